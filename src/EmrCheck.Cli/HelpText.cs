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
        ["validate"] = "emrcheck validate records/ --baseline baseline.json --report sarif:emrcheck.sarif",
        ["batch"] = "emrcheck batch ho-so-tinh --out ket-qua --report html --resume",
        ["merge"] = "emrcheck merge ket-qua-1 ket-qua-2 --out ket-qua",
        ["init"] = "emrcheck init ho-so-nop --facility 99001 --kind hospital --name \"Bệnh viện Mẫu\"",
        ["assess"] = "emrcheck assess status ho-so-nop",
        ["assess form"] = "emrcheck assess form ho-so-nop --out tu-danh-gia.xlsx",
        ["assess import"] = "emrcheck assess import ho-so-nop tu-danh-gia.xlsx",
        ["assess status"] = "emrcheck assess status ho-so-nop",
        ["decide"] = "emrcheck decide report.json TT13-D1-K1 --as met --by \"Nguyễn Văn A\" --role chair --votes 7/0/0 --reason \"…\" --council \"Hội đồng thẩm định\" --members 7",
        ["decide form"] = "emrcheck decide form report.json --out bien-ban.xlsx",
        ["decide import"] = "emrcheck decide import report.json bien-ban.xlsx",
        ["decide log"] = "emrcheck decide log decisions.jsonl",
        ["decide verify"] = "emrcheck decide verify decisions.jsonl report.json --head sha256:…",
        ["decide close"] = "emrcheck decide close report.json --as qualified --by \"Nguyễn Văn A\" --role chair --votes 7/0/0",
        ["decide reopen"] = "emrcheck decide reopen report.json --by \"Nguyễn Văn A\" --role chair --reason \"…\"",
        ["sample"] = "emrcheck sample draw ho-so-nop --seed \"XSMB 21/11/2026: 48213\" --size 60 --out sample.json",
        ["sample population"] = "emrcheck sample population ho-so-nop",
        ["sample draw"] = "emrcheck sample draw ho-so-nop --seed \"XSMB 21/11/2026: 48213\" --size 60 --by department,month --out sample.json",
        ["sample verify"] = "emrcheck sample verify sample.json ho-so-nop --seed \"XSMB 21/11/2026: 48213\"",
        ["onsite"] = "emrcheck onsite form report.json --out phieu-tai-cho.xlsx --sample sample.json",
        ["onsite form"] = "emrcheck onsite form report.json --out phieu-tai-cho.xlsx --sample sample.json",
        ["onsite import"] = "emrcheck onsite import report.json phieu-tai-cho.xlsx --out on-site.json",
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
        ["waive"] = "emrcheck waive report.json TT13-D1-K3 --reason \"Đang nâng cấp phần mềm\" --by \"Sở Y tế\" --role \"Giám đốc\" --basis \"Công văn 12/SYT-NVY\" --from 2026-11-21 --until 2027-05-21",
        ["respond"] = "emrcheck respond report.json --out tra-loi.xlsx",
        ["respond import"] = "emrcheck respond import report.json tra-loi.xlsx --out tra-loi.json",
        ["rejudge"] = "emrcheck rejudge report.json --as-of 2025-08-01",
        ["evidence"] = "emrcheck evidence ho-so-nop --trust-store chung-thu/",
        ["explain"] = "emrcheck explain report.json TT13-D1-K3",
        ["rollup"] = "emrcheck rollup tham-dinh/ --out tong-hop --plan plan.yaml --previous ky-truoc/rollup.json",
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var path = string.Join(' ', PathTo(command).Append(Name(command)));
        Line($"{command.Description}");
        Line("");
        Line($"{terminal.Say("Cách dùng", "Usage")}: {path}{WhatFollows(command)}" + terminal.Say(" [tùy chọn]", " [options]"));
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
        ("6", terminal.Say("không toàn vẹn: mã băm, chữ ký, sổ kết luận hoặc kết quả làm lại không khớp", "integrity: a digest, signature, ledger or repetition does not match")),
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

    /// <summary>Arguments, a command, or either of them.</summary>
    private string WhatFollows(Command command)
    {
        var (arguments, word) = (string.Concat(command.Arguments.Select(Usage)), terminal.Say(" <lệnh>", " <command>"));
        return command.Subcommands.Count == 0 ? arguments : arguments.Length == 0 ? word : $" ({arguments.TrimStart()} |{word})";
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
