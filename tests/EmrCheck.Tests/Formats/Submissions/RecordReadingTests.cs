using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Submissions;
using EmrCheck.Tests.Core;
using FsCheck;
using FsCheck.Fluent;
using Record = EmrCheck.Core.Record;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>However many workers read a submission, and whoever takes which part when, the tallies are those of one worker.</summary>
public sealed class RecordReadingTests
{
    private static readonly Checklist Checklist = Given.Checklist(Basis.Declared, Given.Criterion(Letters.Check));

    /// <summary>Ids of records by file; letters that repeat are records handed in twice.</summary>
    private static readonly Gen<string[]> Files =
        Gen.Choose(1, 5).SelectMany(count => Gen.Elements("abcdefgh".ToCharArray()).ArrayOf().Select(ids => new string(ids)).ArrayOf(count));

    [Fact]
    public void Any_number_of_workers_in_any_order_count_as_one_does() => Law.Holds(
        from files in Files
        from workers in Gen.Choose(1, 5)
        from turns in Gen.Choose(0, 4).ArrayOf(60)
        select (files, workers, turns),
        given =>
        {
            using var folder = Submission(given.files);
            return Same(Counted(folder, 1, []), Counted(folder, given.workers, given.turns));
        });

    [Fact]
    public void A_repeated_record_met_in_the_wrong_order_is_counted_anew()
    {
        using var folder = Submission("a", new string('b', 1), "a");
        for (var file = 0; file < 3; file++) Pad(folder, file, 3_000_000);
        using var opened = Open(folder);
        var reading = opened.Reading();
        var (first, second) = (reading.Share().GetEnumerator(), reading.Share().GetEnumerator());
        Assert.True(first.MoveNext()); // takes the first file, and is slow with what follows
        Assert.True(second.MoveNext());
        while (second.MoveNext()) second.Current.Value?.Dispose();
        Assert.Null(reading.Again()); // the first was first
        Assert.Equal(Counted(folder, 1, []).DiagnosticCount, Counted(folder, 3, [2, 2, 2, 1, 0]).DiagnosticCount);
    }

    [Fact]
    public void A_long_file_of_lines_is_shared_and_its_lines_keep_their_numbers()
    {
        using var folder = GoodSubmission.Write();
        var text = new StringBuilder();
        for (var line = 1; line <= 30_000; line++)
            text.Append(line % 1000 == 0 ? "oops" : $$"""{"resourceType":"Patient","id":"p{{line}}","active":{{(line % 777 == 0 ? "false" : "true")}},"name":[{"text":"{{new string('x', 150)}}"}]}""").Append('\n');
        folder.With("records/long.ndjson", Encoding.UTF8.GetBytes(text.ToString()));
        var alone = Counted(folder, 1, []);
        Assert.Equal((29_972, 30), (alone.Counts.Read, alone.Counts.Unreadable));
        Assert.Contains(alone.Diagnostics, told => told is { File: "records/long.ndjson", Line: 29_000 });
        Assert.True(Same(alone, Counted(folder, 4, [0, 3, 2, 2, 1, 0, 0, 3, 1])));
        folder.With("records/long.ndjson.gz", Bytes.Gzip(Encoding.UTF8.GetBytes(text.ToString())));
        Assert.True(Same(Counted(folder, 1, []), Counted(folder, 3, [2, 1, 0])));
    }

    [Fact]
    public void The_digest_does_not_depend_on_who_read_what_but_on_every_byte()
    {
        using var folder = Submission("ab", "cd", "e");
        folder.With("records/z.zip", Bytes.Zip(("x.json", Bytes.Record("z"))));
        var before = DigestOf(folder, 1);
        Assert.Equal(before, DigestOf(folder, 3));
        File.AppendAllText(folder["records/2.ndjson"], " ");
        Assert.NotEqual(before, DigestOf(folder, 1));
    }

