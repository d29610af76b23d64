using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>A file that is one FHIR document, written as XML.</summary>
internal static class XmlRecords
{
    public static IEnumerable<Loaded<Record>> Read(ContentFile file) => JsonRecords.Read(file, utf8 => FhirDocument.ReadXml(utf8));
}
