using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Waivers;

/// <summary>Reads a file of waivers: one that is wrong never applies and leaves the others as they are.</summary>
public static class WaiversYaml
{
    /// <summary>The entries in order, with every remark; what is no file of waivers is one malformed entry.</summary>
    public static (ImmutableArray<WaiverEntry> Entries, ImmutableArray<Diagnostic> Diagnostics) Read(string path)
    {
        var name = Path.GetFileName(path);
        var (text, fault) = TextFile.Read(path);
        return text is not null ? Parse(name, text) : ([Whole(name, [fault!])], [fault!]);
    }

    /// <summary>The same from a text.</summary>
    /// <param name="name">How the file is called in remarks.</param>
    /// <param name="text">What it holds.</param>
    public static (ImmutableArray<WaiverEntry> Entries, ImmutableArray<Diagnostic> Diagnostics) Parse(string name, string text)
    {
        var remarks = new List<Diagnostic>();
        var file = new YamlFile(name, text, remarks);
        var entries = ImmutableArray.CreateBuilder<WaiverEntry>();
        if (file.Root() is { } root)
        {
            if (root.Integer("version") is not (null or 1)) root.Wrong("version", "1", "1", 0);
            var facility = root.Text("facility");
            var header = Errors(remarks, 0);
            var lines = new Dictionary<string, string>(StringComparer.Ordinal);
            var before = remarks.Count;
            foreach (var map in root.MapsApart("waivers"))
            {
                entries.Add(Entry(file, map, facility, entries.Count + 1, before, header, lines, remarks));
                before = remarks.Count;
            }

            root.Done();
            var rest = Errors(remarks, before);
            if (rest.Length > 0 || (entries.Count == 0 && header.Length > 0)) entries.Add(Whole(name, [.. entries.Count == 0 ? header : [], .. rest]));
        }
        else
        {
            entries.Add(Whole(name, remarks));
        }

        return (entries.ToImmutable(), [.. remarks.Order()]);
    }

    private static WaiverEntry Entry(
        YamlFile file, YamlMap? map, string facility, int number, int before, Diagnostic[] header, Dictionary<string, string> lines, List<Diagnostic> remarks)
    {
        var called = string.Create(CultureInfo.InvariantCulture, $"#{number}");
        if (map is null) return new(called, "", Errors(remarks, before)[0].Place, null, Said([.. header, .. Errors(remarks, before)]));
        var (line, column) = ((int)map.Start.Line, (int)map.Start.Column);
        var place = string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{line}:{column}");
        var id = map.Text("id");
        if (id.Length > 0 && !lines.TryAdd(id, line.ToString(CultureInfo.InvariantCulture))) file.Remark(DiagnosticCodes.DuplicateWaiver, map.At("id"), id, lines[id]);
        var criterion = map.Text("criterion");
        var waiver = Waiver(file, map, id, facility, criterion);
        map.Done();
        Diagnostic[] problems = [.. header, .. Errors(remarks, before)];
        return new(id.Length > 0 ? id : called, criterion, place, problems.Length == 0 ? waiver : null, problems.Length == 0 ? null : Said(problems));
    }

    private static Waiver? Waiver(YamlFile file, YamlMap map, string id, string facility, string criterion)
    {
        var scope = map.MapOrNull("scope") is { } part ? Scope(file, part, criterion) : WaiverScope.Whole;
        if (map.Keys.Contains("scope")) map.Missing("scope", scope);
        var (reason, basis) = (map.Text("reason"), map.Text("basis"));
        var by = map.Map("by");
        var signer = new WaiverSigner(by.Text("role"), by.Text("organisation"));
        by.Done();
        var (signed, until) = (map.Date("signed") ?? map.Missing<DateOnly?>("signed", null), map.Date("until") ?? map.Missing<DateOnly?>("until", null));
        if (signed is not { } first || until is not { } last) return null;
        if (last < first) file.Remark(DiagnosticCodes.WaiverEndsBeforeItBegins, map.At("until"), Iso(last), Iso(first));
        if (last > Core.Waivers.Waiver.LatestEnd(first))
            file.Remark(DiagnosticCodes.WaiverTooLong, map.At("until"), $"{Core.Waivers.Waiver.LongestMonths}", Iso(Core.Waivers.Waiver.LatestEnd(first)));
        return new() { Id = id, Facility = facility, Criterion = criterion, Scope = scope, Reason = reason, By = signer, Basis = basis, SignedOn = first, Until = last };
    }

    private static WaiverScope Scope(YamlFile file, YamlMap map, string criterion)
    {
        // A blank would widen the waiver to the whole criterion.
        foreach (var key in map.Keys.Where(key => key is "check" or "finding" or "files")) map.Missing(key, key);
        var (check, finding) = (map.TextOrNull("check"), map.TextOrNull("finding"));
        if (check is not null && finding is not null)
            file.Remark(DiagnosticCodes.WaiverScope, map.At("finding"), "chỉ một trong check và finding", "only one of check and finding");
        else if (finding is not null && !(finding.StartsWith($"{criterion}/", StringComparison.Ordinal) && finding.Length > criterion.Length + 1))
            file.Remark(DiagnosticCodes.WaiverScope, map.At("finding"), $"finding phải có dạng {criterion}/phép-kiểm", $"finding must be {criterion}/check");
        var files = map.TextOrNull("files");
        var pattern = files is null ? null : FilePattern.Of(files);
        if (files is not null && pattern is null)
            file.Remark(DiagnosticCodes.WaiverScope, map.At("files"), "files phải là đường dẫn trong hồ sơ nộp, ví dụ records/khoa-noi/**", "files must be a path inside the submission, such as records/ward/**");
        if (!map.Keys.Any()) file.Remark(DiagnosticCodes.WaiverScope, map.Start, "phạm vi trống", "the scope is empty");
        map.Done();
        return new(check ?? (finding is null ? null : finding[(finding.LastIndexOf('/') + 1)..]), pattern);
    }

    private static WaiverEntry Whole(string name, IReadOnlyList<Diagnostic> problems) => new(name, "", name, null, Said(problems));

    private static Diagnostic[] Errors(List<Diagnostic> remarks, int from) => [.. remarks.Skip(from).Where(remark => remark.Code.IsError)];

    private static Phrase Said(IReadOnlyList<Diagnostic> problems) => new(
        string.Join(" ", problems.Select(problem => $"{problem.Place}: {problem.Message.Vi}")), string.Join(" ", problems.Select(problem => $"{problem.Place}: {problem.Message.En}")));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
