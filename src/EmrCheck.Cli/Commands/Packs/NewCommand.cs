using System.Collections.Immutable;
using System.CommandLine;
using System.Text.RegularExpressions;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary><c>packs new</c>: the files of a new pack or criterion, never over those that are there.</summary>
internal static partial class NewCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules, TimeProvider clock)
    {
        var pack = new Argument<string>("pack") { Description = terminal.Say("Mã bộ quy tắc: chữ thường, số, gạch nối", "Id of the pack: lower-case letters, digits, hyphens") };
        var criterion = new Argument<string?>("criterion")
        {
            Description = terminal.Say("Mã tiêu chí mới của bộ quy tắc đã có: chữ hoa, số, gạch nối", "Id of a new criterion of a pack that is there: capitals, digits, hyphens"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("new", terminal.Say(
            "Tạo thư mục cho một bộ quy tắc hoặc một tiêu chí mới, kèm mẫu thử; không ghi đè.", "Makes the folder of a new pack or criterion, with samples; never overwrites.")) { pack, criterion };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(rules), parsed.GetRequiredValue(pack), parsed.GetValue(criterion), DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string pack, string? criterion, DateOnly today)
    {
        if (folder is null) return terminal.Stop(ExitCode.Usage, "cần --rules: thư mục để ghi vào.", "--rules is needed: the folder to write into.");
        if (!PackId().IsMatch(pack)) return terminal.Stop(ExitCode.Usage, $"mã bộ quy tắc «{pack}» chỉ được có chữ thường, số và gạch nối.", $"the id «{pack}» may hold lower-case letters, digits and hyphens only.");
        if (criterion is null) return Write(terminal, folder, pack, PackSkeleton.OfPack(pack, today));
        if (!CriterionId().IsMatch(criterion)) return terminal.Stop(ExitCode.Usage, $"mã tiêu chí «{criterion}» chỉ được có chữ hoa, số và gạch nối.", $"the id «{criterion}» may hold capitals, digits and hyphens only.");
        var library = PackReader.Load(folder).Value!;
        if (library.Packs.FirstOrDefault(each => each.Pack.Id == pack) is not { } found)
            return terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc «{pack}» trong {folder}.", $"there is no pack «{pack}» in {folder}.");
        if (library.Packs.SelectMany(each => each.Criteria).Any(each => each.Id == criterion))
            return terminal.Stop(ExitCode.Usage, $"đã có tiêu chí «{criterion}».", $"there is a criterion «{criterion}» already.");
        var order = found.Criteria.Select(each => each.Order).DefaultIfEmpty(0).Max() + 10;
        var row = found.Clauses.FirstOrDefault(clause => clause.WhyNot is null)?.Rows[0] ?? $"{pack}-01";
        return Write(terminal, folder, $"{pack}/criteria/{criterion}", PackSkeleton.OfCriterion(pack, criterion, order, row));
    }

    private static int Write(Terminal terminal, string folder, string target, ImmutableArray<(string Path, string Text)> files)
    {
        if (Path.Exists(Path.Combine(folder, target)))
            return terminal.Stop(ExitCode.Usage, $"đã có {Path.Combine(folder, target)}, không ghi đè.", $"{Path.Combine(folder, target)} is there already and is not overwritten.");
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            WholeFile.Write(file, text.ReplaceLineEndings("\n"));
            terminal.Out.WriteLine(file);
        }

        terminal.Out.WriteLine(terminal.Say(
            "Hãy thay các chỗ viết sẵn, rồi chạy packs lint và packs test --mutate.", "Replace what is written there, then run packs lint and packs test --mutate."));
        return ExitCode.Good;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex PackId();

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$")]
    private static partial Regex CriterionId();
}
