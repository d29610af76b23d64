using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>input.name</c>: the element of that name, in whatever form it is written.</summary>
internal sealed class ChildStep(Step input, string name, TypeTable types) : Step
{
    /// <summary>How the element is written in the types that were met. Replaced as a whole; of races one is lost and repeated.</summary>
    private Shape[] shapes = [];

    /// <summary>Whether it is a path from <c>$this</c>, and nothing but names.</summary>
    public bool LeadsDown => input is ThisStep or ChildStep { LeadsDown: true };

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (input is ThisStep)
        {
            Take(scope.This, output);
            return;
        }

        var owners = input.Collect(scope);
        foreach (ref readonly var owner in owners.Items) Take(owner, output);
        scope.Return(owners);
    }

    public override ItemList CollectLoosely(FhirPathScope scope) => CollectAdded(scope);

    public override void AddLoosely(FhirPathScope scope, ItemList output)
    {
        if (input is ThisStep)
        {
            Take(scope.This, output);
            return;
        }

        var owners = input.CollectLoosely(scope);
        foreach (ref readonly var owner in owners.Items) Take(owner, output);
        scope.Return(owners);
    }

    public override int Count(FhirPathScope scope, out Item only)
    {
        if (input is ThisStep or SharedStep)
        {
            var owners = input.Count(scope, out var owner);
            if (owners == 0 || (owners == 1 && IsObject(owner)))
            {
                only = default;
                var count = owners == 0 ? 0 : ShapeIn(owner.Type).TakeOne(owner.Document, owner.Index, out only);
                if (count >= 0) return count;
            }
        }

        return base.Count(scope, out only);
    }

    public override bool Any(FhirPathScope scope)
    {
        if (input is ThisStep or SharedStep) return base.Any(scope);
        var found = CollectLoosely(scope);
        scope.Return(found);
        return found.Count > 0;
    }

    public override bool IsNothingFor(FhirType type) => input is ThisStep ? type.Find(name) is null : input.IsNothingFor(type);

    private static bool IsObject(in Item item) =>
        item.IsNode && item.Index >= 0 && item.Document.Nodes[item.Index].Kind == NodeKind.Object;

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

        ShapeIn(owner.Type).Take(document, place, output);
    }

    private Shape ShapeIn(ushort type)
    {
        var known = shapes;
        foreach (var shape in known)
            if (shape.Owner == type) return shape;
        var added = new Shape(type, types[type].Find(name)?.Forms ?? []);
        shapes = [.. known, added];
        return added;
    }

    private void TakeFromType(FhirType type, ItemList output)
    {
        var isSystem = type.Kind == FhirTypeKind.System;
        if (name == "namespace") output.Add(Item.Of(isSystem ? "System" : "FHIR"));
        if (name == "name") output.Add(Item.Of(isSystem ? type.Name["System.".Length..] : type.PublicName));
    }
}
