namespace EmrCheck.Scenarios;

/// <summary>The HTML report: one file, one script of our own, nothing from outside, nothing of a person, nothing that a hospital writes becomes markup.</summary>
public sealed class HtmlTests
{
    private const string Hostile = "</style></title><script>alert(\"1\")</script>'&<b>";

    [Theory]
    [InlineData("qualified", "council")]
    [InlineData("contradicted", "council")]
    [InlineData("undetermined", "council")]
    [InlineData("broken", "council")]
    [InlineData("contradicted", "hospital")]
    [InlineData("broken", "hospital")]
    [InlineData("contradicted", "leader")]
    public void The_report_is_one_file_with_one_script_of_our_own_and_nothing_from_outside(string fixture, string audience)
    {
        var html = Run.Of("check", Repository.Fixture(fixture), "-q", "--audience", audience, "--report", "html").Out;
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"vi\"", html);
        foreach (var outside in new[] { "<link", "<img", "@import", "url(", "http://", "https://", "src=", "eval(", "innerHTML", "fetch(", "XMLHttpRequest", "javascript:" }) Assert.DoesNotContain(outside, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("được công nhận", html);
        AssertOnlyOurScript(html, audience == "leader" ? 0 : 1);
    }

    [Fact]
    public void The_audience_changes_what_is_told_first_and_never_the_answer()
    {
        var pages = new[] { "council", "hospital", "leader" }.Select(audience => Run.Of("check", Repository.Fixture("contradicted"), "-q", "--audience", audience, "--report", "html")).ToArray();
        Assert.All(pages, page => Assert.Equal(1, page.ExitCode));
        Assert.All(pages, page => Assert.Contains("<p class=\"value\">53/67 ", page.Out));
        Assert.Equal(3, pages.Select(page => page.Out).Distinct().Count());
        Assert.Equal(pages[0].Out, Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", "html").Out);
        Assert.Contains("id=\"tasks\"", pages[1].Out);
        Assert.Contains("Việc phải làm trước", pages[1].Out);
        Assert.Equal(3, pages[2].Out.Split("<li><div><h3>").Length - 1);
        Assert.Contains("Đến ngày đánh giá (20/11/2026) đã qua 416 ngày.", pages[2].Out);
        Assert.Equal(2, Run.Of("check", Repository.Fixture("contradicted"), "--audience", "everybody").ExitCode);
    }

    [Fact]
    public void Each_thing_to_do_names_what_it_settles_and_every_finding_is_in_a_file()
    {
        using var folder = new TemporaryFolder();
        var page = Run.Of("check", Repository.Fixture("contradicted"), "-q", "--audience", "hospital", "--report", "html", "--report", $"json:{folder["a.json"]}").Out;
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(folder["a.json"]));
        var open = json.RootElement.GetProperty("criteria").EnumerateArray().Where(criterion => criterion.GetProperty("verdict").GetString() is not ("pass" or "not_applicable")).ToArray();
        var tasks = page[page.IndexOf("<section id=\"tasks\"", StringComparison.Ordinal)..page.IndexOf("<section id=\"files\"", StringComparison.Ordinal)];
        var files = page[page.IndexOf("<section id=\"files\"", StringComparison.Ordinal)..page.IndexOf("<section id=\"figures\"", StringComparison.Ordinal)];
        Assert.All(open, criterion => Assert.Contains($"href=\"#c-{criterion.GetProperty("id").GetString()}\"", tasks));
        Assert.All(open.SelectMany(criterion => criterion.GetProperty("findings").EnumerateArray()).Select(finding => finding.GetProperty("file").GetString()!).Distinct(), file => Assert.Contains($"<code>{file}</code>", files));
    }

