namespace EmrCheck.Scenarios;

/// <summary>The HTML report: one file, nothing from outside, nothing of a person, nothing that a hospital writes becomes markup.</summary>
public sealed class HtmlTests
{
    private const string Hostile = "</style></title><script>alert(\"1\")</script>'&<b>";

    [Theory]
    [InlineData("qualified")]
    [InlineData("contradicted")]
    [InlineData("undetermined")]
    [InlineData("broken")]
    public void The_report_is_one_file_without_script_and_without_anything_from_outside(string fixture)
    {
        var html = Run.Of("check", Repository.Fixture(fixture), "-q", "--report", "html").Out;
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"vi\"", html);
        foreach (var outside in new[] { "<script", "<link", "<img", "@import", "url(", "http://", "https://", "src=" }) Assert.DoesNotContain(outside, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("được công nhận", html);
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
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("'&<b>", html);
            Assert.Equal(2, html.Split("</style>").Length);
        }
    }

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("console")]
    public void No_patient_appears_in_any_format(string format)
    {
        var folder = Repository.Fixture("contradicted");
        var report = Run.Of("check", folder, "-q", "--report", format).Out;
        var secrets = Directory.EnumerateFiles(Path.Combine(folder, "records"), "*.json").SelectMany(SecretsOf).Distinct().ToArray();
        Assert.True(secrets.Length > 50);
        Assert.DoesNotContain(secrets, secret => report.Contains(secret, StringComparison.Ordinal));
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
