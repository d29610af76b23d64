using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.RollUps;
using EmrCheck.Formats.Submissions;
using EmrCheck.Formats.Traces;

namespace EmrCheck.Cli.Batches;

/// <summary>One run over the submissions of a folder. One broken submission never stops the others; only a disk that cannot be written does.</summary>
internal sealed class BatchRun(Terminal terminal, TimeProvider clock, PackLibrary library, BatchTerms terms, string output, RollUpTerms beside)
{
    private readonly ResultFolder _results = new(output, terminal, beside);
    private readonly ReceiptDigests _digests = terms.DigestsWith(library);
    private readonly ConcurrentBag<Receipt> _receipts = [];

    /// <summary>Judges a share of the submissions; gives the exit code.</summary>
    /// <param name="listing">All submissions.</param>
    /// <param name="shard">Which of them are this run's.</param>
    /// <param name="jobs">How many work side by side.</param>
    /// <param name="resume">Keeps what there is, unless a submission has changed.</param>
    public int Run(BatchListing listing, Shard shard, int jobs, Resume resume)
    {
        var mine = listing.Entries.Where(entry => shard.Has(entry.Name)).ToArray();
        Directory.CreateDirectory(output);
        _results.Reopen();
        using var progress = new BatchProgress(terminal, clock, mine);
        var crew = new Crew(jobs);
        try
        {
            crew.Run(mine, entry => Do(entry, crew, progress, resume));
        }
        catch (OperationCanceledException)
        {
            progress.Dispose();
            return terminal.Stop(ExitCode.Interrupted,
                $"đã ngắt; {_receipts.Count} hồ sơ nộp đã xong được giữ nguyên, chạy lại với --resume để làm tiếp.", $"interrupted; {_receipts.Count} finished submission(s) are kept, run again with --resume to go on.");
        }

        progress.Dispose();
        var manifest = Manifest.Of(listing.Entries.Length, listing.Digest, terminal.Language, _receipts);
        _results.Close(manifest, crew);
        BatchText.Write(manifest, terminal);
        return manifest.ExitCode;
    }

    private void Do(BatchEntry entry, Crew crew, BatchProgress progress, Resume resume)
    {
        terminal.Interrupted.ThrowIfCancellationRequested();
        _results.Sweep(entry);
        if (resume != Resume.Nothing && Kept(entry, resume) is { } kept)
        {
            _receipts.Add(kept.Receipt);
            progress.Finish(entry, kept.Receipt, "", kept.Log.Bytes, skipped: true);
            return;
        }

        var start = clock.GetTimestamp();
        using var said = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        progress.Begin(entry);
        var judged = Judge(entry, crew, progress, terminal with { Err = said });
        var receipt = new Receipt(
            entry.Name, entry.Output, FacilityOf(judged), judged.ExitCode,
            judged.Appraisal is { } appraisal ? RuleWords.Word(appraisal.Overall) : null, judged.Appraisal is null ? LastOf(said, entry) : null,
            RecordsOf(judged),
            _digests with { Input = judged.Digest }, ImmutableSortedDictionary<string, string>.Empty, judged.Sites.IsEmpty ? null : [.. judged.Sites.Select(SiteOf)]);
        SiteText.TellLeft(terminal with { Err = said }, judged);
        var log = new BatchLog(IsSettled(receipt, said.ToString()) ? judged.Key ?? "" : "", judged.ByClock ? Day(terms.Judging.Today) : null, judged.Bytes, Math.Round(clock.GetElapsedTime(start).TotalSeconds, 3));
        receipt = _results.Write(receipt, log, OutputsOf(judged));
        _receipts.Add(receipt);
        progress.Finish(entry, receipt, said.ToString(), judged.Bytes, skipped: false);
    }

