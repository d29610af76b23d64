using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Waivers;

/// <summary>Writes a waiver into a file of waivers, behind what stands there.</summary>
public static class WaiverText
{
    private const string Head = "# Miễn trừ có thời hạn, hiện bên cạnh kết quả máy chấm và không đổi kết quả đó. Dùng: emrcheck check <hồ sơ nộp> --waivers <tệp này>\nversion: 1\n";

    /// <summary>The file with one waiver more, every other entry as it was; null where the waiver or the file does not allow it.</summary>
    /// <param name="before">What the file holds; null when there is none yet.</param>
    /// <param name="waiver">The waiver to add.</param>
    /// <param name="diagnostics">Why not.</param>
    public static string? Append(string? before, Waiver waiver, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var fresh = Fresh(waiver);
        diagnostics = [.. WaiversYaml.Parse("waive", fresh).Diagnostics.Where(remark => remark.Code.IsError)];
        if (diagnostics.Count > 0) return null;
        if (before is null || before.Trim().Length == 0) return fresh;
        var old = WaiversYaml.Parse("", before).Entries;
        var head = before.EndsWith('\n') ? before : before + "\n";
        foreach (var candidate in new[] { head + Item(waiver, "  "), head + Item(waiver, ""), $"{head}waivers:\n{Item(waiver, "  ")}" })
        {
            var entries = WaiversYaml.Parse("", candidate).Entries;
            if (entries.Length == old.Length + 1 && entries[..^1].SequenceEqual(old) && entries[^1].Waiver == waiver) return candidate;
        }

        return null;
    }

    /// <summary>The first id of the form MT-1, MT-2 … that a file does not have.</summary>
    public static string NextId(string? before)
    {
        var used = before is null ? [] : WaiversYaml.Parse("", before).Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, used.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"MT-{number}")).First(id => !used.Contains(id));
    }

    private static string Fresh(Waiver waiver) => $"{Head}facility: {YamlText.Quoted(waiver.Facility)}\nwaivers:\n{Item(waiver, "  ")}";

    private static string Item(Waiver waiver, string indent)
    {
        string[] scope =
        [
            .. waiver.Scope.Check is { } check ? [$"check: {YamlText.Quoted(check)}"] : Array.Empty<string>(),
            .. waiver.Scope.Files is { } files ? [$"files: {YamlText.Quoted(files.Text)}"] : Array.Empty<string>(),
        ];
        string[] lines =
        [
            $"- id: {YamlText.Quoted(waiver.Id)}",
            $"  criterion: {YamlText.Quoted(waiver.Criterion)}",
            .. scope.Length > 0 ? [$"  scope: {{ {string.Join(", ", scope)} }}"] : Array.Empty<string>(),
            $"  reason: {YamlText.Quoted(waiver.Reason)}",
            $"  by: {{ role: {YamlText.Quoted(waiver.By.Role)}, organisation: {YamlText.Quoted(waiver.By.Organisation)} }}",
            $"  basis: {YamlText.Quoted(waiver.Basis)}",
            $"  signed: {Iso(waiver.SignedOn)}",
            $"  until: {Iso(waiver.Until)}",
        ];
        return string.Concat(lines.Select(line => $"{indent}{line}\n"));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
