using System.CommandLine;
using System.Globalization;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Rules(Terminal terminal) => new("--rules")
    {
        Description = terminal.Say("Thư mục bộ quy tắc (mặc định: bộ đi kèm chương trình)", "Folder of packs (default: those that ship with the program)"),
        HelpName = "DIR",
    };

    public static Option<string?> Profile(Terminal terminal) => new("--profile")
    {
        Description = terminal.Say("Hồ sơ áp dụng, theo mã hoặc tệp .yaml (mặc định: theo loại cơ sở)", "Profile, by id or .yaml file (default: by the kind of facility)"),
        HelpName = "ID|FILE",
    };

    public static Option<string[]> Pack(Terminal terminal) => new("--pack")
    {
        Description = terminal.Say(
            "Bộ quy tắc dùng thay cho hồ sơ áp dụng, kể cả bộ đã hết hiệu lực; có thể lặp lại", "Pack to use instead of a profile, even one that has ended; repeatable"),
        HelpName = "ID",
    };

    public static Option<string?> Trust(Terminal terminal)
    {
        var trust = new Option<string?>("--trust")
        {
            Description = terminal.Say("Căn cứ yếu nhất được tự kết luận đạt (mặc định: theo hồ sơ áp dụng)", "The weakest basis that may pass without a person (default: the profile's)"),
            HelpName = string.Join("|", RuleWords.Trusts.Keys),
        };
        trust.AcceptOnlyFromAmong([.. RuleWords.Trusts.Keys]);
        return trust;
    }

    public static Option<string[]> Report(Terminal terminal) => new("--report")
    {
        Description = terminal.Say(
            $"Báo cáo cần xuất, có thể lặp lại: {string.Join(" | ", ReportFormats.All.Keys)} (mặc định: console)",
            $"Report to write, repeatable: {string.Join(" | ", ReportFormats.All.Keys)} (default: console)"),
        HelpName = "FORMAT[:PATH]",
    };

    public static Option<string?> Html(Terminal terminal) => new("--html")
    {
        Description = terminal.Say("Ghi thêm một trang HTML vào tệp này; - là đầu ra chuẩn, thay cho chữ", "Also write an HTML page to this file; - is standard output, in place of the text"),
        HelpName = "PATH",
    };

    public static Option<Audience> Audience(Terminal terminal)
    {
        var names = Enum.GetValues<Audience>().ToDictionary(audience => RuleWords.Word(audience), StringComparer.Ordinal);
        var audience = new Option<Audience>("--audience")
        {
            Description = terminal.Say("Báo cáo HTML viết cho ai: hội đồng, cơ sở (việc cần làm trước) hay lãnh đạo (một trang) (mặc định: council)", "For whom the HTML report is: the council, the hospital (what to do first) or leaders (one page) (default: council)"),
            HelpName = string.Join("|", names.Keys),
            CustomParser = result => names.GetValueOrDefault(result.Tokens[0].Value),
        };
        audience.AcceptOnlyFromAmong([.. names.Keys]);
        return audience;
    }

    public static Option<int> Jobs(Terminal terminal)
    {
        var jobs = new Option<int>("--jobs")
        {
            Description = terminal.Say("Số luồng xử lý song song (mặc định: mọi nhân của máy)", "How many work side by side (default: every core)"),
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1024))
                result.AddError(terminal.Say("--jobs cần một số từ 1 đến 1024.", "--jobs takes a number from 1 to 1024."));
        });
        return jobs;
    }

    public static Option<DateOnly?> AsOf(Terminal terminal, string vi, string en) => new("--as-of")
    {
        Description = terminal.Say(vi, en),
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError(terminal.Say("--as-of cần một ngày dạng YYYY-MM-DD.", "--as-of takes a date, YYYY-MM-DD."));
            return null;
        },
    };
}
