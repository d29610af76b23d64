using EmrCheck.Fhir.Paths.Functions;

namespace EmrCheck.Fhir;

/// <summary>What of the language is understood, and what is left out: FHIRPath 2.0.0 (normative) with the functions of FHIR R4.</summary>
public static class FhirPathLanguage
{
    private const string Terminology = "needs a terminology server";
    private const string Profiles = "needs the snapshot of a profile";
    private const string Later = "not in FHIRPath 2.0.0";

    /// <summary>The names of the functions.</summary>
    public static IReadOnlyList<string> Functions { get; } = [.. FunctionTable.Names.Order(StringComparer.Ordinal)];

    /// <summary>Functions that are known by name and left out, each with the reason. Who uses one is told so when the expression is compiled.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["subsumes"] = Terminology,
        ["subsumedBy"] = Terminology,
        ["elementDefinition"] = Profiles,
        ["slice"] = Profiles,
        ["checkModifiers"] = Profiles,
        ["defineVariable"] = Later,
        ["coalesce"] = Later,
        ["repeatAll"] = Later,
        ["toLong"] = Later,
        ["convertsToLong"] = Later,
        ["sum"] = Later,
        ["min"] = Later,
        ["max"] = Later,
        ["avg"] = Later,
    };
}
