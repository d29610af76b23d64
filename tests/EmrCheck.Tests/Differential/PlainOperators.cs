namespace EmrCheck.Tests.Differential;

/// <summary>The operators.</summary>
internal sealed partial class PlainInterpreter
{
    private IEnumerable<Val> Binary(string symbol, IEnumerable<Val> left, IEnumerable<Val> right) => symbol switch
    {
        "and" => Maybe(Logic(left, right, false, (a, b) => a & b)),
        "or" => Maybe(Logic(left, right, true, (a, b) => a | b)),
        "xor" => Maybe(Logic(left, right, null, (a, b) => a ^ b)),
        "implies" => Maybe(Logic(Maybe(Logic(left, [], null, (a, _) => !a)), right, true, (a, b) => a | b)),
        "=" => Maybe(Equal(left, right)),
        "!=" => Maybe(!Equal(left, right)),
        "~" => Maybe(PlainEquality.Equivalent(left.ToList(), right.ToList())),
        "!~" => Maybe(!PlainEquality.Equivalent(left.ToList(), right.ToList())),
        "in" => Maybe(In(left, right)),
        "contains" => Maybe(In(right, left)),
        "|" => PlainEquality.Distinct(left.Concat(right)),
        "&" => [Val.Of((Text(left) ?? "") + (Text(right) ?? ""))],
        "<" or "<=" or ">" or ">=" => Maybe(Compare(symbol, left, right)),
        _ => Maybe(Compute(symbol, left, right)),
    };

    /// <summary>One side alone can decide; then, if lazy, the other does not count.</summary>
    private bool? Logic(IEnumerable<Val> left, IEnumerable<Val> right, bool? decisive, Func<bool?, bool?, bool?> combine)
    {
        if (eager) return combine(Truth(left), Truth(right));
        PlainError? error = null;
        bool? a = null, b = null;
        try
        {
            a = Truth(left);
            if (decisive is not null && a == decisive) return decisive;
        }
        catch (PlainError e)
        {
            error = e;
        }

        try
        {
            b = Truth(right);
            if (decisive is not null && b == decisive) return decisive;
        }
        catch (PlainError e)
        {
            error ??= e;
        }

        if (error is null) return combine(a, b);
        throw error;
    }

    private bool? Equal(IEnumerable<Val> left, IEnumerable<Val> right)
    {
        var both = Operands(() => Some(left), () => Some(right));
        return both is null ? null : PlainEquality.Equal((List<Val>)both[0], (List<Val>)both[1]);
    }

    private static List<Val>? Some(IEnumerable<Val> items) => items.ToList() is { Count: > 0 } list ? list : null;

    private bool? In(IEnumerable<Val> element, IEnumerable<Val> collection)
    {
        var both = Operands(() => Single(element), () => collection.ToList());
        return both is null ? null : PlainEquality.Contains((List<Val>)both[1], (Val)both[0]);
    }

    private bool? Compare(string symbol, IEnumerable<Val> left, IEnumerable<Val> right)
    {
        var both = Operands(() => Single(left), () => Single(right));
        if (both is null) return null;
        var order = PlainOrder.Compare((Val)both[0], (Val)both[1]);
        return order is null ? null : symbol switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    private static IEnumerable<Val> Signed(char symbol, Val? item)
    {
        if (item is null || Value(item) is not { } value) return [];
        return Maybe((value, symbol) switch
        {
            (int or decimal or PlainQuantity, '+') => value,
            (int.MinValue, _) => null,
            (int i, _) => -i,
            (decimal d, _) => -d,
            (PlainQuantity q, _) => q with { Number = -q.Number },
            _ => throw new PlainError("no number"),
        });
    }

    private object? Compute(string symbol, IEnumerable<Val> left, IEnumerable<Val> right)
    {
        var both = Operands(() => Value(left), () => Value(right));
        if (both is null) return null;
        try
        {
            return (both[0], both[1]) switch
            {
                (int a, int b) when symbol != "/" => Integers(symbol, a, b),
                (int or decimal, int or decimal) when symbol == "div" => Whole(Number(both[0])!.Value, Number(both[1])!.Value),
                (int or decimal, int or decimal) => Decimals(symbol, Number(both[0])!.Value, Number(both[1])!.Value),
                (string a, string b) when symbol == "+" => a + b,
                (PlainTime t, PlainQuantity q) when symbol is "+" or "-" => PlainUnits.DurationWord(q) is { } word
                    ? t.Add(symbol == "-" ? -q.Number : q.Number, word) : throw new PlainError("no duration"),
                (PlainQuantity or int or decimal, PlainQuantity or int or decimal) when symbol is "+" or "-" =>
                    PlainUnits.Sum(Quantity(both[0]), symbol == "-" ? Quantity(both[1]) with { Number = -Quantity(both[1]).Number } : Quantity(both[1])),
                (PlainQuantity a, int or decimal) when symbol == "*" => a with { Number = a.Number * Number(both[1])!.Value },
                (int or decimal, PlainQuantity b) when symbol == "*" => b with { Number = b.Number * Number(both[0])!.Value },
                (PlainQuantity a, int or decimal) when symbol == "/" => Number(both[1]) == 0 ? null : a with { Number = a.Number / Number(both[1])!.Value },
                (PlainQuantity or int or decimal, PlainQuantity b) when symbol is "*" => PlainUnits.Product(Quantity(both[0]), b, false),
                (PlainQuantity or int or decimal, PlainQuantity b) when symbol is "/" => b.Number == 0 ? null : PlainUnits.Product(Quantity(both[0]), b, true),
                _ => throw new PlainError("operands that do not go together"),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static int? Integers(string symbol, int a, int b)
    {
        if (b == 0 && (symbol is "div" or "mod")) return null;
        long result = symbol switch { "+" => (long)a + b, "-" => (long)a - b, "*" => (long)a * b, "div" => (long)a / b, _ => (long)a % b };
        return result is < int.MinValue or > int.MaxValue ? null : (int)result;
    }

    private static decimal? Decimals(string symbol, decimal a, decimal b)
    {
        if (b == 0 && symbol is not ("+" or "-" or "*")) return null;
        return symbol switch { "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, _ => a % b };
    }

    /// <summary>A number alone is a quantity of unit 1.</summary>
    private static PlainQuantity Quantity(object value) => value as PlainQuantity ?? new(Number(value)!.Value, "1", false);

    private static int? Whole(decimal a, decimal b) => b == 0 ? null : checked((int)decimal.Truncate(a / b));
}
