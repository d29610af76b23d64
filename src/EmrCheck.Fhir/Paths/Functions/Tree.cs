using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Ways through the tree of a document that are not the name of an element.</summary>
internal static class Tree
{
    public static void Children(in Call call)
    {
        foreach (ref readonly var item in call.Input.Items)
            if (item.IsNode) Steps.Children.TakeAll(item, call.Types, call.Output);
    }

    /// <summary>Level by level: the collection is its own queue.</summary>
    public static void Descendants(in Call call)
    {
        var next = call.Output.Count;
        Children(call);
        for (; next < call.Output.Count; next++)
        {
            var item = call.Output[next];
            if (item.IsNode) Steps.Children.TakeAll(item, call.Types, call.Output);
        }
    }

    /// <summary>The resources that references, or strings that are references, mean within the document.</summary>
    public static void Resolve(in Call call)
    {
        foreach (ref readonly var item in call.Input.Items)
        {
            var document = item.IsNode ? item.Document : call.Scope.Context.Document;
            var from = item.IsNode ? item.Place : call.Scope.Context.Place;
            var found = item.Kind == ItemKind.String
                ? document.References.Resolve(System.Text.Encoding.UTF8.GetBytes(item.String), from)
                : ReferenceOf(item, call.Types) is >= 0 and var reference ? document.References.Resolve(document.PlainText(reference), from) : -1;
            if (found >= 0) call.Output.Add(Item.Of(document.ResourceNode(found)));
        }
    }

    public static void Extension(in Call call)
    {
        if (!call.Arguments[0].TrySingle(call.Scope, out var url)) return;
        var uri = call.Types.Find("uri")!.Id;
        var extensions = call.Scope.Rent();
        foreach (ref readonly var item in call.Input.Items)
        {
            var place = ExtensibleOf(item);
            if (place >= 0 && call.Types[item.Type].Find("extension") is { } element)
                Steps.Children.Take(item.Document, place, element.Forms[0], extensions);
        }

        foreach (ref readonly var extension in extensions.Items)
        {
            var own = extension.Document.Child(extension.Place, ElementNames.Url);
            if (own >= 0 && Equality.Equal(Item.Of(extension.Document, own, -1, uri), url, call.Types) == true) call.Output.Add(extension);
        }

        call.Scope.Return(extensions);
    }

    public static void GetValue(in Call call)
    {
        if (call.TryInput(out var value) && value.Kind != ItemKind.Quantity) call.Output.Add(value);
    }

    public static void Type(in Call call)
    {
        foreach (ref readonly var item in call.Input.Items) call.Output.Add(Item.OfType(call.Types[item.Type]));
    }

    private static int ReferenceOf(in Item item, TypeTable types)
    {
        if (!item.IsNode || item.Index < 0) return -1;
        return item.IsText(types) ? item.Index : item.Document.Child(item.Index, ElementNames.Reference);
    }

    /// <summary>The object that holds an item's extensions; -1 when it has none.</summary>
    private static int ExtensibleOf(in Item item)
    {
        if (!item.IsNode) return -1;
        return item.Index >= 0 && item.Document.Nodes[item.Index].Kind == NodeKind.Object ? item.Index : item.Sibling;
    }
}
