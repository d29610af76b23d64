namespace EmrCheck.Tests.Differential;

/// <summary>= and ~.</summary>
internal static class PlainEquality
{
    /// <summary>Item by item, in order; null when it cannot be said.</summary>
    public static bool? Equal(List<Val> a, List<Val> b)
    {
        if (a.Count == 0 || b.Count == 0) return null;
        if (a.Count != b.Count) return false;
        return All(a.Zip(b, Equal));
    }

    public static bool? Equal(Val a, Val b)
    {
        if (PlainInterpreter.Kind(a) is null && PlainInterpreter.Kind(b) is null) return a.IsSamePlace(b) ? true : All(Elements(a, b, Equal));
        if (PlainInterpreter.Kind(a) is null || PlainInterpreter.Kind(b) is null) return false;
        return (PlainInterpreter.Value(a), PlainInterpreter.Value(b)) switch
        {
            // An item is itself, even where its value is not known.
            (null, _) or (_, null) => a.IsSamePlace(b) ? true : null,
            (bool x, bool y) => x == y,
            (string x, string y) => x == y,
            (int or decimal or PlainQuantity, int or decimal or PlainQuantity) or (PlainTime, PlainTime) =>
                PlainOrder.IsComparable(a, b) ? PlainOrder.Compare(a, b) is { } order ? order == 0 : null : false,
            _ => false,
        };
    }

    public static bool Equivalent(List<Val> a, List<Val> b)
    {
        var rest = b.ToList();
        foreach (var item in a)
        {
            var match = rest.FindIndex(other => Equivalent(item, other));
            if (match < 0) return false;
            rest.RemoveAt(match);
        }

        return rest.Count == 0;
    }

    private static bool Equivalent(Val a, Val b)
    {
        if (PlainInterpreter.Kind(a) is null && PlainInterpreter.Kind(b) is null)
            return a.IsSamePlace(b) || Elements(a, b, (x, y) => Equivalent(x, y)).All(e => e == true);
        if (PlainInterpreter.Kind(a) is null || PlainInterpreter.Kind(b) is null) return false;
        return (PlainInterpreter.Value(a), PlainInterpreter.Value(b)) switch
        {
            (null, _) or (_, null) => false,
            (bool x, bool y) => x == y,
            (string x, string y) => Plain(x) == Plain(y),
            (int x, int y) => x == y,
            (int x, decimal y) => Alike(x, y),
            (decimal x, int y) => Alike(x, y),
            (decimal x, decimal y) => Alike(x, y),
            (PlainQuantity x, PlainQuantity y) => PlainUnits.Alike(x, y),
            (PlainTime, PlainTime) => PlainOrder.IsComparable(a, b) && PlainOrder.Compare(a, b) == 0,
            _ => false,
        };
    }

    public static bool Contains(IEnumerable<Val> items, Val item) => items.Any(other => Equal(other, item) == true);

    public static IEnumerable<Val> Distinct(IEnumerable<Val> items)
    {
        var found = new List<Val>();
        foreach (var item in items)
        {
            if (Contains(found, item)) continue;
            found.Add(item);
            yield return item;
        }
    }

    /// <summary>Numbers, rounded to the digits of the one that has fewer; zeros at the end do not count.</summary>
    public static bool Alike(decimal a, decimal b)
    {
        var digits = Math.Min(Digits(a), Digits(b));
        return decimal.Round(a, digits, MidpointRounding.AwayFromZero) == decimal.Round(b, digits, MidpointRounding.AwayFromZero);
    }

    private static int Digits(decimal number)
    {
        var digits = 0;
        while (digits < 28 && decimal.Round(number, digits) != number) digits++;
        return digits;
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>Two structures, element by element.</summary>
    private static IEnumerable<bool?> Elements(Val a, Val b, Func<List<Val>, List<Val>, bool?> same)
    {
        if (!a.IsNode || !b.IsNode || a.Type != b.Type)
        {
            yield return false;
            yield break;
        }

        foreach (var name in PlainTypes.R4.Elements(a.Type).Select(e => e.Name))
        {
            var (x, y) = (PlainInterpreter.Element(a, name).ToList(), PlainInterpreter.Element(b, name).ToList());
            if (x.Count > 0 || y.Count > 0) yield return x.Count != y.Count ? false : same(x, y);
        }
    }

    /// <summary>False as soon as one is; otherwise unknown as soon as one is.</summary>
    private static bool? All(IEnumerable<bool?> answers)
    {
        bool? all = true;
        foreach (var answer in answers) all &= answer;
        return all;
    }
}

/// <summary>Which of two comes first.</summary>
internal static class PlainOrder
{
    public static bool IsComparable(Val a, Val b) => (PlainInterpreter.Kind(a), PlainInterpreter.Kind(b)) switch
    {
        ("String", "String") or ("Time", "Time") => true,
        ("Integer" or "Decimal" or "Quantity", "Integer" or "Decimal" or "Quantity") => true,
        ("Date" or "DateTime", "Date" or "DateTime") => true,
        _ => false,
    };

    public static int? Compare(Val a, Val b)
    {
        if (!IsComparable(a, b)) throw new PlainError("no order between these");
        return (PlainInterpreter.Value(a), PlainInterpreter.Value(b)) switch
        {
            (null, _) or (_, null) => null,
            (string x, string y) => string.CompareOrdinal(x, y),
            (PlainTime x, PlainTime y) => PlainTime.Compare(x, y),
            (int x, int y) => x.CompareTo(y),
            (PlainQuantity x, PlainQuantity y) => PlainUnits.Compare(x, y),
            (PlainQuantity x, var y) => PlainUnits.Compare(x, new(Convert(y), "1", false)),
            (var x, PlainQuantity y) => PlainUnits.Compare(new(Convert(x), "1", false), y),
            var (x, y) => Convert(x).CompareTo(Convert(y)),
        };
    }

    private static decimal Convert(object number) => number is int integer ? integer : (decimal)number;
}
