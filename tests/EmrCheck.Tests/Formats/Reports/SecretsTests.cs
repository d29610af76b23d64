using System.Net;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Submissions;
using EmrCheck.Tests.Conventions;
using EmrCheck.Tests.Formats.Submissions;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>Nothing that is said of a person, nor the facility's own notes, comes out in any report.</summary>
public sealed class SecretsTests
{
    private const string Mark = "KÍN";

    /// <summary>A stay in which everything that can be wrong is, every value marked.</summary>
    private const string Record = """
        { "resourceType": "Bundle", "type": "document", "id": "KÍN-bundle-#", "identifier": { "value": "KÍN-file-#" }, "entry": [
          { "fullUrl": "urn:KÍN-url", "resource": { "resourceType": "Patient", "id": "KÍN-id", "gender": "KÍN-gender", "birthDate": "KÍN-birth",
            "name": [ { "text": "KÍN Văn A", "family": "KÍN" } ], "telecom": [ { "value": "KÍN-phone" } ], "address": [ { "text": "KÍN-address" } ],
            "identifier": [ { "system": "http://KÍN", "type": { "coding": [ { "code": "NI" } ] }, "value": "KÍN-123" }, { "use": "temp", "value": "KÍN-temp" } ] } },
          { "resource": { "resourceType": "Encounter", "id": "KÍN-stay", "status": "finished", "class": { "code": "IMP" },
            "period": { "start": "KÍN-start" }, "diagnosis": [ { "condition": { "reference": "Condition/KÍN-condition" } } ] } },
          { "resource": { "resourceType": "Composition", "id": "KÍN-note", "status": "final", "title": "KÍN-title", "author": [ { "display": "KÍN-doctor" } ],
            "section": [ { "title": "KÍN-section", "text": { "status": "generated", "div": "<div>KÍN-text</div>" } } ] } },
          { "resource": { "resourceType": "Consent", "id": "KÍN-consent", "status": "active" } },
          { "resource": { "resourceType": "Provenance", "id": "KÍN-signature", "signature": [ { "sigFormat": "image/KÍN", "data": "KÍN" } ] } } ] }
        """;

    private static readonly Appraisal Appraisal = Appraise();

    public static TheoryData<string, Language, Audience> Reports()
    {
        var reports = new TheoryData<string, Language, Audience>();
        foreach (var format in ReportFormats.All.Keys)
            foreach (var language in Enum.GetValues<Language>())
                foreach (var audience in format == "html" ? Enum.GetValues<Audience>() : [Audience.Council]) reports.Add(format, language, audience);
        return reports;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void No_secret_comes_out(string format, Language language, Audience audience)
    {
        // «Kính gửi» is the salutation of a report.
        var text = Appraisal.Written(format, language, audience: audience).Replace("Kính gửi", "", StringComparison.Ordinal);
        Offenders.None(new[] { text, WebUtility.HtmlDecode(text) }
            .SelectMany(shown => shown.Split('\n')).Where(line => line.Contains(Mark, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_records_above_do_give_findings_and_remarks()
    {
        Assert.Equal(Overall.NotQualified, Appraisal.Overall);
        Assert.True(Appraisal.Criteria.Count(result => !result.Findings.IsEmpty) >= 3);
        Assert.True(Appraisal.Diagnostics.Length >= 5);
    }

    private static Appraisal Appraise()
    {
        using var folder = GoodSubmission.Write();
        folder.With("submission.yaml", GoodSubmission.Yaml.Replace("Nguyễn Văn Kín", Mark, StringComparison.Ordinal));
        folder.With("self-assessment.yaml", $"answers: {{ TT13-D1-K4: {{ answer: not_met, note: {Mark} }}, TT13-D1-K1: {{ answer: met, note: {Mark} }} }}");
        for (var number = 0; number < 12; number++) folder.With($"records/{number}.json", Record.Replace("#", $"{number}", StringComparison.Ordinal));
        folder.With("records/twice.json", Record.Replace("#", "1", StringComparison.Ordinal));
        folder.With("records/page.json", $"<html>{Mark}</html>");
        folder.With("records/cut.json", Record[..900]);
        folder.With("records/word.ndjson", $"{{ \"resourceType\": \"{Mark}\" }}\n{Mark}\n");
        folder.With("records/key.json", $$"""{ "resourceType": "Patient", "{{Mark}}": { "{{Mark}}": 1, "{{Mark}}": 2 }, "id": "{{Mark}}", "id": "{{Mark}}" }""");
        folder.With("records/double.json", Record.Replace("KÍN-stay", "KÍN-id", StringComparison.Ordinal).Replace("Encounter", "Patient", StringComparison.Ordinal));
        using var opened = SubmissionFolder.Open(folder.Path, GoodSubmission.Catalogs, null, GoodSubmission.Today)!;
        var library = PackReader.Load(SourceTree.Path("rules")).Value!;
        var checklist = library.For(library.ProfileNamed("hospital")!, GoodSubmission.Today).Value!;
        return Appraiser.Appraise(checklist, opened.Submission.Value!);
    }
}
