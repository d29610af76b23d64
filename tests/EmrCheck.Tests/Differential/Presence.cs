using System.Text.Json.Nodes;

namespace EmrCheck.Tests.Differential;

/// <summary>What some documents hold, so that expressions mostly ask for things that are there.</summary>
internal sealed class Presence
{
    private readonly Dictionary<(string Type, string Element), List<string>> found = [];

    public Presence(IEnumerable<JsonObject> documents)
    {
        foreach (var document in documents) Walk(new((string)document["resourceType"]!, null, document));
    }

    public bool Has(string type, string element) => found.ContainsKey((type, element));

    /// <summary>The types that an element has in the documents.</summary>
    public IReadOnlyList<string> TypesOf(string type, PlainElement element) =>
        found.TryGetValue((type, element.Name), out var types) ? types : element.Forms.Select(f => f.Type).ToArray();

    private void Walk(Val owner)
    {
        foreach (var element in PlainTypes.R4.Elements(owner.Type))
        {
            foreach (var item in PlainInterpreter.Element(owner, element.Name))
            {
                if (!found.TryGetValue((owner.Type, element.Name), out var types)) found[(owner.Type, element.Name)] = types = [];
                types.Add(item.Type);
                if (item.IsNode) Walk(item);
            }
        }
    }
}
