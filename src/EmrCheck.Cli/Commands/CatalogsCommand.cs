using System.CommandLine;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Packs.Lists;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Cli.Commands;

/// <summary><c>catalogs</c>: the code lists and words that criteria and submissions name.</summary>
internal static class CatalogsCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules(terminal);
        rules.Recursive = true;
        var id = new Argument<string?>("id") { Description = terminal.Say("Mã danh mục cần in", "Id of the list to print"), Arity = ArgumentArity.ZeroOrOne };
        var list = new Command("list", terminal.Say("Liệt kê các danh mục, hoặc in một danh mục.", "Lists the catalogues, or prints one.")) { id };
        list.SetAction(parsed => List(terminal, parsed.GetValue(rules) ?? Rules.Shipped, parsed.GetValue(id)));

        var file = new Argument<string>("file") { Description = terminal.Say("Bảng chính thức của danh mục, .xlsx hoặc .csv", "The list's official table, .xlsx or .csv") };
        var kind = new Option<string>("--as") { Description = terminal.Say("Danh mục trong tệp: icd10", "What the file holds: icd10"), HelpName = "icd10", Required = true };
        kind.AcceptOnlyFromAmong("icd10");
        var import = new Command("import", terminal.Say(
            "Nạp danh mục không đi kèm chương trình (ICD-10) từ bảng chính thức vào thư mục --rules (phải nêu); có lỗi thì không ghi gì, mã 3.",
            "Imports a list that does not ship with the program (ICD-10) from its official table into --rules (required); on an error nothing is written, code 3.")) { file, kind };
        import.SetAction(parsed => Import(terminal, parsed.GetRequiredValue(file), parsed.GetValue(rules)));
        return new("catalogs", terminal.Say("Xem và nạp các danh mục dùng chung.", "Shows and imports the shared catalogues.")) { rules, list, import };
    }

    private static int List(Terminal terminal, string rules, string? id)
    {
        if (!Directory.Exists(rules)) return terminal.Stop(ExitCode.Usage, $"không có thư mục bộ quy tắc: {rules}", $"there is no rules folder: {rules}");
        var lists = CodeLists.Read(rules);
        terminal.Remark(lists.Diagnostics);
        if (lists.HasErrors) return terminal.Stop(ExitCode.Pack, "danh mục có lỗi.", "the catalogues have errors.");
        var words = Words(PackReader.Load(rules).Value!.Catalogs);
        if (id is null)
        {
            foreach (var each in lists.Value!.All) terminal.Out.WriteLine(Line(terminal, each));
            foreach (var (name, title, entries) in words.Where(word => word.Entries.Count > 0)) terminal.Out.WriteLine($"{name}  {entries.Count}  {title.In(terminal.Language)}");
        }
        else if (lists.Value!.All.FirstOrDefault(each => each.Id == id) is { } found)
        {
            terminal.Out.WriteLine(Line(terminal, found));
            terminal.Out.WriteLine(found.Source.In(terminal.Language));
            foreach (var code in found.Codes)
                terminal.Out.WriteLine($"{code.Value}  {code.Meaning?.In(terminal.Language)}{(code.Becomes is { } next ? $" → {next}" : "")}".TrimEnd());
        }
        else if (words.FirstOrDefault(word => word.Name == id) is { Entries: { } entries })
        {
            foreach (var (key, phrase) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)) terminal.Out.WriteLine($"{key}  {phrase.In(terminal.Language)}");
        }
        else
        {
            return terminal.Stop(ExitCode.Usage, $"không có danh mục «{id}».", $"there is no catalogue «{id}».");
        }

        return ExitCode.Good;
    }

    private static int Import(Terminal terminal, string file, string? rules)
    {
        if (rules is null) return ImportAnnexCommand.NoRules(terminal);
        if (!Directory.Exists(rules)) return terminal.Stop(ExitCode.Usage, $"không có thư mục bộ quy tắc: {rules}", $"there is no rules folder: {rules}");
        if (!File.Exists(file)) return terminal.Stop(ExitCode.Usage, $"không có tệp {file}.", $"there is no file {file}.");
        var workbook = WorkbookReader.Read(file);
        terminal.Remark(workbook.Diagnostics);
        if (workbook.Value is null) return terminal.Stop(ExitCode.Unreadable, "không đọc được bảng danh mục.", "the table of the list cannot be read.");
        var imported = IcdImport.Import(workbook.Value, rules);
        terminal.Remark(imported.Diagnostics);
        if (imported.Value is not { } counts)
            return terminal.Stop(ExitCode.Pack, "bảng có lỗi nên không ghi gì; hãy sửa các lỗi trên.", "the table has errors, so nothing was written; mend those above.");
        foreach (var (list, count) in counts)
            terminal.Out.WriteLine($"{list}  {(count is { } codes ? $"{codes} {terminal.Say("mã", "codes")}" : terminal.Say("bảng không có cột này, danh mục chưa nạp", "the table has no such column, not imported"))}");
        return ExitCode.Good;
    }

    private static string Line(Terminal terminal, CodeList list)
    {
        var count = list.IsToBeImported ? terminal.Say("chưa nạp", "not imported") : $"{list.Codes.Length}";
        var days = $"{terminal.Say("từ", "from")} {Day(list.InForce.From)}{(list.InForce.To is { } last ? $" {terminal.Say("đến", "to")} {Day(last)}" : "")}";
        return $"{list.Id}  {count}  {days}  {list.Title.In(terminal.Language)}";
    }

    private static (string Name, Phrase Title, IReadOnlyDictionary<string, Phrase> Entries)[] Words(Catalogs catalogs) =>
    [
        ("kinds", new("loại văn bản", "kinds of document"), catalogs.DocumentKinds),
        ("subjects", new("nội dung của văn bản", "subjects of documents"), catalogs.Subjects),
        ("services", new("dịch vụ của cơ sở", "services of a facility"), catalogs.Services),
    ];

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
