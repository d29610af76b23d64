using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs diff</c>: what differs between two packs, or between two states of one.</summary>
internal static class PackDiffCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var before = new Argument<string>("a") { Description = terminal.Say("Mã bộ quy tắc, hoặc thư mục của một bộ quy tắc ở nơi khác", "Id of a pack, or the folder of a pack elsewhere") };
        var after = new Argument<string>("b") { Description = terminal.Say("Bộ quy tắc so với nó, viết cùng cách", "The pack to compare it with, in the same way") };
        var command = new Command("diff", terminal.Say(
            "So sánh hai bộ quy tắc, hoặc hai bản của một bộ: tiêu chí thêm, bỏ, đổi.", "Compares two packs, or two states of one: criteria added, removed, changed.")) { before, after };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(rules), parsed.GetRequiredValue(before), parsed.GetRequiredValue(after)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string before, string after)
    {
        var (old, code) = Find(terminal, folder, before);
        if (old is null) return code;
        (var now, code) = Find(terminal, folder, after);
        if (now is null) return code;
        Print(terminal, PackDiff.Of(old, now));
        return ExitCode.Good;
    }

    private static (LoadedPack? Pack, int ExitCode) Find(Terminal terminal, string? folder, string name)
    {
        var isFolder = File.Exists(Path.Combine(name, "pack.yaml"));
        var (library, code) = Rules.Load(terminal, isFolder ? Path.GetDirectoryName(Path.GetFullPath(name).TrimEnd(Path.DirectorySeparatorChar)) : folder);
        if (library is null) return (null, code);
        var id = isFolder ? Path.GetFileName(Path.GetFullPath(name).TrimEnd(Path.DirectorySeparatorChar)) : name;
        return library.Packs.FirstOrDefault(pack => pack.Pack.Id == id) is { } found
            ? (found, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc «{name}».", $"there is no pack «{name}»."));
    }

    private static void Print(Terminal terminal, PackDiff diff)
    {
        terminal.Out.WriteLine($"{Name(diff.Before)} → {Name(diff.After)}");
        terminal.Out.WriteLine($"{terminal.Say("hiệu lực", "in force")}: {Days.Of(terminal, diff.Before.InForce)} → {Days.Of(terminal, diff.After.InForce)}");
        foreach (var change in diff.Fields) terminal.Out.WriteLine($"  {Text(terminal, change)}");
        foreach (var criterion in diff.Added) terminal.Out.WriteLine($"+ {Line(terminal, criterion)}");
        foreach (var criterion in diff.Removed) terminal.Out.WriteLine($"- {Line(terminal, criterion)}");
        foreach (var (criterion, fields) in diff.Changed)
        {
            terminal.Out.WriteLine($"~ {Line(terminal, criterion)}");
            foreach (var change in fields) terminal.Out.WriteLine($"    {Text(terminal, change)}");
        }

        terminal.Out.WriteLine(terminal.Say(
            $"{diff.Added.Length} tiêu chí thêm, {diff.Removed.Length} bỏ, {diff.Changed.Length} đổi.", $"{diff.Added.Length} criteria added, {diff.Removed.Length} removed, {diff.Changed.Length} changed."));
    }

    private static string Name(Pack pack) => $"{pack.Id} {pack.Version} ({pack.Number})";

    private static string Line(Terminal terminal, Criterion criterion) =>
        $"{criterion.Id}  {criterion.Clause.In(terminal.Language)}  {Words.Of(criterion.Obligation).In(terminal.Language)}  {criterion.Title.In(terminal.Language)}";

    private static string Text(Terminal terminal, FieldChange change) => change switch
    {
        { Before: "" } => change.IsLong ? $"{change.Name}: {terminal.Say("thêm", "added")}" : $"{change.Name}: + {change.After}",
        { After: "" } => change.IsLong ? $"{change.Name}: {terminal.Say("bỏ", "removed")}" : $"{change.Name}: - {change.Before}",
        { IsLong: true } => $"{change.Name}: {terminal.Say("đổi", "changed")}",
        _ => $"{change.Name}: {change.Before} → {change.After}",
    };
}