    [Fact]
    public void Explain_and_diff_are_pages_too()
    {
        using var folder = new TemporaryFolder();
        Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", $"json:{folder["a.json"]}");
        Run.Of("check", Repository.Fixture("contradicted"), "-q", "--trust", "observed", "--report", $"json:{folder["b.json"]}");
        var explained = Run.Of("explain", folder["a.json"], "TT13-D1-K3", "--html", "-");
        Assert.Contains("records/stay-0002.json:126:11", explained.Out);
        Assert.Contains("4/10 trường hợp vi phạm", explained.Out);
        AssertOnlyOurScript(explained.Out, 0);
        var compared = Run.Of("diff", folder["a.json"], folder["b.json"], "--html", "-", "--lang", "en");
        Assert.Contains("Another trust: documented → observed.", compared.Out);
        Assert.Contains("Round 1 → 2", compared.Out);
        AssertOnlyOurScript(compared.Out, 0);
        Assert.Contains("TT13-D1-K3", Run.Of("explain", folder["a.json"], "TT13-D1-K3", "--html", folder["e.html"]).Out);
        Assert.Equal(explained.Out, File.ReadAllText(folder["e.html"]));
        foreach (var nowhere in new[] { folder["no/where.html"], folder.Path, "" }) Assert.Equal(2, Run.Of("explain", folder["a.json"], "TT13-D1-K3", "--html", nowhere).ExitCode);
        Assert.Equal(["a.json", "b.json", "e.html"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_hospital_writes_never_becomes_markup()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("contradicted"));
        var submission = File.ReadAllText(folder["submission.yaml"])
            .Replace("name: Bệnh viện Đa khoa Mẫu Số Hai", $"name: '{Hostile.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal)
            .Replace("number: 328/QĐ-BV", $"number: '{Hostile.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal);
        File.WriteAllText(folder["submission.yaml"], submission);
        Assert.Contains("alert", submission);
        foreach (var language in new[] { "vi", "en" })
        {
            var html = Run.Of("check", folder.Path, "-q", "--report", "html", "--lang", language).Out;
            Assert.Contains("alert(", html);
            AssertOnlyOurScript(html, 1);
            Assert.DoesNotContain("'&<b>", html);
            Assert.Equal(2, html.Split("</style>").Length);
        }
    }

    [Theory]
    [InlineData("html", "council")]
    [InlineData("html", "hospital")]
    [InlineData("html", "leader")]
    [InlineData("json", "council")]
    [InlineData("console", "council")]
    public void No_patient_appears_in_any_format(string format, string audience)
    {
        var folder = Repository.Fixture("contradicted");
        var report = Run.Of("check", folder, "-q", "--audience", audience, "--report", format).Out;
        var secrets = Directory.EnumerateFiles(Path.Combine(folder, "records"), "*.json").SelectMany(SecretsOf).Distinct().ToArray();
        Assert.True(secrets.Length > 50);
        Assert.DoesNotContain(secrets, secret => report.Contains(secret, StringComparison.Ordinal));
    }

    /// <summary>The script that the program ships, as often as that, allowed by its digest; no other.</summary>
    private static void AssertOnlyOurScript(string html, int times)
    {
        var ours = File.ReadAllText(Path.Combine(Repository.Root, "src/EmrCheck.Formats/Reports/Html/report.js"));
        Assert.Equal(times, html.Split($"<script>{ours}</script>").Length - 1);
        Assert.Equal(times, html.Split("<script", StringSplitOptions.None).Length - 1);
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ours)))}'", html);
    }

    /// <summary>Names, numbers and birth dates of the patients of a record, and the names and telephones of those who stand by them.</summary>
    private static IEnumerable<string> SecretsOf(string file)
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var entry in json.RootElement.GetProperty("entry").EnumerateArray())
        {
            var patient = entry.GetProperty("resource");
            if (patient.GetProperty("resourceType").GetString() is not ("Patient" or "RelatedPerson")) continue;
            if (patient.TryGetProperty("contact", out var contacts)) foreach (var contact in contacts.EnumerateArray()) yield return contact.GetProperty("name").GetProperty("text").GetString()!;
            if (patient.TryGetProperty("telecom", out var telephones)) foreach (var telephone in telephones.EnumerateArray()) yield return telephone.GetProperty("value").GetString()!;
            if (patient.TryGetProperty("name", out var names)) foreach (var name in names.EnumerateArray()) yield return name.GetProperty("text").GetString()!;
            if (patient.TryGetProperty("identifier", out var numbers)) foreach (var number in numbers.EnumerateArray()) yield return number.GetProperty("value").GetString()!;
            if (patient.TryGetProperty("birthDate", out var birth)) yield return birth.GetString()!;
        }
    }
}
