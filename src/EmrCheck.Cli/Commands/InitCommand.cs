using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Cli.Commands;

/// <summary><c>init</c>: a new submission folder that says what to write in each place, never over what is there.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var folder = new Argument<string>("dir") { Description = terminal.Say("Thư mục mới, hoặc thư mục rỗng", "A new folder, or an empty one") };
        var code = new Option<string>("--facility") { Description = terminal.Say("Mã cơ sở khám bệnh, chữa bệnh: 5 chữ cái hoặc chữ số", "Code of the facility: 5 letters or digits"), HelpName = "CODE", Required = true };
        var kind = new Option<string>("--kind") { Description = terminal.Say("Loại cơ sở", "Kind of facility"), HelpName = string.Join('|', Facility.Kinds), Required = true };
        var name = new Option<string?>("--name") { Description = terminal.Say("Tên cơ sở theo giấy phép hoạt động", "Name of the facility as its licence has it"), HelpName = "NAME" };
        var asOf = CommonOptions.AsOf(terminal, "Ngày tự đánh giá (mặc định: hôm nay)", "Day of the self-assessment (default: today)");
        var rules = CommonOptions.Rules(terminal);
        var command = new Command("init", terminal.Say(
            "Tạo hồ sơ nộp mới cho một cơ sở: submission.yaml, phần tự đánh giá, thư mục minh chứng và hồ sơ, kèm hướng dẫn; không ghi đè.",
            "Makes a new submission of a facility: submission.yaml, the self-assessment, folders for evidence and records, with a guide; never overwrites."))
        {
            folder, code, kind, name, asOf, rules,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(code), parsed.GetRequiredValue(kind), parsed.GetValue(name),
            parsed.GetValue(asOf) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime), parsed.GetValue(rules)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string code, string kind, string? name, DateOnly asOf, string? rules)
    {
        if (!Facility.Kinds.Contains(kind))
        {
            var known = string.Join(", ", Facility.Kinds);
            return terminal.Stop(ExitCode.Usage, $"không có loại cơ sở «{kind}»; có: {known}.", $"there is no kind of facility «{kind}»; there are: {known}.");
        }

        if (code.Length != 5 || !code.All(char.IsAsciiLetterOrDigit))
            return terminal.Stop(ExitCode.Usage, $"mã cơ sở «{code}» phải gồm 5 chữ cái hoặc chữ số.", $"the code «{code}» must be 5 letters or digits.");
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return terminal.Stop(ExitCode.Usage, $"{folder} đã có và không rỗng, không ghi đè.", $"{folder} is there and not empty; nothing is overwritten.");

        var (library, problem) = Rules.Load(terminal, rules);
        if (library is null) return problem;
        (var profile, problem) = Rules.Choose(terminal, library, null, kind, []);
        if (profile is null) return problem;
        (var checklist, problem) = Rules.Select(terminal, library, profile, asOf);
        if (checklist is null) return problem;

        var facility = Facility.None with { Code = code, Kind = kind, Name = string.IsNullOrWhiteSpace(name) ? $"Cơ sở mã {code}" : name.Trim() };
        foreach (var (path, text) in SubmissionSkeleton.Of(checklist, facility))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            WholeFile.Write(file, text);
            terminal.Out.WriteLine(file);
        }

        terminal.Out.WriteLine(terminal.Say(
            $"{checklist.Criteria.Length} tiêu chí. Tiếp theo: emrcheck assess form {folder} --out tu-danh-gia.xlsx, điền bảng tính, rồi emrcheck assess import {folder} tu-danh-gia.xlsx.",
            $"{checklist.Criteria.Length} criteria. Next: emrcheck assess form {folder} --out self-assessment.xlsx, fill in the spreadsheet, then emrcheck assess import {folder} self-assessment.xlsx."));
        return ExitCode.Good;
    }
}