    [Fact]
    public void A_packed_file_is_hashed_as_it_is_stored_whoever_reads_its_lines()
    {
        var random = new Random(5);
        var lines = string.Concat(Enumerable.Range(0, 14_000).Select(number => $$"""{"resourceType":"Patient","id":"p{{number}}","name":[{"text":"{{Convert.ToHexString(Enumerable.Range(0, 50).Select(_ => (byte)random.Next(256)).ToArray())}}"}]}""" + "\n"));
        using var folder = Submission("ab").With("records/long.ndjson.gz", Bytes.Gzip(Bytes.Of(lines)));
        var before = DigestOf(folder, 1);
        Assert.Equal(before, DigestOf(folder, 3));
        Assert.Equal((14_004, 0), (Counted(folder, 1, []).Counts.Read, Counted(folder, 1, []).Counts.Unreadable));
        var stored = File.ReadAllBytes(folder["records/long.ndjson.gz"]);
        Assert.True(stored.Length > 512 * 1024);
        stored[8] ^= 2; // says how well it was packed, and nothing of the lines
        File.WriteAllBytes(folder["records/long.ndjson.gz"], stored);
        Assert.Equal((14_004, 0), (Counted(folder, 1, []).Counts.Read, Counted(folder, 1, []).Counts.Unreadable));
        Assert.NotEqual(before, DigestOf(folder, 1));
    }

    [Fact]
    public void An_archive_is_read_by_several_at_once()
    {
        using var folder = Submission("ab", "ca", "de");
        folder.With("records/inner.zip", Bytes.Zip(("x.json", Bytes.Record("x")), ("y.json", Bytes.Record("id-a"))));
        for (var many = 0; many < 600; many++) folder.With($"records/many/{many:000}.json", Bytes.Record($"many-{many}")); // parts for all
        using var zip = new TemporaryFolder();
        zip.With("s.zip", Bytes.Zip([.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(folder.Path, path), File.ReadAllBytes(path)))]));
        using var opened = SubmissionFolder.Open(zip["s.zip"], GoodSubmission.Catalogs, null, GoodSubmission.Today)!;
        var reading = opened.Reading();
        var sum = RecordTallies.Empty;
        var workers = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            var share = Appraiser.Count(Checklist, EmrCheck.Core.Submission.OfRecords(Given.Today, reading.Share()));
            lock (Checklist) sum = sum.Merge(share);
        })).ToArray();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        Assert.Null(reading.Again());
        Assert.True(Same(Counted(folder, 1, []), sum));
    }

    private static TemporaryFolder Submission(params string[] files)
    {
        var folder = GoodSubmission.Write();
        for (var file = 0; file < files.Length; file++)
            folder.With($"records/{file}.ndjson", Encoding.UTF8.GetBytes(string.Concat(files[file].Select(id => Bytes.Line.Replace("b1", $"id-{id}", StringComparison.Ordinal) + "\n"))));
        return folder;
    }

    /// <summary>White space makes a file so long that it is a part of its own.</summary>
    private static void Pad(TemporaryFolder folder, int file, int bytes) => File.AppendAllText(folder[$"records/{file}.ndjson"], new string(' ', bytes));

    private static SubmissionFolder Open(TemporaryFolder folder) => SubmissionFolder.Open(folder.Path, GoodSubmission.Catalogs, null, GoodSubmission.Today)!;

    private static string DigestOf(TemporaryFolder folder, int workers)
    {
        using var opened = Open(folder);
        var reading = opened.Reading();
        Interleaved(reading, workers, [1, 0, 2]);
        return reading.Digest();
    }

    private static RecordTallies Counted(TemporaryFolder folder, int workers, int[] turns)
    {
        using var opened = Open(folder);
        for (var reading = opened.Reading(); ;)
        {
            var sum = Interleaved(reading, workers, turns);
            if (reading.Again() is not { } again) return sum;
            reading = again;
        }
    }

    /// <summary>Workers that take turns as told, record by record: every schedule can be had without luck.</summary>
    private static RecordTallies Interleaved(RecordReading reading, int workers, int[] turns)
    {
        var shares = Enumerable.Range(0, workers).Select(_ => reading.Share().GetEnumerator()).ToList();
        var sum = RecordTallies.Empty;
        for (var turn = 0; shares.Count > 0; turn++)
        {
            var worker = (turns.Length == 0 ? 0 : turns[turn % turns.Length]) % shares.Count;
            if (shares[worker].MoveNext()) sum = sum.Merge(Appraiser.Count(Checklist, EmrCheck.Core.Submission.OfRecords(Given.Today, [shares[worker].Current])));
            else shares.RemoveAt(worker);
        }

        return sum;
    }

    private static bool Same(RecordTallies left, RecordTallies right) =>
        left.Counts == right.Counts && left.DiagnosticCount == right.DiagnosticCount && left.Diagnostics.SequenceEqual(right.Diagnostics)
        && left.ByCheck.OrderBy(pair => pair.Key).SequenceEqual(right.ByCheck.OrderBy(pair => pair.Key));
}
