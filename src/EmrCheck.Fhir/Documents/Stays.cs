using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>The Encounter that a record is about.</summary>
internal static class Stays
{
    /// <summary>The only Encounter among a document's resources, those that are part of another not counted; -1 when there is none or there are several.</summary>
    public static int OnlyOneOf(FhirDocument document)
    {
        var (encounter, only) = (document.Types.Find("Encounter")!.Id, -1);
        foreach (var resource in document.Resources)
        {
            if (resource.Type != encounter || document.Child(resource.Index, ElementNames.PartOf) >= 0) continue;
            if (only >= 0) return -1;
            only = resource.Index;
        }

        return only;
    }
}
