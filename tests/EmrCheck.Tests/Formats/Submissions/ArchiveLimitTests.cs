using System.IO.Compression;
using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>Archives and folders as nobody should hand them in: each told, none believed.</summary>
public sealed class ArchiveLimitTests
{
    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        using var folder = GoodSubmission.Write();
        using (var file = File.Create(folder["records/bomb.zip"]))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        using (var stream = zip.CreateEntry("a.ndjson").Open())
            for (var i = 0; i < 80; i++) stream.Write(new byte[1024 * 1024]);
        Assert.Equal(["2 read", "EMR1154 records/bomb.zip"], Told(folder));
    }

    [Fact]
    public void A_name_that_leads_out_and_a_name_that_stands_twice_are_told()
    {
        using var folder = GoodSubmission.Write();
        folder.With("records/odd.zip", Bytes.Zip(
            ("../../evil.json", Bytes.Record("e1")), ("/abs.json", Bytes.Record("e2")), ("C:\\x.json", Bytes.Record("e3")), ("twice.json", Bytes.Record("t1")), ("twice.json", Bytes.Record("t2"))));
        Assert.Equal(["3 read", "EMR1156 records/odd.zip/../../evil.json", "EMR1156 records/odd.zip//abs.json", "EMR1156 records/odd.zip/C:/x.json", "EMR1157 records/odd.zip/twice.json"], Told(folder));
        Assert.False(File.Exists(Path.Combine(folder.Path, "..", "evil.json")));
    }

    [Fact]
    public void Entries_that_share_bytes_are_told()
    {
        var zip = Bytes.Zip(("a.json", Bytes.Record("a1")), ("b.json", new byte[5000]));
        // The central directory declares more compressed bytes for b than the archive has.
        var central = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(central + 20), 1_000_000);
        using var folder = GoodSubmission.Write();
        folder.With("records/overlap.zip", zip);
        Assert.Equal(["2 read", "EMR1155 records/overlap.zip"], Told(folder));
    }

    [Fact]
    public void Folders_nested_too_deep_are_told_on_disk_and_in_an_archive()
    {
        using var folder = GoodSubmission.Write();
        var deep = folder["records/deep"];
        for (var i = 0; i < 100; i++) deep = Path.Combine(deep, "d");
        Directory.CreateDirectory(deep);
        File.WriteAllBytes(Path.Combine(deep, "a.json"), Bytes.Record("deep"));
        Assert.Equal("EMR1151", Told(folder)[1].Split(' ')[0]);
        var inZip = string.Concat(Enumerable.Repeat("d/", 10_000)) + "a.json";
        folder.With("records/deep.zip", Bytes.Zip((inZip, Bytes.Record("deep-in-zip"))));
        Assert.Equal("3 read", Told(folder)[0]);
    }

    [Fact]
    public void Links_round_in_a_circle_or_to_nowhere_are_told()
    {
        using var folder = GoodSubmission.Write();
        File.CreateSymbolicLink(folder["records/a.json"], folder["records/c.json"]);
        File.CreateSymbolicLink(folder["records/c.json"], folder["records/a.json"]);
        File.CreateSymbolicLink(folder["records/d.json"], folder["nowhere.json"]);
        Assert.Equal(["2 read", "EMR1150 records/a.json", "EMR1150 records/c.json", "EMR1150 records/d.json"], Told(folder));
    }

    [UnixFact]
    public void A_pipe_is_never_opened_nor_what_links_to_one()
    {
        using var folder = GoodSubmission.Write();
        System.Diagnostics.Process.Start("mkfifo", [folder["records/pipe.json"]]).WaitForExit();
        File.CreateSymbolicLink(folder["records/to-pipe.json"], folder["records/pipe.json"]);
        File.CreateSymbolicLink(folder["records/zero.json"], "/dev/zero");
        Assert.Equal(["2 read", "EMR1150 records/pipe.json", "EMR1150 records/to-pipe.json", "EMR1150 records/zero.json"], Told(folder));
        Assert.Equal(["0 read", "EMR1018 " + folder["records/pipe.json"]], Read.All(RecordSources.FromPath(folder["records/pipe.json"])));
    }

    [Fact]
    public void A_huge_submission_yaml_is_refused_unread()
    {
        using var folder = GoodSubmission.Write();
        using (var file = File.OpenWrite(folder["submission.yaml"])) file.SetLength(5_000_000);
        using var opened = SubmissionFolder.Open(folder.Path, GoodSubmission.Catalogs, null, GoodSubmission.Today)!;
        Assert.Equal(["EMR1006"], opened.Submission.Diagnostics.Select(told => told.Code.Id));
    }

    private static string[] Told(TemporaryFolder folder)
    {
        using var opened = SubmissionFolder.Open(folder.Path, GoodSubmission.Catalogs, null, GoodSubmission.Today)!;
        return [.. Read.All(opened.Submission.Value!.Records)];
    }
}

/// <summary>A test of what only Unix has.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsLinux() ? null! : "Only on Linux.";
}
