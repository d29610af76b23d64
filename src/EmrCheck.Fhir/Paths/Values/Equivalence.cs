using System.Text;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Whether items are as good as equal (~): case, white space and digits that only one side gives do not matter.</summary>
internal static class Equivalence
{
    /// <summary>In any order; nothing is equivalent to nothing.</summary>
    public static bool Equivalent(ItemList a, ItemList b, TypeTable types)
    {
        if (a.Count != b.Count) return false;
        var taken = new bool[b.Count];
        foreach (ref readonly var item in a.Items)
        {
            var match = 0;
            while (match < b.Count && (taken[match] || !Equivalent(item, b[match], types))) match++;
            if (match == b.Count) return false;
            taken[match] = true;
        }

        return true;
    }

    public static bool Equivalent(in Item a, in Item b, TypeTable types)
    {
        if (a.ValueKind(types) == ItemKind.None || b.ValueKind(types) == ItemKind.None)
            return Structure.Equal(a, b, types, (x, y, t) => Equivalent(x, y, t)) == true;
        if (!a.TryValue(types, out var x) || !b.TryValue(types, out var y)) return false;
        return (x.Kind, y.Kind) switch
        {
            (ItemKind.String, ItemKind.String) => Alike(x.String, y.String),
            (ItemKind.Integer or ItemKind.Decimal, ItemKind.Integer or ItemKind.Decimal) => Alike(x.Number, y.Number),
            (ItemKind.Quantity, ItemKind.Quantity) => QuantitiesAlike(x, y),
            (ItemKind.Date or ItemKind.DateTime or ItemKind.Time, ItemKind.Date or ItemKind.DateTime or ItemKind.Time) =>
                Ordering.Comparable(x.Kind, y.Kind) && Temporal.Compare(x.Temporal, y.Temporal) == 0,
            _ => Equality.Equal(x, y, types) == true,
        };
    }

    private static bool QuantitiesAlike(in Item a, in Item b)
    {
        if (Units.CalendarWord(a) is { } word && word == Units.CalendarWord(b)) return Alike(a.Number, b.Number);
        var (x, unit) = Units.Basic(a);
        var (y, other) = Units.Basic(b);
        if (unit != other) return false;
        return a.Unit == b.Unit ? Alike(a.Number, b.Number) : Alike(x, decimal.Round(y, Math.Min(28, Math.Max((int)x.Scale, 0))));
    }

    /// <summary>Numbers, as far as the less precise one goes.</summary>
    private static bool Alike(decimal a, decimal b)
    {
        var digits = Math.Min(Digits(a), Digits(b));
        return decimal.Round(a, digits, MidpointRounding.AwayFromZero) == decimal.Round(b, digits, MidpointRounding.AwayFromZero);
    }

    private static int Digits(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    private static bool Alike(string a, string b) =>
        a == b || string.Equals(Normalized(a), Normalized(b), StringComparison.OrdinalIgnoreCase);

    private static string Normalized(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result[^1] != ' ') result.Append(' ');
        }

        return result.ToString();
    }
}
