using System.CommandLine;
using EmrCheck.Cli.Commands.Waivers;
using EmrCheck.Core.Waivers;
using EmrCheck.Fhir;
using EmrCheck.Formats.Waivers;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Cli.Commands;

/// <summary><c>waive</c>: writes a waiver into a file, so that nobody has to write YAML.</summary>
internal static class WaiveCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var subject = new Argument<string>("submission|appraisal.json") { Description = terminal.Say("Thư mục hồ sơ nộp, hoặc báo cáo JSON của lệnh check", "The submission's folder, or the JSON report of check") };
        var criterion = new Argument<string>("criterion") { Description = terminal.Say("Mã tiêu chí không đạt", "Id of the criterion that is not met") };
        var reason = Required("--reason", "Lý do chấp nhận", "Why it is accepted", "TEXT");
        var by = Required("--by", "Cơ quan ký", "The organisation that signs", "TEXT");
        var role = Required("--role", "Chức vụ người ký (không ghi họ tên)", "The office of who signs (no name)", "TEXT");
        var basis = Required("--basis", "Căn cứ: số quyết định, biên bản, văn bản", "Basis: number of the decision, minutes, text", "TEXT");
        var from = CommonOptions.AsOf(terminal, "Ngày ký, cũng là ngày đầu tiên có hiệu lực", "The day it is signed, the first on which it holds");
        var until = CommonOptions.AsOf(terminal, $"Ngày cuối cùng có hiệu lực, tối đa {Waiver.LongestMonths} tháng sau ngày ký", $"The last day on which it holds, at most {Waiver.LongestMonths} months later");
        var check = new Option<string?>("--check") { Description = terminal.Say("Chỉ một phép kiểm của tiêu chí", "Only one check of the criterion"), HelpName = "ID" };
        var files = new Option<string?>("--files") { Description = terminal.Say("Chỉ các tệp này, ví dụ records/khoa-noi/**", "Only these files, such as records/ward/**"), HelpName = "GLOB" };
        var file = new Option<string>("--file") { Description = terminal.Say("Tệp miễn trừ cần ghi thêm (mặc định: waivers.yaml)", "The file of waivers to add to (default: waivers.yaml)"), HelpName = "FILE", DefaultValueFactory = _ => "waivers.yaml" };
        var (profile, rules) = (CommonOptions.Profile(terminal), CommonOptions.Rules(terminal));
        var (fromOption, untilOption) = (Day("--from", from), Day("--until", until));
        var command = new Command("waive", terminal.Say(
            "Ghi thêm một miễn trừ có thời hạn vào tệp miễn trừ; giữ nguyên các miễn trừ khác; không hợp lệ thì không ghi gì, mã 2.",
            "Adds an expiring waiver to a file of waivers; keeps the others; an invalid one is not written, code 2."))
        {
            subject, criterion, reason, by, role, basis, fromOption, untilOption, check, files, file, profile, rules,
        };
        command.SetAction(parsed =>
        {
            var (found, code) = WaiverSubject.Open(
                terminal, parsed.GetRequiredValue(subject), parsed.GetValue(profile), parsed.GetValue(rules), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
            return found is null ? code : Run(terminal, found, parsed.GetRequiredValue(file), parsed.GetValue(files), new()
            {
                Id = "", Facility = found.Facility, Criterion = parsed.GetRequiredValue(criterion), Scope = new(parsed.GetValue(check), null),
                Reason = parsed.GetRequiredValue(reason), By = new(parsed.GetRequiredValue(role), parsed.GetRequiredValue(by)), Basis = parsed.GetRequiredValue(basis),
                SignedOn = parsed.GetRequiredValue(fromOption)!.Value, Until = parsed.GetRequiredValue(untilOption)!.Value,
            });
        });
        return command;

        Option<string> Required(string name, string vi, string en, string value) => new(name) { Description = terminal.Say(vi, en), HelpName = value, Required = true };

        Option<DateOnly?> Day(string name, Option<DateOnly?> like) => new(name) { Description = like.Description, HelpName = like.HelpName, CustomParser = like.CustomParser, Required = true };
    }

    private static int Run(Terminal terminal, WaiverSubject subject, string file, string? files, Waiver asked)
    {
        if (!subject.Criteria.TryGetValue(asked.Criterion, out var found))
        {
            var meant = Spelling.Nearest(asked.Criterion, subject.Criteria.Keys);
            return terminal.Stop(ExitCode.Usage, $"bảng tiêu chí không có «{asked.Criterion}».{Nearest.Vi(meant)}", $"the checklist has no «{asked.Criterion}».{Nearest.En(meant)}");
        }

        if (asked.Scope.Check is { } check && !found.Checks.Contains(check))
            return terminal.Stop(ExitCode.Usage,
                $"{asked.Criterion} không có phép kiểm «{check}»; có: {string.Join(", ", found.Checks)}.", $"{asked.Criterion} has no check «{check}»; it has: {string.Join(", ", found.Checks)}.");
        var pattern = files is null ? null : FilePattern.Of(files);
        if (files is not null && pattern is null)
            return terminal.Stop(ExitCode.Usage, $"--files «{files}» không phải đường dẫn trong hồ sơ nộp, ví dụ records/khoa-noi/**.", $"--files «{files}» is no path inside the submission, such as records/ward/**.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {file}.", $"there is no folder to write {file} into.");
        return OneAtATime.With(terminal, file, () => Write(terminal, file, asked with { Scope = asked.Scope with { Files = pattern } }, found.IsFailing));
    }

    private static int Write(Terminal terminal, string file, Waiver asked, bool? isFailing)
    {
        var (before, fault) = File.Exists(file) ? TextFile.Read(file) : default;
        if (fault is not null) return terminal.Stop(ExitCode.Usage, $"{file}: {fault.Message.Vi}", $"{file}: {fault.Message.En}");
        var waiver = asked with { Id = WaiverText.NextId(before) };
        if (WaiverText.Append(before, waiver, out var problems) is not { } after)
            return problems.Count > 0
                ? terminal.Stop(ExitCode.Usage,
                    $"miễn trừ không hợp lệ nên không ghi: {string.Join(" ", problems.Select(problem => problem.Message.Vi))}", $"the waiver is invalid and was not written: {string.Join(" ", problems.Select(problem => problem.Message.En))}")
                : terminal.Stop(ExitCode.Usage,
                    $"{file} có lỗi, thuộc cơ sở khác hoặc viết theo cách mà lệnh này không ghi thêm được; tệp được giữ nguyên.", $"{file} has errors, is of another facility or is written in a way that cannot be added to; it was left as it is.");
        WholeFile.Write(file, after);
        terminal.Out.WriteLine(terminal.Say(
            $"{file}: thêm {waiver.Id}, {waiver.Criterion}, {waiver.Scope.Said.Vi}, từ {waiver.SignedOn:dd/MM/yyyy} đến {waiver.Until:dd/MM/yyyy}.", $"{file}: added {waiver.Id}, {waiver.Criterion}, {waiver.Scope.Said.En}, {waiver.SignedOn:yyyy-MM-dd} to {waiver.Until:yyyy-MM-dd}."));
        if (isFailing == false && !terminal.Quiet)
            terminal.Err.WriteLine(terminal.Say(
                $"{waiver.Criterion} không ở kết quả «không đạt» trong báo cáo này; miễn trừ sẽ được nêu là không dùng đến.", $"{waiver.Criterion} does not fail in this report; the waiver will be listed as unused."));
        return ExitCode.Good;
    }
}
