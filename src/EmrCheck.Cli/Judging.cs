using System.Collections.Immutable;
using EmrCheck.Cli.Batches;
using EmrCheck.Cli.Commands.Sample;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Evidence;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using EmrCheck.Formats.Traces;

namespace EmrCheck.Cli;

/// <summary>How submissions are to be judged, as the command line says.</summary>
internal sealed record JudgingOptions(string? Profile, string[] Packs, DateOnly? AsOf, string? Trust, FailOn FailOn, DateOnly Today)
{
    /// <summary>The certificates by which signatures are judged; null for none.</summary>
    public TrustStore? Certificates { get; init; }

    /// <summary>The file of a drawn sample: its records alone are judged; null for all.</summary>
    public string? Sample { get; init; }

    /// <summary>By what traces are taken; null when they are not.</summary>
    public TraceTerms? Traces { get; init; }
}

/// <summary>One submission judged.</summary>
/// <param name="Appraisal">The appraisal; null when nothing could be judged, which has been said.</param>
/// <param name="ExitCode">How to end.</param>
/// <param name="Facility">Who was appraised; null when that could not be read.</param>
/// <param name="Key">Digest of paths, sizes and times of its files.</param>
/// <param name="Digest">Digest of what was read.</param>
/// <param name="ByClock">Whether it was judged for today, for want of a date of its own.</param>
/// <param name="Bytes">Bytes of its record files.</param>
/// <param name="Traces">What it leaves behind for comparison with others; null when that is not asked for.</param>
internal sealed record Judged(
    Appraisal? Appraisal, int ExitCode, Facility? Facility = null, string? Key = null, string? Digest = null, bool ByClock = false, long Bytes = 0, FacilityTraces? Traces = null)
{
    /// <summary>What became of each site handed in with it, in the order of folders; the exit code is the worst of all.</summary>
    public ImmutableArray<JudgedSite> Sites { get; init; } = [];

    /// <summary>The appraisals of the centre and of its sites.</summary>
    public IEnumerable<Judged> Parts => Sites.Select(site => site.Judged).Prepend(this).Where(part => part.Appraisal is not null);
}

/// <summary>Read → tailor → appraise, for one submission.</summary>
internal static class Judging
{
    public static Judged Of(Terminal terminal, PackLibrary library, string path, JudgingOptions options, Crew crew, Progress progress)
    {
        var faults = new List<Diagnostic>();
        using var folder = SubmissionFolder.Open(path, library.Catalogs, options.AsOf, options.Today, faults, options.Certificates);
        terminal.Remark(faults);
        if (folder is null)
            return new(null, terminal.Stop(ExitCode.Unreadable, $"{path} không có submission.yaml nên không phải hồ sơ nộp.", $"{path} holds no submission.yaml, so it is not a submission."));
        var judged = Of(terminal, library, folder, path, options, crew, progress);
        return SiteJudging.With(terminal, library, folder, judged, options, crew, progress);
    }

    /// <summary>One submission that was opened, without its sites.</summary>
    /// <param name="terminal">Where to speak.</param>
    /// <param name="library">The packs.</param>
    /// <param name="folder">The submission.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="options">How it is to be judged.</param>
    /// <param name="crew">The workers.</param>
    /// <param name="progress">Counts the records.</param>
    /// <param name="centre">The code of the centre whose site it is; null where it is none.</param>
    public static Judged Of(Terminal terminal, PackLibrary library, SubmissionFolder folder, string path, JudgingOptions options, Crew crew, Progress progress, string? centre = null)
    {
        var judged = new Judged(null, ExitCode.Unreadable, Key: folder.Key);
        terminal.Remark(folder.Submission.Diagnostics);
        if (folder.Submission.Value is not { } submission)
            return judged with { ExitCode = terminal.Stop(ExitCode.Unreadable, "không dùng được submission.yaml; hãy sửa các lỗi trên.", "submission.yaml cannot be used; mend the errors above.") };
        judged = judged with { Facility = submission.Facility, ByClock = options.AsOf is null && !folder.IsDated };

        var (profile, code) = Rules.Choose(terminal, library, options.Profile, submission.Facility.Kind, options.Packs);
        if (profile is null) return judged with { ExitCode = code };
        if (options.Trust is { } trust) profile = profile with { Trust = RuleWords.Trusts[trust] };
        (var checklist, code) = Rules.Select(terminal, library, profile, submission.AsOf);
        if (checklist is null) return judged with { ExitCode = code };
        (var sample, code) = SampleOption.Read(terminal, options.Sample, path);
        if (code != ExitCode.Good) return judged with { ExitCode = code };
        if (sample is not null) submission = submission with { Sample = sample.Design };

        if (submission.AsOf > options.Today)
            terminal.Err.WriteLine(terminal.Say($"Ngày thẩm định {submission.AsOf:dd/MM/yyyy} ở tương lai.", $"The day of the appraisal, {submission.AsOf:yyyy-MM-dd}, lies in the future."));
        var traced = new TracedShares(options.Traces);
        var (tallies, reading) = crew.Count(
            folder.Reading(sample?.Records.Select(record => record.Key).ToHashSet(StringComparer.Ordinal)),
            (part, records) => Appraiser.Count(checklist, submission with { Records = traced.Over(part, progress.Over(records)) }));
        var appraisal = Appraiser.Judge(checklist, submission, tallies);
        return judged with
        {
            Appraisal = appraisal,
            ExitCode = FailOns.ExitCodeOf(appraisal, options.FailOn),
            Digest = folder.DigestWith(reading),
            Bytes = reading.Bytes,
            Traces = traced.Of(reading, submission, centre),
        };
    }
}
