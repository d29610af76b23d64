using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios.Browser;

/// <summary>The pages on A4: how many sheets, and what stands at the head and at the foot of each.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class PaperTests(Chromium chromium, WrittenPages pages)
{
    [ChromiumFact]
    public async Task For_leaders_one_sheet_is_enough()
    {
        foreach (var fixture in new[] { "qualified", "contradicted", "undetermined", "broken" })
            foreach (var language in new[] { "vi", "en" })
                Assert.True(await Sheets(pages.Report(fixture, "leader", language)) == 1, $"{fixture} {language}");
        Assert.Equal(1, await Sheets(pages.Beside("leader")));
    }

    [ChromiumFact]
    public async Task The_other_pages_have_a_sane_number_of_sheets()
    {
        Assert.InRange(await Sheets(pages.Report("contradicted", "council")), 40, 140);
        Assert.InRange(await Sheets(pages.Report("contradicted", "hospital")), 20, 90);
        Assert.InRange(await Sheets(pages.Explained("TT13-D1-K2")), 1, 3);
        Assert.InRange(await Sheets(pages.Compared(2)), 1, 10);
    }

    [ChromiumFact(Pdf = true)]
    public async Task Each_sheet_names_the_facility_the_paper_and_its_number()
    {
        var sheets = Texts(await Printed(pages.Report("contradicted", "council")));
        Assert.All(sheets.Index(), sheet =>
        {
            Assert.Contains("99002 Bệnh viện Đa khoa Mẫu Số Hai", sheet.Item, StringComparison.Ordinal);
            Assert.Contains("Báo cáo đánh giá hồ sơ bệnh án điện tử", sheet.Item, StringComparison.Ordinal);
            Assert.Contains($"Trang {sheet.Index + 1} / {sheets.Length}", sheet.Item, StringComparison.Ordinal);
        });
    }

    [ChromiumFact(Pdf = true)]
    public async Task What_is_folded_on_the_screen_is_told_on_paper()
    {
        var text = string.Join('\n', Texts(await Printed(pages.Report("undetermined", "council"))));
        var reasons = Run.Of("check", Repository.Fixture("undetermined"), "-q").Out;
        Assert.Contains("CHƯA ĐỦ CĂN CỨ", reasons, StringComparison.OrdinalIgnoreCase);
        Assert.True(Regex.Count(text, "Cần làm gì") > 30);
        Assert.DoesNotContain("Tìm trong tiêu chí", text, StringComparison.Ordinal);
    }

    private async Task<byte[]> Printed(string file)
    {
        await using var open = await chromium.Open(file);
        var pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        open.IsQuiet();
        return pdf;
    }

    private async Task<int> Sheets(string file) => Sheet().Count(Encoding.Latin1.GetString(await Printed(file)));

    private static string[] Texts(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.pdf"], pdf);
        using var process = Process.Start(new ProcessStartInfo(Programs.PdfToText!, ["-layout", folder["a.pdf"], "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.TrimEnd('\f').Split('\f');
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
