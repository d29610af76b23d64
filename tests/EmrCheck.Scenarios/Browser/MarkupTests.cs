using Microsoft.Playwright;

namespace EmrCheck.Scenarios.Browser;

/// <summary>Whatever a hospital writes stays text: in names, numbers, file names, notes and statements.</summary>
[Collection(BrowserTests.Name)]
public sealed class MarkupTests(Chromium chromium) : IDisposable
{
    private const string Hostile = "</title></style></script><script>document.title='hacked'</script><img src=x onerror=alert(1)>]]>--><svg onload=alert(2)>{{W.title}}\"' autofocus onfocus=alert(3) x='&lt;b&gt;";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task What_a_hospital_writes_makes_no_element()
    {
        _folder.CopyFrom(Repository.Fixture("contradicted"));
        var quoted = $"'{Hostile.Replace("'", "''", StringComparison.Ordinal)}'";
        var submission = File.ReadAllText(_folder["submission.yaml"])
            .Replace("name: Bệnh viện Đa khoa Mẫu Số Hai", $"name: {quoted}", StringComparison.Ordinal)
            .Replace("number: 328/QĐ-BV", $"number: {quoted}", StringComparison.Ordinal);
        File.WriteAllText(_folder["submission.yaml"], submission);
        File.Move(_folder["records/stay-0002.json"], _folder["records/<img src=x onerror=alert(4)>]]>\u0001\u202e.json"]);
        var (plain, first) = (_folder["plain.html"], _folder["first.json"]);
        Run.Of("check", _folder.Path, "-q", "--as-of", "2026-11-01", "--report", $"json:{first}");
        foreach (var audience in new[] { "council", "hospital", "leader" })
        {
            var run = Run.Of("check", _folder.Path, "-q", "--audience", audience, "--previous", first, "--report", $"html:{plain}", "--report", $"json:{_folder["second.json"]}");
            Assert.True(File.Exists(plain), run.Err);
            await IsText(plain, audience == "leader" ? 0 : 1);
            File.Delete(plain);
        }

        Run.Of("explain", first, "TT13-D1-K3", "--html", plain);
        await IsText(plain, 0);
        Run.Of("diff", first, _folder["second.json"], "--html", _folder["diff.html"]);
        await IsText(_folder["diff.html"], 0);
    }

    private async Task IsText(string file, int scripts)
    {
        await using var open = await chromium.Open(file);
        Assert.Equal(scripts, await open.Of<int>("document.scripts.length"));
        Assert.Equal(0, await open.Of<int>("document.querySelectorAll('img, iframe, object, embed, link, base, svg:not([class]):not([aria-hidden]):not([role]), [onerror], [onload], [onfocus], [autofocus]').length"));
        Assert.Contains("<script>document.title='hacked'</script>", await open.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>]]>-->", await open.Page.Locator(".facility").TextContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await open.Page.ContentAsync(), letter => letter is '\u0001' or '\u202e');
        open.IsQuiet();
    }
}
