namespace EmrCheck.Fhir.Structure;

/// <summary>Makes invariants ready: some are part of the walk, some were published with a mistake, the rest is FHIRPath.</summary>
internal static class InvariantCompiler
{
    /// <summary>Looked at by the walk itself, because it is cheaper there.</summary>
    public static readonly IReadOnlySet<string> InTheWalk =
        new HashSet<string>(StringComparer.Ordinal) { "ele-1", "ext-1", "ref-1", "dom-3", "txt-1", "txt-2", "bdl-3", "bdl-4", "bdl-7", "bdl-8" };

    /// <summary>R4 published these expressions with mistakes; HL7's own validator corrects them so, too.</summary>
    private static readonly Dictionary<string, string> corrected = new(StringComparer.Ordinal)
    {
        ["que-12"] = "enableWhen.count() >= 2 implies enableBehavior.exists()",
        ["que-7"] = "operator = 'exists' implies (answer is boolean)",
        ["ras-2"] = "probability.empty() or ((probability is decimal) implies ((probability as decimal) <= 100))",
    };

    /// <summary>The invariant for one type; null when it is part of the walk or cannot be compiled.</summary>
    public static Invariant? Compile(InvariantText text, string type, TypeTable types, Func<string, ulong> bitOf)
    {
        if (InTheWalk.Contains(text.Key)) return null;
        var expression = Corrected(text);
        if (FhirPathExpression.Compile(expression, type, new(types)).Expression is not { } compiled) return null;
        var (without, with) = InvariantGuards.Of(expression);
        var needed = InvariantGuards.NeededBy(expression);
        return new(text.Key, text.IsError, compiled, text.Human, Bits(without), Bits(with), needed is null ? 0 : bitOf(needed));

        ulong Bits(List<string> names) => names.Aggregate(0UL, (bits, name) => bits | bitOf(name));
    }

    /// <summary>The expression that is used.</summary>
    public static string Corrected(InvariantText text) => corrected.GetValueOrDefault(text.Key, text.Expression);
}
