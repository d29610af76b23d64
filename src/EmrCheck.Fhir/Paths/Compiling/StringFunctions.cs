using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>The functions of strings: asked of a structure, such as an Identifier, they are a mistake that needs no data to be seen.</summary>
internal static class StringFunctions
{
    private static readonly HashSet<string> names = new(StringComparer.Ordinal)
    {
        "length", "indexOf", "lastIndexOf", "substring", "startsWith", "endsWith", "contains", "upper", "lower", "trim", "replace", "split",
        "toChars", "encode", "decode", "escape", "unescape", "matches", "matchesFull", "replaceMatches",
    };

    public static bool AreMisused(string function, TypeSet input) =>
        names.Contains(function) && input is { IsAny: false, IsNothing: false } && input.ValueKinds.All(kind => kind == SystemTypes.None);
}
