using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>How an element is written in one type: by one name, or as a choice by one of many.</summary>
internal sealed class Shape(ushort owner, FhirElementForm[] forms)
{
    /// <summary>The names of a choice lie close together, so most properties are passed over by two comparisons.</summary>
    private readonly ushort lowest = forms.Length == 0 ? (ushort)0 : forms.Min(form => form.Name);
    private readonly ushort highest = forms.Length == 0 ? (ushort)0 : forms.Max(form => form.Name);

    public ushort Owner => owner;

    /// <summary>What an object has of the element if that is one item or nothing; -1 if it takes a closer look.</summary>
    public int TakeOne(FhirDocument document, int place, out Item item)
    {
        item = default;
        return forms.Length switch { 0 => 0, 1 => Children.TakeOne(document, place, forms[0], out item), _ => -1 };
    }

    /// <summary>The node of what a plain object has of the element, and its type; -1 for nothing, -2 for several.</summary>
    public int OnlyValue(Node[] nodes, int place, out ushort type)
    {
        type = 0;
        var found = -1;
        for (int i = place + 1, end = nodes[place].Next; i < end; i = nodes[i].Next)
        {
            var name = nodes[i].Name;
            if (name < lowest || name > highest || FormOf(name) is not (>= 0 and var form)) continue;
            if (found >= 0) return -2;
            (found, type) = (i, forms[form].Type.Id);
            if (forms.Length == 1) break;
        }

        return found;
    }

    /// <summary>Adds what an object has of the element; of a choice there is one form, and if not, all in the order of the definition.</summary>
    public void Take(FhirDocument document, int place, ItemList output)
    {
        if (forms.Length == 1) Children.Take(document, place, forms[0], output);
        if (forms.Length < 2) return;
        var found = -1;
        var nodes = document.Nodes;
        for (int i = place + 1, end = nodes[place].Next; i < end; i = nodes[i].Next)
        {
            var name = nodes[i].Name;
            if (name < lowest || name > highest || FormOf(name) is not (>= 0 and var form) || form == found) continue;
            if (found >= 0)
            {
                foreach (ref readonly var each in forms.AsSpan()) Children.Take(document, place, each, output);
                return;
            }

            found = form;
        }

        if (found >= 0) Children.Take(document, place, forms[found], output);
    }

    private int FormOf(ushort name)
    {
        for (var i = 0; i < forms.Length; i++)
            if (forms[i].Name == name) return i;
        return -1;
    }
}
