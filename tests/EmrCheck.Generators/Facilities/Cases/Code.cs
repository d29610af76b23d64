namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>A code of a published code system.</summary>
internal sealed record Code(string System, string Value, string? Display)
{
    public static Code Icd10(string value, string display) => new("http://hl7.org/fhir/sid/icd-10", value, display);

    public static Code Icd9Procedure(string value, string display) => new("http://hl7.org/fhir/sid/icd-9-cm", value, display);

    public static Code Loinc(string value, string display) => new("http://loinc.org", value, display);

    public static Code Snomed(string value, string display) => new("http://snomed.info/sct", value, display);

    /// <summary>The number of a form of Circular 32/2023/TT-BYT, such as 36/BV2.</summary>
    public static Code Form(string value) => new("urn:emrcheck:form:tt32-2023", value, null);

    public static Code Atc(string value, string display) => new("http://www.whocc.no/atc", value, display);

    /// <summary>A code of HL7's own terminology, by the last part of the system's address.</summary>
    public static Code Hl7(string system, string value, string display) =>
        new("http://terminology.hl7.org/CodeSystem/" + system, value, display);
}
