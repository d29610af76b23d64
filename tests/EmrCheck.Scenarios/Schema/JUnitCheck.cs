using System.Xml;
using System.Xml.Schema;

namespace EmrCheck.Scenarios.Schema;

/// <summary>JUnit XML held against junit.xsd.</summary>
internal static class JUnitCheck
{
    public static IReadOnlyList<string> Problems(string xml)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Path.Combine(Repository.Root, "tests", "EmrCheck.Scenarios", "Schema", "junit.xsd"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
