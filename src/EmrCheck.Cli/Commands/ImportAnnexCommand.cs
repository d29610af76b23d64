using System.CommandLine;
using EmrCheck.Formats.Packs.Annex;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Cli.Commands;

/// <summary><c>packs import-annex</c>: fills a pack from the facility's own copy of an annex.</summary>
internal static class ImportAnnexCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules)
    {
        var file = new Argument<string>("file")
        {
            Description = terminal.Say(
                "Phụ lục I của Thông tư 54/2017, .xlsx hoặc .csv, có các cột STT, nhóm, tiêu chí, mức; dòng không có số là nội dung chi tiết của tiêu chí ở trên",
                "Annex I of Circular 54/2017, .xlsx or .csv, with the columns STT (number), nhóm (group), tiêu chí (criterion), mức (level); rows without a number are items of the criterion above"),
        };
        var pack = new Option<string>("--pack")
        {
            Description = terminal.Say("Bộ quy tắc được điền (mặc định: tt54-2017)", "Pack to fill (default: tt54-2017)"),
            HelpName = "ID",
            DefaultValueFactory = _ => AnnexImport.Packs[0],
        };
        pack.AcceptOnlyFromAmong([.. AnnexImport.Packs]);
        var command = new Command("import-annex", terminal.Say(
            "Điền các tiêu chí của Thông tư 54/2017 chưa có lời từ bảng phụ lục chính thức vào thư mục --rules (phải nêu); có lỗi thì không ghi gì, mã 3.",
            "Fills the criteria of Circular 54/2017 whose wording is missing from a table of the official annex into --rules (required); on an error nothing is written, code 3.")) { file, pack };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetValue(rules), parsed.GetValue(pack)!));
        return command;
    }

    private static int Run(Terminal terminal, string file, string? rules, string pack)
    {
        if (rules is null) return NoRules(terminal);
        if (!File.Exists(file)) return terminal.Stop(ExitCode.Usage, $"không có tệp {file}.", $"there is no file {file}.");
        var (library, code) = Rules.Load(terminal, rules);
        if (library is null) return code;
        var workbook = WorkbookReader.Read(file);
        terminal.Remark(workbook.Diagnostics);
        if (workbook.Value is null) return terminal.Stop(ExitCode.Unreadable, "không đọc được bảng phụ lục.", "the table of the annex cannot be read.");

        var imported = AnnexImport.Import(workbook.Value, rules, library, pack);
        terminal.Remark(imported.Diagnostics);
        if (imported.Value is not { } done)
            return terminal.Stop(ExitCode.Pack, "phụ lục có lỗi nên không ghi gì; hãy sửa các lỗi trên.", "the annex has errors, so nothing was written; mend those above.");
        terminal.Out.WriteLine(terminal.Say(
            $"Đã ghi {done.Written} tiêu chí vào {rules}; giữ nguyên {done.Kept} tiêu chí đã có.",
            $"{done.Written} criteria written to {rules}; {done.Kept} that were there are kept."));
        return ExitCode.Good;
    }

    /// <summary>The rules that ship with the program are replaced by its next version, so nothing is imported into them unasked.</summary>
    public static int NoRules(Terminal terminal) => terminal.Stop(ExitCode.Usage,
        "hãy nêu thư mục bộ quy tắc để ghi vào: --rules DIR.", "name the folder of packs to write to: --rules DIR.");
}
