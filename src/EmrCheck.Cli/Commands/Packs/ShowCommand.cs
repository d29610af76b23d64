using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs show</c>: one pack or one criterion.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var id = new Argument<string>("id") { Description = terminal.Say("Mã bộ quy tắc hoặc mã tiêu chí", "Id of a pack or of a criterion") };
        var command = new Command("show", terminal.Say("In một bộ quy tắc hoặc một tiêu chí.", "Prints a pack or a criterion.")) { id };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules), parsed.GetRequiredValue(id)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string id)
    {
        var (library, code) = Rules.Load(terminal, folder);
        if (library is null) return code;
        if (library.Packs.FirstOrDefault(pack => pack.Pack.Id == id) is { } pack)
        {
            terminal.Out.WriteLine($"{pack.Pack.Number} – {pack.Pack.Title.In(terminal.Language)}");
            terminal.Out.WriteLine($"{pack.Pack.Issuer.In(terminal.Language)} · {Days.Of(terminal, pack.Pack.InForce)} · {pack.Pack.Digest}");
            terminal.Out.WriteLine(pack.Pack.Source.In(terminal.Language));
            foreach (var criterion in pack.Criteria)
                terminal.Out.WriteLine($"{criterion.Id}  {criterion.Clause.In(terminal.Language)}  {Words.Of(criterion.Obligation).In(terminal.Language)}  {criterion.Title.In(terminal.Language)}");
            return ExitCode.Good;
        }

        if (library.Packs.SelectMany(each => each.Criteria).FirstOrDefault(criterion => criterion.Id == id) is not { } found)
            return terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc hoặc tiêu chí «{id}».", $"there is no pack or criterion «{id}».");
        Show(terminal, found);
        return ExitCode.Good;
    }

    private static void Show(Terminal terminal, Criterion criterion)
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
}
