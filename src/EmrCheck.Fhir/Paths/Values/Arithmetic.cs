using System.Diagnostics;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>The operators + - * / div mod on single values. False means: nothing.</summary>
internal static class Arithmetic
{
    /// <summary>A midnight with room before and after it, around which times of day go round.</summary>
    private const long MiddleOfTime = 5000L * 365 * TimeSpan.TicksPerDay;

    public static bool TryCompute(char symbol, in Item a, in Item b, out Item result)
    {
        try
        {
            return (a.Kind, b.Kind) switch
            {
                (ItemKind.Integer, ItemKind.Integer) when symbol != '/' => Integers(symbol, a.Index, b.Index, out result),
                (ItemKind.Integer or ItemKind.Decimal, ItemKind.Integer or ItemKind.Decimal) => Decimals(symbol, a.Number, b.Number, out result),
                (ItemKind.String, ItemKind.String) when symbol == '+' => Found(Item.Of(a.String + b.String), out result),
                (ItemKind.Date or ItemKind.DateTime or ItemKind.Time, ItemKind.Quantity) when symbol is '+' or '-' => Move(symbol, a, b, out result),
                (ItemKind.Quantity, ItemKind.Quantity or ItemKind.Integer or ItemKind.Decimal)
                    or (ItemKind.Integer or ItemKind.Decimal, ItemKind.Quantity) when symbol is not ('d' or 'm') => Quantities(symbol, a, b, out result),
                _ => throw new FhirPathException("wrong-operands", $"The operator '{symbol}' is not defined for values of these types."),
            };
        }
        catch (OverflowException)
        {
            result = default;
            return false;
        }
    }

    private static bool Integers(char symbol, int a, int b, out Item result)
    {
        result = default;
        if (b == 0 && symbol is ('d' or 'm')) return false;
        return Found(Item.Of(checked(symbol switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            'd' => a / b,
            'm' => b == -1 ? 0 : a % b,
            _ => throw new UnreachableException(),
        })), out result);
    }

    private static bool Decimals(char symbol, decimal a, decimal b, out Item result)
    {
        result = default;
        if (b == 0 && symbol is ('/' or 'd' or 'm')) return false;
        return Found(symbol switch
        {
            '+' => Item.Of(a + b),
            '-' => Item.Of(a - b),
            '*' => Item.Of(a * b),
            '/' => Item.Of(a / b),
            'd' => Item.Of((int)decimal.Truncate(a / b)),
            'm' => Item.Of(a % b),
            _ => throw new UnreachableException(),
        }, out result);
    }

    private static bool Quantities(char symbol, in Item a, in Item b, out Item result)
    {
        result = default;
        var isScaling = a.Kind != ItemKind.Quantity || b.Kind != ItemKind.Quantity;
        return symbol switch
        {
            '+' or '-' => Sum(AsQuantity(a), AsQuantity(b), symbol == '-' ? -1 : 1, out result),
            '*' when isScaling => Scale(a.Kind == ItemKind.Quantity ? a : b, a.Number * b.Number, out result),
            '/' when isScaling && a.Kind == ItemKind.Quantity && b.Number != 0 => Scale(a, a.Number / b.Number, out result),
            '*' => Product(Units.Basic(a), Units.Basic(b), out result),
            '/' when b.Number != 0 => Quotient(a.Kind == ItemKind.Quantity ? Units.Basic(a) : (a.Number, "1"), Units.Basic(b), out result),
            _ => false,
        };
    }

    /// <summary>In the smaller of two units.</summary>
    private static bool Sum(in Item a, in Item b, int sign, out Item result)
    {
        result = default;
        if (a.Unit == b.Unit) return Scale(a, a.Number + sign * b.Number, out result);
        var (x, unit) = Units.Basic(a);
        var (y, other) = Units.Basic(b);
        if (unit != other) return false;
        var (ofA, ofB) = (Units.Basic(Item.Quantity(1, a.Unit, a.IsCalendar)).Value, Units.Basic(Item.Quantity(1, b.Unit, b.IsCalendar)).Value);
        return Scale(ofA <= ofB ? a : b, (x + sign * y) / Math.Min(ofA, ofB), out result);
    }

    /// <summary>A number alone is a quantity of unit 1.</summary>
    private static Item AsQuantity(in Item value) => value.Kind == ItemKind.Quantity ? value : Item.Quantity(value.Number, "1", false);

    private static bool Scale(in Item quantity, decimal number, out Item result) =>
        Found(Item.Quantity(number, quantity.Unit, quantity.IsCalendar), out result);

    private static bool Product((decimal Number, string Unit) a, (decimal Number, string Unit) b, out Item result)
    {
        var unit = a.Unit == "1" ? b.Unit : b.Unit == "1" ? a.Unit : a.Unit == b.Unit ? a.Unit + "2" : $"{a.Unit}.{b.Unit}";
        return Found(Item.Quantity(a.Number * b.Number, unit, false), out result);
    }

    private static bool Quotient((decimal Number, string Unit) a, (decimal Number, string Unit) b, out Item result)
    {
        var unit = a.Unit == b.Unit ? "1" : b.Unit == "1" ? a.Unit : a.Unit == "1" ? $"/{b.Unit}" : $"{a.Unit}/{b.Unit}";
        return Found(Item.Quantity(a.Number / b.Number, unit, false), out result);
    }

    private static bool Move(char symbol, in Item moment, in Item duration, out Item result)
    {
        result = default;
        var (unit, times) = Units.CalendarWord(duration) is { } word ? Units.CalendarUnit(word) : default;
        var isInexact = duration.Unit is "a" or "mo";
        if (unit == Precision.None || isInexact)
            throw new FhirPathException("wrong-operands", "Only a duration can be added to a date or time.");
        var amount = decimal.Truncate(duration.Number) * times * (symbol == '-' ? -1 : 1);
        var start = moment.Temporal;
        if (moment.Kind == ItemKind.Time) start = start with { Ticks = start.Ticks + MiddleOfTime };
        if (start.Add(amount, unit) is not { } moved) return false;
        if (moment.Kind == ItemKind.Time) moved = moved with { Ticks = moved.Ticks % TimeSpan.TicksPerDay };
        return Found(Item.Of(moment.Kind, moved), out result);
    }

    private static bool Found(in Item value, out Item result)
    {
        result = value;
        return true;
    }
}
