using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>and</c>: false as soon as one side is.</summary>
internal sealed class AndStep(Step left, Step right) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        var first = left.Truth(scope);
        return first == false ? false : first & right.Truth(scope);
    }

    public override Known TruthFor(FhirType type) => (left.KnownFor(type), right.KnownFor(type)) switch
    {
        (Known.False, _) or (_, Known.False) => Known.False,
        (Known.True, Known.True) => Known.True,
        (Known.Open, _) or (_, Known.Open) => Known.Open,
        _ => Known.Nothing,
    };
}

/// <summary><c>or</c>: true as soon as one side is.</summary>
internal sealed class OrStep(Step left, Step right) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        var first = left.Truth(scope);
        return first == true ? true : first | right.Truth(scope);
    }

    public override Known TruthFor(FhirType type) => (left.KnownFor(type), right.KnownFor(type)) switch
    {
        (Known.True, _) or (_, Known.True) => Known.True,
        (Known.False, Known.False) => Known.False,
        (Known.Open, _) or (_, Known.Open) => Known.Open,
        _ => Known.Nothing,
    };
}

/// <summary><c>xor</c>: nothing when one side is nothing.</summary>
internal sealed class XorStep(Step left, Step right) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) => left.Truth(scope) ^ right.Truth(scope);
}

/// <summary><c>implies</c>: true when the left side is false or the right side true.</summary>
internal sealed class ImpliesStep(Step left, Step right) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        var first = left.Truth(scope);
        return first == false ? true : !first | right.Truth(scope);
    }
}

/// <summary><c>not()</c>.</summary>
internal sealed class NotStep(Step input) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) => !input.Truth(scope);

    public override Known TruthFor(FhirType type) => input.KnownFor(type) switch { Known.True => Known.False, Known.False => Known.True, var other => other };
}
