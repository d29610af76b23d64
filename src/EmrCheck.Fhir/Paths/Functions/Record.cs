using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>How the resources of a record belong together.</summary>
internal static class Record
{
    /// <summary>The Encounter that each resource names, otherwise the only one of the record.</summary>
    public static void Stay(in Call call)
    {
        var encounter = call.Types.Find("Encounter")!.Id;
        foreach (ref readonly var item in call.Input.Items)
        {
            if (!IsResource(item, call.Types)) continue;
            var before = call.Output.Count;
            if (item.Type == encounter) call.Output.Add(item);
            else if (!AddNamed(item, item.Index, ElementNames.Encounter, encounter, call.Output)) AddNamed(item, item.Index, ElementNames.Context, encounter, call.Output);
            if (call.Output.Count == before && item.Document.OnlyStay is >= 0 and var only) call.Output.Add(Item.Of(item.Document.ResourceNode(only)));
        }
    }

    public static bool IsResource(in Item item, TypeTable types) => item.IsNode && item.Index >= 0 && types[item.Type].Kind == FhirTypeKind.Resource;

    /// <summary>Adds the encounters that a property refers to, or that its <c>encounter</c> does; false when there are none.</summary>
    private static bool AddNamed(in Item item, int owner, ushort name, ushort type, ItemList output)
    {
        var (document, nodes, before) = (item.Document, item.Document.Nodes, output.Count);
        var value = document.Child(owner, name);
        if (value < 0) return false;
        var (each, end) = nodes[value].Kind == NodeKind.Array ? (value + 1, nodes[value].Next) : (value, value + 1);
        for (; each < end; each = nodes[each].Next)
        {
            if (document.Child(each, ElementNames.Reference) is >= 0 and var reference)
            {
                var found = document.References.Resolve(document.PlainText(reference), reference);
                if (found >= 0 && document.ResourceNode(found) is var node && node.Type == type && !IsIn(output, before, found)) output.Add(Item.Of(node));
            }
            else if (name == ElementNames.Context)
            {
                AddNamed(item, each, ElementNames.Encounter, type, output);
            }
        }

        return output.Count > before;
    }

    private static bool IsIn(ItemList list, int from, int node)
    {
        foreach (ref readonly var item in list.Items[from..])
            if (item.Index == node) return true;
        return false;
    }
}

/// <summary><c>referrers(type)</c>: the resources of a type that refer to those of the input, in the order of the file.</summary>
internal sealed class ReferrersStep(Step input, FhirType type) : Step
{
    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var items = input.Collect(scope);
        if (items.Count == 1)
        {
            if (Record.IsResource(items[0], scope.Types)) items[0].Document.Referrers.AddTo(items[0].Index, type, output);
        }
        else if (items.Count > 1)
        {
            var found = scope.Rent();
            foreach (ref readonly var item in items.Items)
                if (Record.IsResource(item, scope.Types)) item.Document.Referrers.AddTo(item.Index, type, found);
            foreach (var item in found.Items.ToArray().DistinctBy(item => item.Index).OrderBy(item => item.Index)) output.Add(item);
            scope.Return(found);
        }

        scope.Return(items);
    }
}
