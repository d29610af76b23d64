using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>
/// <c>toString().convertsToDate()</c> and <c>toString().convertsToDateTime()</c> of a date or a moment: what can be read as one is written as one,
/// and the rest has no string, so nobody needs to write it to read it again.
/// </summary>
internal sealed class MomentStep(Step input) : LogicStep
{
    public override bool? Truth(FhirPathScope scope) => input.TrySingle(scope, out var item) && item.TryValue(scope.Types, out _) ? true : null;

    public override Known TruthFor(FhirType type) => input.IsNothingFor(type) ? Known.Nothing : Known.Open;

    /// <summary>Whether items of these types are dates or moments, all of them.</summary>
    public static bool Takes(Compiling.TypeSet types) =>
        types is { IsAny: false, IsNothing: false } && types.ValueKinds.All(kind => kind is SystemTypes.Date or SystemTypes.DateTime);
}