    /// <summary>Whatever happens here is the matter of this submission alone, but for an interruption.</summary>
    private Judged Judge(BatchEntry entry, Crew crew, BatchProgress progress, Terminal quiet)
    {
        try
        {
            var judged = Judging.Of(quiet, library, entry.Path, terms.Judging, crew, progress.Records);
            if (judged.Appraisal is { } appraisal) SiteText.Remark(quiet, appraisal);
            return judged;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(null, quiet.Stop(ExitCode.Unreadable, $"không đọc được {entry.Name}: {Unplaced(fault, entry)}", $"{entry.Name} cannot be read: {Unplaced(fault, entry)}"));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            quiet.Err.WriteLine(fault.StackTrace);
            return new(null, quiet.Stop(ExitCode.Bug,
                $"lỗi của chương trình ({fault.GetType().Name}); xin gửi các dòng trên cho nhóm phát triển.", $"a bug of the program ({fault.GetType().Name}); please send the lines above to the developers."));
        }
    }

    /// <summary>What is there already, judged by the same terms from the same files, and whole.</summary>
    private (Receipt Receipt, BatchLog Log)? Kept(BatchEntry entry, Resume resume)
    {
        if (_results.Find(entry) is not { } found || found.Receipt.Output != entry.Output || found.Receipt.Digests with { Input = null } != _digests) return null;
        if (found.Log.Today is { } today && today != Day(terms.Judging.Today)) return null;
        try
        {
            if (found.Log.Key.Length == 0 || SubmissionFolder.KeyAt(entry.Path) != found.Log.Key) return null;
            return resume == Resume.ByTime || (found.Receipt.Digests.Input is { } input && ReadAgain.DigestAt(entry.Path, library, terms.Judging) == input) ? found : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Dictionary<string, Action<Stream>> OutputsOf(Judged judged)
    {
        if (judged.Appraisal is not { } appraisal) return [];
        var outputs = terms.Files.ToDictionary(file => file.Key, file => (Action<Stream>)(stream => ReportFormats.All[file.Value](appraisal, stream, new(terminal.Language, Audience: terms.Audience))), StringComparer.Ordinal);
        foreach (var site in appraisal.Sites)
            foreach (var file in terms.Files.Where(file => file.Key != AppraisalFiles.Name))
                outputs[TracesJson.OfSite(file.Key, site.Facility.Code)] = stream => ReportFormats.All[file.Value](site, stream, new(terminal.Language, Audience: terms.Audience));
        foreach (var traces in judged.Parts.Select(part => part.Traces).OfType<FacilityTraces>())
            outputs[traces.Centre is null ? TracesJson.Name : TracesJson.OfSite(TracesJson.Name, traces.Facility)] = stream => TracesJson.Write(traces, stream);
        return outputs;
    }

    private ReceiptSite SiteOf(JudgedSite site) => new(
        site.Folder, FacilityOf(site.Judged), site.Judged.ExitCode, site.Judged.Appraisal is { } appraisal ? RuleWords.Word(appraisal.Overall) : null,
        site.Judged.Appraisal is null ? (site.Unread?.Reason ?? new("Trung tâm chưa chấm được nên điểm chưa được chấm.", "The centre could not be judged, so the site was not.")).In(terminal.Language) : null, RecordsOf(site.Judged));

    private static ReceiptFacility? FacilityOf(Judged judged) => judged.Facility is { } facility ? new(facility.Code, facility.Name, facility.Kind) : null;

    private static ReceiptRecords? RecordsOf(Judged judged) => judged.Appraisal?.Records is { } records ? new(records.Read, records.Unreadable, records.Resources) : null;

    /// <summary>Whether the same files will give the same: not when the program failed, nor when it was kept from reading, which no time or size of a file shows.</summary>
    private static bool IsSettled(Receipt receipt, string said) =>
        receipt.ExitCode != ExitCode.Bug && !said.Contains(DiagnosticCodes.CannotRead.Id, StringComparison.Ordinal) && !said.Contains(DiagnosticCodes.CannotList.Id, StringComparison.Ordinal);

    /// <summary>The sentence that says why nothing was judged, without the program's name and without where the folder lies.</summary>
    private string LastOf(StringWriter said, BatchEntry entry) => said.ToString().TrimEnd('\n').Split('\n')[^1]
        .Replace("emrcheck: ", "", StringComparison.Ordinal).Replace(entry.Path, entry.Name, StringComparison.Ordinal).Replace(terms.RulesFolder, "rules", StringComparison.Ordinal);

    private static string Unplaced(Exception fault, BatchEntry entry) => fault.Message.Replace(entry.Path, entry.Name, StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
