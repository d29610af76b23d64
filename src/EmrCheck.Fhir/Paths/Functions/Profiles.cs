namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Questions about profiles. Known are those that FHIR itself has for its types; whether the content is right is the structure check's question.</summary>
internal static class Profiles
{
    private const string Base = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Whether an item is of the type that a base profile describes.</summary>
    public static void ConformsTo(in Call call)
    {
        if (call.Input.Count > 1) throw Steps.Step.SeveralItems();
        if (call.Input.Count == 0 || !call.TryText(0, out var profile)) return;
        if (TypeOf(profile, call.Types) is not { } type) throw new FhirPathException("unknown-profile", "Only the profiles of the types of FHIR R4 are known.");
        call.Return(call.Types[call.Input[0].Type].IsA(type));
    }

    /// <summary>The type that a profile's address names; null for any other profile.</summary>
    public static Fhir.Types.FhirType? TypeOf(string profile, TypeTable types)
    {
        var address = profile.Split('|')[0];
        return address.StartsWith(Base, StringComparison.Ordinal) && !address[Base.Length..].Contains('.') ? types.Find(address[Base.Length..]) : null;
    }
}
