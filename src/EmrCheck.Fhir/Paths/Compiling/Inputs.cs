using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>What some functions are asked of: asked of anything else, as the length of an Identifier, they are a mistake that needs no data to be seen.</summary>
internal static class Inputs
{
    private static readonly HashSet<string> ofStrings = new(StringComparer.Ordinal)
    {
        "length", "indexOf", "lastIndexOf", "substring", "startsWith", "endsWith", "contains", "upper", "lower", "trim", "replace", "split",
        "toChars", "encode", "decode", "escape", "unescape", "matches", "matchesFull", "replaceMatches",
    };

    /// <summary>What a function should have been asked of; null when it may be asked of this.</summary>
    public static string? Missing(string function, TypeSet input, TypeTable types)
    {
        if (input.IsAny || input.IsNothing) return null;
        bool IsA(string type) => input.MayBe(types.Find(type)!);
        bool Has(params ReadOnlySpan<ushort> kinds)
        {
            foreach (var kind in kinds)
                if (input.ValueKinds.Contains(kind)) return true;
            return false;
        }

        if (ofStrings.Contains(function)) return input.ValueKinds.All(kind => kind == SystemTypes.None) ? "a string" : null;
        return function switch
        {
            "day" => Has(SystemTypes.Date, SystemTypes.DateTime) ? null : "a date, dateTime or instant",
            "days" => IsA("Period") ? null : "a Period",
            "inside" => Has(SystemTypes.Date, SystemTypes.DateTime) || IsA("Period") ? null : "a date, dateTime, instant or Period",
            "stay" or "referrers" => IsA("Resource") ? null : "a resource",
            "memberOf" => Has(SystemTypes.String) || IsA("Coding") || IsA("CodeableConcept") ? null : "a code, Coding or CodeableConcept",
            _ => null,
        };
    }
}
