using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>input.name</c>: the element of that name, in whatever form it is written.</summary>
internal sealed class ChildStep(Step input, string name, TypeTable types) : Step
{
    /// <summary>By type, filled as types are met: how the element is written there. Races write the same.</summary>
    private readonly FhirElementForm[]?[] formsByType = new FhirElementForm[types.All.Length][];

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (input is ThisStep)
        {
            Take(scope.This, output);
            return;
        }

        var owners = scope.Rent();
        input.Evaluate(scope, owners);
        foreach (ref readonly var owner in owners.Items) Take(owner, output);
        scope.Return(owners);
    }

    private void Take(in Item owner, ItemList output)
    {
        if (!owner.IsNode)
        {
            if (owner.Kind == ItemKind.Type) TakeFromType(owner.DescribedType, output);
            return;
        }

        var document = owner.Document;
        var place = owner.Index;
        if (place < 0 || document.Nodes[place].Kind != NodeKind.Object)
        {
            if (name == "value" && owner.TryValue(types, out var value)) output.Add(value);
            if (owner.Sibling < 0) return;
            place = owner.Sibling;
            if (document.Nodes[place].Kind != NodeKind.Object) return;
        }

        foreach (ref readonly var form in (formsByType[owner.Type] ??= types[owner.Type].Find(name)?.Forms ?? []).AsSpan())
            Children.Take(document, place, form, output);
    }

    private void TakeFromType(FhirType type, ItemList output)
    {
        var isSystem = type.Kind == FhirTypeKind.System;
        if (name == "namespace") output.Add(Item.Of(isSystem ? "System" : "FHIR"));
        if (name == "name") output.Add(Item.Of(isSystem ? type.Name["System.".Length..] : type.PublicName));
    }
}
