using System.Globalization;
using System.Text;
using System.Xml;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Reports;

/// <summary>JUnit XML: a suite for each pack with a case for each criterion, and one with a case for each site. Only what passes is green: what was not judged is skipped, what could not be judged is an error.</summary>
internal static class JUnitReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        using var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        var suites = appraisal.Criteria.GroupBy(result => result.Criterion.Pack).ToArray();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "EmrCheck");
        SiteLine[] sites = [.. SiteLines.Each(appraisal)];
        Counts(xml, appraisal.Criteria.Length + sites.Length, appraisal.Criteria.Count(Verdict.Fail) + sites.Count(IsBad), appraisal.Criteria.Count(Verdict.Error) + sites.Count(IsUnread));
        foreach (var (index, suite) in suites.Index()) Suite(xml, suite.Key, [.. suite], index == 0 ? appraisal.Diagnostics : [], appraisal, options.Language);
        if (sites.Length > 0) Sites(xml, sites, options.Language);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void Sites(XmlWriter xml, SiteLine[] sites, Language language)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "sites");
        Counts(xml, sites.Length, sites.Count(IsBad), sites.Count(IsUnread));
        xml.WriteAttributeString("skipped", Number(sites.Count(site => site.Overall == Overall.Undetermined)));
        foreach (var site in sites)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "sites");
            xml.WriteAttributeString("name", FormText.Of($"sites/{site.Folder}"));
            if (site.Overall != Overall.Qualified)
            {
                xml.WriteStartElement(site.Overall switch { Overall.NotQualified => "failure", null => "error", _ => "skipped" });
                xml.WriteAttributeString("message", FormText.Of(site.Said.In(language)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static bool IsBad(SiteLine site) => site.Overall == Overall.NotQualified;

    private static bool IsUnread(SiteLine site) => site.Overall is null;

    private static void Suite(XmlWriter xml, Pack pack, CriterionResult[] results, IReadOnlyCollection<Diagnostic> diagnostics, Appraisal appraisal, Language language)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", FormText.Of($"{pack.Id} {pack.Number}"));
        Counts(xml, results.Length, results.Count(Verdict.Fail), results.Count(Verdict.Error));
        xml.WriteAttributeString("skipped", Number(results.Count(IsSkipped)));
        xml.WriteStartElement("properties");
        foreach (var (name, value) in new[] { ("engine", appraisal.Engine), ("profile", appraisal.Profile.Id), ("asOf", $"{appraisal.AsOf:yyyy-MM-dd}"), ("pack", $"{pack.Id} {pack.Version} {pack.Digest}") })
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", FormText.Of(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        foreach (var result in results) Case(xml, result, language);
        if (diagnostics.Count > 0) xml.WriteElementString("system-err", FormText.Of(string.Join('\n', diagnostics.Select(each => $"{each.Place}: {each.Code.Id} {each.Message.In(language)}"))));
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, CriterionResult result, Language language)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", FormText.Of(result.Criterion.Pack.Id));
        xml.WriteAttributeString("name", FormText.Of($"{result.Criterion.Id} {result.Criterion.Title.In(language)}"));
        if (result.Verdict != Verdict.Pass)
        {
            xml.WriteStartElement(result.Verdict switch { Verdict.Fail => "failure", Verdict.Error => "error", _ => "skipped" });
            xml.WriteAttributeString("type", Packs.RuleWords.Word(result.Verdict));
            xml.WriteAttributeString("message", FormText.Of($"{Words.Of(result.Verdict).In(language)}: {result.Reason.In(language)}"));
            if (result.Verdict != Verdict.NotApplicable) xml.WriteString(FormText.Of($"{result.Citation.In(language)}\n{result.Criterion.Remedy.In(language)}\n"));
            xml.WriteEndElement();
        }

        // What was found stands beside every verdict, also beside a pass that allows some.
        var found = FindingRow.Of(result).Select(row => $"{row.Place}: {row.Said(language)} [{row.Finding.Code}]").ToArray();
        if (found.Length > 0) xml.WriteElementString("system-out", FormText.Of(string.Join('\n', found)));
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, int tests, int failures, int errors)
    {
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(failures));
        xml.WriteAttributeString("errors", Number(errors));
    }

    private static bool IsSkipped(CriterionResult result) => result.Verdict is Verdict.NeedsReview or Verdict.NoEvidence or Verdict.NotApplicable;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
