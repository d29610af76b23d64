using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs coverage</c>: what judges each clause, or why nothing does.</summary>
internal static class CoverageCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var pack = new Option<string?>("--pack") { Description = terminal.Say("Chỉ một bộ quy tắc", "One pack alone"), HelpName = "ID" };
        var write = new Option<bool>("--write")
        {
            Description = terminal.Say("Ghi bảng vào coverage.md của từng bộ quy tắc thay vì in ra", "Write the table into each pack's coverage.md instead of printing it"),
        };
        var command = new Command("coverage", terminal.Say(
            "Đối chiếu từng điều khoản với tiêu chí, phép kiểm và mẫu thử, hoặc lý do không chấm.",
            "Holds every clause beside its criteria, checks and samples, or the reason why none.")) { pack, write };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules), parsed.GetValue(pack), parsed.GetValue(write)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string? id, bool write)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        var all = Coverage.Of(library).Where(coverage => id is null || coverage.Pack.Id == id).ToImmutableArray();
        if (all.IsEmpty) return terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc «{id}».", $"there is no pack «{id}».");
        foreach (var coverage in all)
        {
            terminal.Out.WriteLine($"{coverage.Pack.Id}  {coverage.Pack.Number}");
            if (write && coverage.IsLaw) WholeFile.Write(Path.Combine(folder ?? Rules.Shipped, coverage.Pack.Id, CoverageTable.FileName), CoverageTable.Of(coverage));
            foreach (var clause in write ? [] : coverage.Clauses) Print(terminal, clause);
            terminal.Out.WriteLine($"  {Summary(terminal, coverage)}");
            foreach (var astray in coverage.Clauses.IsEmpty ? [] : coverage.Astray)
                terminal.Out.WriteLine($"  {astray.Id}: {terminal.Say("không thuộc điều khoản nào của clauses.yaml", "belongs to no clause of clauses.yaml")}");
        }

        terminal.Out.WriteLine($"{terminal.Say("Tất cả", "In all")}: {Figures(terminal, all)}");
        return all.All(coverage => coverage.IsComplete) ? ExitCode.Good : ExitCode.Pack;
    }

    private static void Print(Terminal terminal, ClauseCoverage clause)
    {
        terminal.Out.WriteLine($"  {clause.Clause.Citation.In(terminal.Language)} [{string.Join(", ", clause.Clause.Rows)}]");
        foreach (var each in clause.Criteria)
        {
            var samples = string.Join(", ", each.Samples.Select(sample => $"{RuleWords.Word(sample.Verdict, '-')} {sample.Count}"));
            terminal.Out.WriteLine(
                $"    {each.Criterion.Id}  {Words.Of(each.Criterion.Obligation).In(terminal.Language)} · {RuleWords.Word(each.Criterion.Confidence)} · {each.Kinds.In(terminal.Language)} · {samples}");
        }

        if (clause.Criteria.IsEmpty)
            terminal.Out.WriteLine($"    {terminal.Say("không chấm", "not judged")}: {clause.Clause.WhyNot?.In(terminal.Language) ?? terminal.Say("BỎ SÓT", "MISSING")}");
    }

    private static string Summary(Terminal terminal, Coverage coverage) =>
        !coverage.IsLaw ? $"{terminal.Say("không phải văn bản pháp luật, không có điều khoản để đối chiếu", "no legal text, there are no clauses to hold it against")}; {Figures(terminal, [coverage])}"
        : coverage.Clauses.IsEmpty ? $"{terminal.Say("thiếu clauses.yaml", "clauses.yaml is missing")}; {Figures(terminal, [coverage])}"
        : Figures(terminal, [coverage]);

    private static string Figures(Terminal terminal, ImmutableArray<Coverage> all)
    {
        var (clauses, judged, excused, missing) = (all.Sum(each => each.Clauses.Length), all.Sum(each => each.Judged), all.Sum(each => each.Excused), all.Sum(each => each.Missing));
        var (criteria, records) = (all.Sum(each => each.Criteria.Length), all.Sum(each => each.OverRecords));
        return terminal.Say(
            $"{clauses} điều khoản: {judged} có tiêu chí, {excused} nói vì sao không, {missing} bỏ sót; {criteria} tiêu chí, {records} có phép kiểm trên hồ sơ.",
            $"{clauses} clauses: {judged} judged, {excused} say why not, {missing} missing; {criteria} criteria, {records} with a record check.");
    }
}
