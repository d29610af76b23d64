namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Each item once.</summary>
internal static class Distinct
{
    /// <summary>Adds those items that the output, from a place on, does not have yet.</summary>
    public static void Add(ItemList items, ItemList output, int from, TypeTable types)
    {
        using var known = new ItemSet(output, from, items.Count, types);
        foreach (ref readonly var item in items.Items)
            if (!known.Contains(item)) known.Add(item);
    }
}
