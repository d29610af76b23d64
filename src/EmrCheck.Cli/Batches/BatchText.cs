using EmrCheck.Core;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Batches;

/// <summary>What a batch says at its end, and of each submission.</summary>
internal static class BatchText
{
    /// <summary>How many submissions ended in which way.</summary>
    public static void Write(Manifest manifest, Terminal terminal)
    {
        if (!terminal.Quiet)
            foreach (var group in manifest.Submissions.GroupBy(receipt => receipt.ExitCode).OrderBy(group => group.Key))
                terminal.Out.WriteLine($"{group.Count(),6}  {Meaning(group.Key, terminal)} ({group.Key})");
        if (!terminal.Quiet && manifest.Submissions.Count(receipt => receipt.Sites is not null) is > 0 and var sited)
            terminal.Out.WriteLine(terminal.Say(
                $"{sited} hồ sơ nộp có điểm, được xếp theo kết quả xấu nhất trong trung tâm và các điểm.", $"{sited} submission(s) have sites and are listed by the worst end of the centre and its sites."));
        foreach (var same in manifest.Submissions.SelectMany(Facilities).GroupBy(pair => pair.Code, pair => pair.Name).Where(same => same.Count() > 1))
            terminal.Err.WriteLine(terminal.Say($"Mã cơ sở {same.Key} có trong nhiều hồ sơ nộp: {string.Join(", ", same)}.", $"The facility code {same.Key} stands in several submissions: {string.Join(", ", same)}."));
    }

    /// <summary>How the centre and its sites each ended, where the code is the worst of several; empty for a submission without sites.</summary>
    public static string Sites(Receipt receipt, Terminal terminal)
    {
        if (receipt.Sites is not { } sites) return "";
        var centre = receipt.Overall is { } overall ? terminal.Say(Words.Of(RuleWords.Overalls[overall]).Vi, Words.Of(RuleWords.Overalls[overall]).En) : Meaning(receipt.ExitCode, terminal);
        var counts = sites.CountBy(site => site.ExitCode).OrderBy(count => count.Key).Select(count => $"{count.Value} {Meaning(count.Key, terminal)}");
        return terminal.Say($" – trung tâm: {centre}; {sites.Length} điểm: {string.Join(", ", counts)}", $" – centre: {centre}; {sites.Length} site(s): {string.Join(", ", counts)}");
    }

    /// <summary>What an exit code means, in a few words.</summary>
    public static string Meaning(int exitCode, Terminal terminal) => exitCode switch
    {
        ExitCode.Good => terminal.Say("đạt", "qualified"),
        ExitCode.NotGood => terminal.Say("không đạt", "not qualified"),
        ExitCode.Usage => terminal.Say("không chọn được hồ sơ áp dụng", "no profile could be chosen"),
        ExitCode.Pack => terminal.Say("bộ quy tắc không có hiệu lực", "no pack in force"),
        ExitCode.Unreadable => terminal.Say("không đọc được", "unreadable"),
        ExitCode.Undetermined => terminal.Say("chưa đủ căn cứ", "undetermined"),
        ExitCode.Integrity => terminal.Say("không toàn vẹn", "not intact"),
        _ => terminal.Say("lỗi của chương trình", "a bug of the program"),
    };

    /// <summary>The facilities of a submission: the centre, and each of its sites.</summary>
    private static IEnumerable<(string Code, string Name)> Facilities(Receipt receipt) => (receipt.Sites ?? [])
        .Where(site => site.Overall is not null).Select(site => (site.Facility!.Code, $"{receipt.Name}/{SiteListing.PathOf(site.Folder)}"))
        .Concat(receipt.Facility is { } facility ? [(facility.Code, receipt.Name)] : []).OrderBy(pair => pair.Item2, StringComparer.Ordinal);
}
