using System.CommandLine;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands;

/// <summary><c>packs</c>: look at, check and test the rules.</summary>
internal static class PacksCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        rules.Recursive = true;
        var command = new Command("packs", terminal.Say("Xem, kiểm tra và thử các bộ quy tắc.", "Looks at, checks and tests the packs."))
        {
            rules,
            Sub("list", terminal.Say("Liệt kê các bộ quy tắc và hồ sơ áp dụng.", "Lists packs and profiles."), folder => List(terminal, folder)),
            Sub("lint", terminal.Say("Tìm mọi lỗi trong các bộ quy tắc, kèm tệp, dòng, cột.", "Finds every error of the packs, with file, line and column."), folder => Lint(terminal, folder)),
            Sub("test", terminal.Say("Chấm mọi mẫu thử, từng tiêu chí riêng.", "Judges every sample, each criterion alone."), folder => Test(terminal, folder)),
        };
        var id = new Argument<string>("id") { Description = terminal.Say("Mã bộ quy tắc hoặc mã tiêu chí", "Id of a pack or of a criterion") };
        var show = new Command("show", terminal.Say("In một bộ quy tắc hoặc một tiêu chí.", "Prints a pack or a criterion.")) { id };
        show.SetAction(parsed => Show(terminal, parsed.GetValue(rules), parsed.GetRequiredValue(id)));
        command.Add(show);
        command.Add(ImportAnnexCommand.Create(terminal, rules));
        return command;

        Command Sub(string name, string description, Func<string?, int> run)
        {
            var sub = new Command(name, description);
            sub.SetAction(parsed => run(parsed.GetValue(rules)));
            return sub;
        }
    }

    private static int List(Terminal terminal, string? folder)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        foreach (var (pack, criteria, _) in library.Packs)
        {
            terminal.Out.WriteLine($"{pack.Id} {pack.Version}  {pack.Number}  {pack.Title.In(terminal.Language)}");
            terminal.Out.WriteLine($"  {Span(terminal, pack.InForce)} · {criteria.Length} {terminal.Say("tiêu chí", "criteria")} · {pack.Digest}");
        }

        foreach (var profile in library.Profiles)
            terminal.Out.WriteLine($"{terminal.Say("hồ sơ áp dụng", "profile")} {profile.Id} {profile.Version}: {string.Join(", ", profile.Packs)} ({profile.Title.In(terminal.Language)})");
        return ExitCode.Good;
    }

    private static int Show(Terminal terminal, string? folder, string id)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        if (library.Packs.FirstOrDefault(pack => pack.Pack.Id == id) is { } pack)
        {
            terminal.Out.WriteLine($"{pack.Pack.Number} – {pack.Pack.Title.In(terminal.Language)}");
            terminal.Out.WriteLine($"{pack.Pack.Issuer.In(terminal.Language)} · {Span(terminal, pack.Pack.InForce)} · {pack.Pack.Digest}");
            terminal.Out.WriteLine(pack.Pack.Source.In(terminal.Language));
            foreach (var criterion in pack.Criteria)
                terminal.Out.WriteLine($"{criterion.Id}  {criterion.Clause.In(terminal.Language)}  {Words.Of(criterion.Obligation).In(terminal.Language)}  {criterion.Title.In(terminal.Language)}");
            return ExitCode.Good;
        }

        if (library.Packs.SelectMany(each => each.Criteria).FirstOrDefault(criterion => criterion.Id == id) is not { } found)
            return terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc hoặc tiêu chí «{id}».", $"there is no pack or criterion «{id}».");
        ShowCriterion(terminal, found);
        return ExitCode.Good;
    }

    private static void ShowCriterion(Terminal terminal, Criterion criterion)
    {
        string Say(Phrase phrase) => phrase.In(terminal.Language);
        terminal.Out.WriteLine($"{criterion.Id} – {Say(criterion.Title)}");
        terminal.Out.WriteLine($"{Say(criterion.Clause)}, {criterion.Pack.Number} · {Say(Words.Of(criterion.Obligation))} · {terminal.Say("độ tin cậy", "confidence")} {RuleWords.Word(criterion.Confidence)}");
        terminal.Out.WriteLine(Say(criterion.Requirement));
        foreach (var check in criterion.Check.Leaves)
            terminal.Out.WriteLine($"  {check.Id} ({check.Kind}{(check.Advisory ? ", " + terminal.Say("chỉ để biết", "advisory") : "")}) {Say(check.Title)}");
        terminal.Out.WriteLine($"{terminal.Say("Cần làm", "To do")}: {Say(criterion.Remedy)}");
        if (criterion.Notes is { } notes) terminal.Out.WriteLine($"{terminal.Say("Ghi chú", "Notes")}: {Say(notes)}");
    }

    private static int Lint(Terminal terminal, string? folder)
    {
        var path = folder ?? Rules.Shipped;
        if (!Directory.Exists(path)) return terminal.Stop(ExitCode.Usage, $"không có thư mục bộ quy tắc: {path}", $"there is no rules folder: {path}");
        var loaded = PackReader.Load(path);
        var diagnostics = PackLint.Lint(loaded);
        terminal.Remark(diagnostics);
        var errors = diagnostics.Count(diagnostic => diagnostic.Code.IsError);
        var criteria = loaded.Value?.Packs.Sum(pack => pack.Criteria.Length) ?? 0;
        terminal.Out.WriteLine(terminal.Say($"{criteria} tiêu chí, {errors} lỗi.", $"{criteria} criteria, {errors} errors."));
        return errors > 0 || criteria == 0 ? ExitCode.Pack : ExitCode.Good;
    }

    private static int Test(Terminal terminal, string? folder)
    {
        var (library, code) = Rules.Load(terminal, folder, forSamples: true);
        if (library is null) return code;
        var (samples, diagnostics) = Samples.Find(library);
        var faults = diagnostics.Concat(samples.SelectMany(sample => Samples.Test(sample))).ToArray();
        terminal.Remark(faults);
        terminal.Out.WriteLine(terminal.Say(
            $"{samples.Length} mẫu thử, {faults.Length} không như tên tệp nêu.", $"{samples.Length} samples, {faults.Length} not as their names say."));
        return faults.Length > 0 || samples.IsEmpty ? ExitCode.Pack : ExitCode.Good;
    }

    private static string Span(Terminal terminal, InForce span) => span.To is { } last
        ? $"{Day(span.From)} – {Day(last)}"
        : $"{terminal.Say("từ", "from")} {Day(span.From)}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
