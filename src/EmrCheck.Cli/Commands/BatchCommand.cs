using System.CommandLine;
using EmrCheck.Cli.Batches;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Cli.Commands;

/// <summary><c>batch</c>: every submission of a folder to its appraisal and reports, a manifest and a roll-up.</summary>
internal static class BatchCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var folder = new Argument<string>("folder") { Description = terminal.Say("Thư mục chứa các hồ sơ nộp: mỗi thư mục con hoặc tệp .zip là một", "Folder of submissions: each sub-folder or .zip is one") };
        var output = new Option<string>("--out") { Description = terminal.Say("Thư mục kết quả", "Folder of the results"), HelpName = "DIR", Required = true };
        var jobs = CommonOptions.Jobs(terminal);
        var shard = new Option<string?>("--shard") { Description = terminal.Say("Chỉ làm phần thứ i trong n (mặc định: theo biến của Slurm, Kubernetes, AWS Batch; nếu không có thì tất cả)", "Only share i of n (default: by the variables of Slurm, Kubernetes, AWS Batch; without them everything)"), HelpName = "I/N" };
        var resume = new Option<bool>("--resume") { Description = terminal.Say("Làm tiếp: bỏ qua hồ sơ nộp không đổi đã có kết quả nguyên vẹn", "Go on: skip unchanged submissions whose results are whole") };
        var verify = new Option<bool>("--verify") { Description = terminal.Say("Cùng --resume: đọc lại mọi tệp để so mã băm, không tin kích thước và giờ ghi", "With --resume: reads every file again for its digest, not trusting sizes and times") };
        var report = CommonOptions.Report(terminal);
        report.Description = terminal.Say($"Báo cáo thêm cho mỗi cơ sở, có thể lặp lại: {string.Join(" | ", ReportFormats.All.Keys)}", $"Further report for each facility, repeatable: {string.Join(" | ", ReportFormats.All.Keys)}");
        report.HelpName = "FORMAT";
        var audience = CommonOptions.Audience(terminal);
        var (profile, pack, trust) = (CommonOptions.Profile(terminal), CommonOptions.Pack(terminal), CommonOptions.Trust(terminal));
        var asOf = CommonOptions.AsOf(terminal, "Ngày thẩm định (mặc định: ngày của từng hồ sơ nộp, nếu không có thì hôm nay)", "Day of the appraisal (default: each submission's date, else today)");
        var failOn = FailOns.Option(terminal);
        var rules = CommonOptions.Rules(terminal);
        var beside = new RollUpOptions(terminal);
        var (trustStore, traceKey) = (TrustStoreOption.Create(terminal), TraceTerms.Option(terminal));
        var command = new Command("batch", terminal.Say(
            "Chấm mọi hồ sơ nộp trong một thư mục: mỗi cơ sở một kết quả, kèm bảng kê và tổng hợp.",
            "Checks every submission of a folder: one result for each facility, a manifest and a roll-up."))
        {
            folder, output, jobs, shard, resume, verify, report, audience, profile, pack, asOf, trust, trustStore, failOn, rules, traceKey,
        };
        beside.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(verify) && !parsed.GetValue(resume)) return terminal.Stop(ExitCode.Usage, "--verify đi cùng --resume.", "--verify goes with --resume.");
            var kept = !parsed.GetValue(resume) ? Resume.Nothing : parsed.GetValue(verify) ? Resume.ByContent : Resume.ByTime;
            var (picture, stop) = beside.Read(parsed);
            if (picture is null) return stop;
            var (terms, code) = TraceTerms.Read(terminal, parsed.GetValue(traceKey), parsed.GetValue(rules));
            if (code != ExitCode.Good) return code;
            (var certificates, code) = TrustStoreOption.Read(terminal, parsed.GetValue(trustStore));
            if (code != ExitCode.Good) return code;
            return Run(
                terminal, clock, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), parsed.GetValue(jobs), parsed.GetValue(shard), kept,
                parsed.GetValue(report) ?? [], parsed.GetValue(audience), parsed.GetValue(rules),
                new(parsed.GetValue(profile), parsed.GetValue(pack) ?? [], parsed.GetValue(asOf), parsed.GetValue(trust), parsed.GetValue(failOn), DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
                {
                    Certificates = certificates,
                    Traces = terms,
                },
                picture);
        });
        return command;
    }

    private static int Run(
        Terminal terminal, TimeProvider clock, string folder, string output, int jobs, string? shardText, Resume resume, string[] reports, Audience audience, string? rules, JudgingOptions options, RollUpTerms picture)
    {
        if (!Directory.Exists(folder)) return terminal.Stop(ExitCode.Usage, $"không có thư mục {folder}.", $"there is no folder {folder}.");
        if (Misplaced(folder, output)) return terminal.Stop(ExitCode.Usage,
            $"thư mục kết quả {output} không được trùng với thư mục hồ sơ nộp, nằm trong một hồ sơ nộp, hay chứa thư mục hồ sơ nộp.", $"the results {output} must not lie in the submissions' folder itself, in a submission, or around them.");
        if ((shardText is null ? Shard.Of(terminal.Environment) : Shard.Parse(shardText)) is not { } shard)
            return terminal.Stop(ExitCode.Usage, "--shard cần dạng i/n với 1 ≤ i ≤ n; với Kubernetes hãy đặt EMRCHECK_SHARDS bằng số phần.", "--shard takes i/n with 1 ≤ i ≤ n; with Kubernetes set EMRCHECK_SHARDS to the number of shares.");
        if (reports.FirstOrDefault(format => !ReportFormats.All.ContainsKey(format)) is { } unknown)
            return terminal.Stop(ExitCode.Usage, $"không có định dạng báo cáo «{unknown}»; hiện có: {string.Join(", ", ReportFormats.All.Keys)}.", $"there is no report format «{unknown}»; there are: {string.Join(", ", ReportFormats.All.Keys)}.");

        var (library, code) = Rules.Load(terminal, rules, asked: PacksAsked.ByName(options.Packs));
        if (library is null) return code;
        (_, code) = Rules.Choose(terminal, library, options.Profile ?? library.Profiles[0].Id, "", options.Packs);
        if (code != ExitCode.Good) return code;
        var listing = BatchListing.Of(folder, output);
        if (!terminal.Quiet)
            foreach (var stray in listing.Strays) terminal.Err.WriteLine(terminal.Say($"{stray}: không phải thư mục hay tệp .zip nên không được chấm.", $"{stray}: neither a folder nor a .zip, so it is not judged."));
        if (listing.Entries.IsEmpty) return terminal.Stop(ExitCode.Unreadable, $"{folder} không có hồ sơ nộp nào.", $"{folder} holds no submission.");
        return new BatchRun(terminal, clock, library, new(rules ?? Rules.Shipped, options, reports, terminal.Language) { Audience = audience }, output, picture).Run(listing, shard, jobs, resume);
    }

    /// <summary>Beside the submissions is fine, among their files is not: the next run would read its own results.</summary>
    private static bool Misplaced(string folder, string output)
    {
        var (input, results) = (WithSlash(folder), WithSlash(output));
        return input.StartsWith(results, StringComparison.Ordinal)
            || (results.StartsWith(input, StringComparison.Ordinal) && results[input.Length..].TrimEnd(Path.DirectorySeparatorChar).Contains(Path.DirectorySeparatorChar));
    }

    private static string WithSlash(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
