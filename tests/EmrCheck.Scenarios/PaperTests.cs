using System.Diagnostics;
using System.IO.Compression;

namespace EmrCheck.Scenarios;

/// <summary>The minutes and the self-assessment report, from the command to the page.</summary>
public sealed class PaperTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_paper_goes_to_a_file_and_changes_no_exit_code()
    {
        var run = Run.Of("check", Repository.Fixture("undetermined"), "-q", "--report", $"minutes:{_folder["bien-ban.docx"]}", "--report", $"self-report:{_folder["bao-cao.docx"]}");
        Assert.Equal((5, "", ""), (run.ExitCode, run.Out, run.Err));
        foreach (var name in new[] { "bien-ban.docx", "bao-cao.docx" })
        {
            using var package = ZipFile.OpenRead(_folder[name]);
            Assert.NotNull(package.GetEntry("word/document.xml"));
        }

        foreach (var format in new[] { "minutes", "self-report" })
        {
            var refused = Run.Of("check", Repository.Fixture("undetermined"), "-q", "--report", format);
            Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
            Assert.Contains($"--report {format}:{format}.docx", refused.Err);
        }
    }

    [Fact]
    public void A_batch_writes_the_minutes_of_each_facility()
    {
        _folder.CopyFrom(Path.Combine(Repository.Root, "fixtures", "facilities", "undetermined"));
        using var province = new TemporaryFolder();
        Directory.CreateDirectory(province["in"]);
        Directory.Move(_folder.Path, Path.Combine(province["in"], "a"));
        Directory.CreateDirectory(_folder.Path);
        Assert.Equal(5, Run.Of("batch", province["in"], "--out", province["out"], "--report", "minutes", "-q").ExitCode);
        Assert.Single(Directory.EnumerateFiles(province["out"], "minutes.docx", SearchOption.AllDirectories));
    }

    [WordProcessorFact]
    public void LibreOffice_opens_the_papers_and_page_1_has_its_letters()
    {
        var report = $"json:{_folder["a.json"]}";
        Run.Of("check", Repository.Fixture("undetermined"), "-q", "--report", report);
        Assert.Equal(0, Run.Of(
            "decide", _folder["a.json"], "TT13-D1-K1", "--as", "met", "--by", "Nguyễn Thị Hường", "--role", "chair", "--votes", "5/1/0",
            "--council", "Hội đồng thẩm định Sở Y tế", "--members", "7", "--reason", "Đã xem bản gốc").ExitCode);
        Run.Of("check", Repository.Fixture("undetermined"), "-q", "--decisions", _folder["decisions.jsonl"], "--report", $"minutes:{_folder["minutes.docx"]}", "--report", $"self-report:{_folder["self.docx"]}");
        var minutes = FirstPage("minutes");
        foreach (var text in new[] { "HỘI ĐỒNG THẨM ĐỊNH SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Lào Cai, ngày 21 tháng 11 năm 2026", "BIÊN BẢN", "Căn cứ Thông tư số 13/2025/TT-BYT" })
            Assert.Contains(text, minutes);
        Assert.Contains("BÁO CÁO", FirstPage("self"));
        var whole = Text("minutes", []);
        Assert.Contains("Nguyễn Thị Hường", whole);
        Assert.Contains("BẢNG TIÊU CHÍ VÀ KẾT QUẢ TỪNG TIÊU CHÍ", whole);
    }

    public void Dispose() => _folder.Dispose();

    private string FirstPage(string name) => Text(name, ["-f", "1", "-l", "1"]);

    /// <summary>What stands on the pages, each run of blanks as one.</summary>
    private string Text(string name, string[] pages)
    {
        var pdf = _folder[$"{name}.pdf"];
        if (!File.Exists(pdf)) SpreadsheetProgram.Convert(_folder[$"{name}.docx"], "pdf", _folder.Path, "pdf");
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", .. pages, pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return string.Join(' ', text.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>A test that needs the word processor of LibreOffice, and pdftotext to read its pages.</summary>
internal sealed class WordProcessorFactAttribute : FactAttribute
{
    public WordProcessorFactAttribute() =>
        Skip = new[] { "soffice", "lowriter", "pdftotext" }.FirstOrDefault(name => !Has(name)) is { } missing ? $"{missing} is not on the PATH." : null;

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
