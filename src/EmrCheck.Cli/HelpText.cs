using System.CommandLine;
using System.CommandLine.Invocation;

namespace EmrCheck.Cli;

/// <summary>The help of every command in the user's language: usage, options, an example, the exit codes.</summary>
internal sealed class HelpText(Terminal terminal) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["emrcheck"] = "emrcheck check fixtures/facilities/qualified --report html:report.html",
        ["check"] = "emrcheck check ho-so-nop --as-of 2026-11-21 --report console --report html:report.html --report json:report.json",
        ["validate"] = "emrcheck validate records/ --fail-on any",
        ["batch"] = "emrcheck batch ho-so-tinh --out ket-qua --report html --resume",
        ["merge"] = "emrcheck merge ket-qua-1 ket-qua-2 --out ket-qua",
        ["init"] = "emrcheck init ho-so-nop --facility 99001 --kind hospital --name \"Bệnh viện Mẫu\"",
        ["assess"] = "emrcheck assess status ho-so-nop",
        ["assess form"] = "emrcheck assess form ho-so-nop --out tu-danh-gia.xlsx",
        ["assess import"] = "emrcheck assess import ho-so-nop tu-danh-gia.xlsx",
        ["assess status"] = "emrcheck assess status ho-so-nop",
        ["packs"] = "emrcheck packs lint --rules rules",
        ["packs list"] = "emrcheck packs list",
        ["packs show"] = "emrcheck packs show TT13-D1-K3",
        ["packs lint"] = "emrcheck packs lint --rules rules",
        ["packs test"] = "emrcheck packs test --rules rules --mutate",
        ["packs coverage"] = "emrcheck packs coverage --pack tt13-2025",
        ["packs diff"] = "emrcheck packs diff tt46-2018 tt13-2025",
        ["packs resolve"] = "emrcheck packs resolve --kind hospital --as-of 2025-08-01",
        ["packs new"] = "emrcheck packs new tt99-2027 --rules rules",
        ["packs guide"] = "emrcheck packs guide --out phieu-ra-soat.html",
        ["packs import-annex"] = "emrcheck packs import-annex phu-luc-1.xlsx --rules rules",
        ["catalogs"] = "emrcheck catalogs list provinces-63",
        ["catalogs list"] = "emrcheck catalogs list provinces-63",
        ["catalogs import"] = "emrcheck catalogs import icd10.xlsx --as icd10 --rules rules",
        ["fhirpath"] = "emrcheck fhirpath \"Bundle.entry.resource.ofType(Patient).birthDate\" records/stay-0001.json",
        ["diff"] = "emrcheck diff vong-1.json vong-2.json",
        ["rejudge"] = "emrcheck rejudge report.json --as-of 2025-08-01",
        ["explain"] = "emrcheck explain report.json TT13-D1-K3",
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var path = string.Join(' ', PathTo(command).Append(Name(command)));
        Line($"{command.Description}");
        Line("");
        Line($"{terminal.Say("Cách dùng", "Usage")}: {path}{string.Concat(command.Arguments.Select(Usage))}"
            + (command.Subcommands.Count > 0 ? terminal.Say(" <lệnh>", " <command>") : "") + terminal.Say(" [tùy chọn]", " [options]"));
        Section(terminal.Say("Lệnh", "Commands"), command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        Section(terminal.Say("Tham số", "Arguments"), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        var options = PathCommands(command).SelectMany(parent => parent.Options.Where(option => option.Recursive)).Concat(command.Options).Distinct();
        Section(terminal.Say("Tùy chọn", "Options"), options.Select(option => (Name(option), option.Description)));
        if (Examples.TryGetValue(KeyOf(path), out var example)) Section(terminal.Say("Ví dụ", "Example"), [(example, null)]);
        Section(terminal.Say("Mã kết thúc", "Exit codes"), ExitCodes());
        return ExitCode.Good;
    }

    private IEnumerable<(string, string?)> ExitCodes() =>
    [
        ("0", terminal.Say("đã chấm; đạt, hoặc không có gì tới mức --fail-on", "evaluated; qualified, or nothing at --fail-on")),
        ("1", terminal.Say("đã chấm; không đạt, hoặc có phát hiện tới mức --fail-on", "evaluated; not qualified, or findings at --fail-on")),
        ("2", terminal.Say("sai cách dùng hoặc sai cấu hình", "usage or configuration error")),
        ("3", terminal.Say("bộ quy tắc có lỗi hoặc không có hiệu lực vào ngày đó", "a pack is invalid or not in force on the date")),
        ("4", terminal.Say("không đọc được gì của đầu vào", "nothing of the input could be read")),
        ("5", terminal.Say("đã chấm nhưng chưa đủ căn cứ", "evaluated but undetermined")),
        ("70", terminal.Say("lỗi của chương trình", "a bug of the program")),
        ("130", terminal.Say("bị ngắt", "interrupted")),
    ];

    private void Section(string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        Line("");
        Line($"{title}:");
        var width = all.Max(row => row.Text is null ? 0 : row.Name.Length);
        foreach (var (name, text) in all) Line($"  {(text is null ? name : $"{name.PadRight(width)}  {text}")}");
    }

    /// <summary>The words after the program's name; the program's own for the root.</summary>
    private static string KeyOf(string path) => path.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var at ? path[(at + 1)..] : path;

    private static string Usage(Argument argument) =>
        (argument.Arity.MinimumNumberOfValues == 0 ? $" [<{argument.Name}>]" : $" <{argument.Name}>") + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Prepend(option.Name).Where(name => name is not ("/?" or "/h" or "-?"))) + (option.HelpName is { } value ? $" {value}" : "");

    private static IEnumerable<Command> PathCommands(Command command)
    {
        for (var parent = command.Parents.OfType<Command>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<Command>().FirstOrDefault())
            yield return parent;
    }

    private static IEnumerable<string> PathTo(Command command) => PathCommands(command).Reverse().Select(Name);

    /// <summary>The root is called by the program's name, whatever runs it.</summary>
    private static string Name(Command command) => command is RootCommand ? "emrcheck" : command.Name;

    private void Line(string text) => terminal.Out.WriteLine(text);
}
