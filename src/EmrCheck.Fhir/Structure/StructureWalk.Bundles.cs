using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Structure;

/// <summary>The rules of Bundles: invariants that would look at every entry again and again, and those that no invariant says.</summary>
internal sealed partial class StructureWalk
{
    private void Bundle(int index)
    {
        var type = TextAt(document.Child(index, ElementNames.Type));
        var isHistory = type.SequenceEqual("history"u8);
        var mayRequest = isHistory || type.SequenceEqual("batch"u8) || type.SequenceEqual("transaction"u8);
        var mayRespond = isHistory || type.SequenceEqual("batch-response"u8) || type.SequenceEqual("transaction-response"u8);
        var isSearch = type.SequenceEqual("searchset"u8);
        bool requestsFit = true, responsesFit = true;
        var entries = document.Child(index, ElementNames.Entry);
        for (var i = entries + 1; entries >= 0 && i < nodes[entries].Next; i = nodes[i].Next)
        {
            requestsFit &= document.Child(i, ElementNames.Request) >= 0 == mayRequest;
            responsesFit &= document.Child(i, ElementNames.Response) >= 0 == mayRespond;
            var resource = document.Child(i, ElementNames.Resource);
            FullUrl(document.Child(i, ElementNames.FullUrl), resource);
            if (isSearch && resource >= 0) Found(resource);
        }

        if (!requestsFit) Violated(index, "bdl-3", "entry.request mandatory for batch/transaction/history, otherwise prohibited");
        if (!responsesFit) Violated(index, "bdl-4", "entry.response mandatory for batch-response/transaction-response/history, otherwise prohibited");
        Links(document.Child(index, ElementNames.Link));
        if (index != 0) return;
        foreach (var node in Duplicates.FullUrls(document))
            Violated(node, "bdl-7", "FullUrl must be unique in a bundle, or else entries with same fullUrl must have different meta.versionId (except in history bundles)");
    }

    /// <summary>What a search finds has an id; a report on the search need not.</summary>
    private void Found(int resource)
    {
        if (document.Child(resource, ElementNames.Id) < 0 && document.Types[document.ResourceTypeAt(resource)].Name != "OperationOutcome")
            Report(StructureProblemKind.MissingElement, resource, "Resource.id");
    }

    /// <summary>A relation such as self or next stands for one link.</summary>
    private void Links(int list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = list + 1; list >= 0 && i < nodes[list].Next; i = nodes[i].Next)
        {
            var relation = document.Child(i, ElementNames.Relation);
            if (relation >= 0 && !seen.Add(document.TextOf(relation))) Report(StructureProblemKind.DuplicateLink, relation, "Bundle.link.relation");
        }
    }

    private void FullUrl(int index, int resource)
    {
        var url = TextAt(index);
        if (url.IsEmpty) return;
        if (!IsAbsolute(url)) Report(StructureProblemKind.RelativeFullUrl, index, "Bundle.entry.fullUrl");
        if (url.IndexOf("/_history/"u8) >= 0) Violated(index, "bdl-8", "fullUrl cannot be a version specific reference");
        else if (resource >= 0 && IsOfAnother(url, resource)) Report(StructureProblemKind.OtherFullUrl, index, "Bundle.entry.fullUrl");
    }

    /// <summary>Whether a server's address, …/Type/id, names another type or id than the resource has.</summary>
    private bool IsOfAnother(ReadOnlySpan<byte> url, int resource)
    {
        var id = TextAt(document.Child(resource, ElementNames.Id));
        var slash = url.LastIndexOf((byte)'/');
        if (id.IsEmpty || slash < 1 || !url.StartsWith("http"u8)) return false;
        var type = url[..slash][(url[..slash].LastIndexOf((byte)'/') + 1)..];
        return document.Types.ResourceTypeId(type) is not 0 and var named
            && (named != document.ResourceTypeAt(resource) || !url[(slash + 1)..].SequenceEqual(id));
    }

    private void Violated(int index, string key, string human) => Report(StructureProblemKind.Invariant, index, "Bundle", key, human);

    /// <summary>The text of a string; nothing where there is none.</summary>
    private ReadOnlySpan<byte> TextAt(int index) => index >= 0 && nodes[index].Kind == NodeKind.String ? document.PlainText(index) : default;

    /// <summary>A scheme, then a colon.</summary>
    private static bool IsAbsolute(ReadOnlySpan<byte> url)
    {
        var colon = url.IndexOf((byte)':');
        return colon > 1 && url[..colon].IndexOfAny("/?# "u8) < 0;
    }
}
