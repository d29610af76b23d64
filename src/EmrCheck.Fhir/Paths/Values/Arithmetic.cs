using System.Diagnostics;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>The operators + - * / div mod on single values. False means: nothing.</summary>
internal static class Arithmetic
{
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
                    or (ItemKind.Integer or ItemKind.Decimal, ItemKind.Quantity) => Quantities(symbol, a, b, out result),
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
        if (symbol is '+' or '-')
        {
            if (a.Kind != ItemKind.Quantity || b.Kind != ItemKind.Quantity) return false;
            if (a.Unit == b.Unit) return Found(Item.Quantity(symbol == '+' ? a.Number + b.Number : a.Number - b.Number, a.Unit, a.IsCalendar), out result);
            var (x, unit) = Units.Basic(a);
            var (y, other) = Units.Basic(b);
            return unit == other && Found(Item.Quantity(symbol == '+' ? x + y : x - y, unit, false), out result);
        }

        if (symbol is not ('*' or '/') || (symbol == '/' && b.Number == 0)) return false;
        var (left, leftUnit) = a.Kind == ItemKind.Quantity ? Units.Basic(a) : (a.Number, "1");
        var (right, rightUnit) = b.Kind == ItemKind.Quantity ? Units.Basic(b) : (b.Number, "1");
        if (symbol == '*')
        {
            if (rightUnit == "1" && b.Kind != ItemKind.Quantity) return Found(Item.Quantity(a.Number * b.Number, a.Unit, a.IsCalendar), out result);
            if (leftUnit == "1" && a.Kind != ItemKind.Quantity) return Found(Item.Quantity(a.Number * b.Number, b.Unit, b.IsCalendar), out result);
            var product = leftUnit == "1" ? rightUnit : rightUnit == "1" ? leftUnit : leftUnit == rightUnit ? leftUnit + "2" : $"{leftUnit}.{rightUnit}";
            return Found(Item.Quantity(left * right, product, false), out result);
        }

        if (b.Kind != ItemKind.Quantity) return Found(Item.Quantity(a.Number / b.Number, a.Unit, a.IsCalendar), out result);
        var quotient = leftUnit == rightUnit ? "1" : rightUnit == "1" ? leftUnit : leftUnit == "1" ? $"/{rightUnit}" : $"{leftUnit}/{rightUnit}";
        return Found(Item.Quantity(left / right, quotient, false), out result);
    }

    private static bool Move(char symbol, in Item moment, in Item duration, out Item result)
    {
        result = default;
        var (unit, times) = Units.CalendarWord(duration) is { } word ? Units.CalendarUnit(word) : default;
        if (unit == Precision.None || (!duration.IsCalendar && unit is (Precision.Year or Precision.Month)))
            throw new FhirPathException("wrong-operands", "Only a duration can be added to a date or time.");
        var amount = duration.Number * times * (symbol == '-' ? -1 : 1);
        if (moment.Temporal.Add(amount, unit) is not { } moved) return false;
        if (moment.Kind == ItemKind.Time) moved = moved with { Ticks = moved.Ticks % TimeSpan.TicksPerDay };
        return Found(Item.Of(moment.Kind, moved), out result);
    }

    private static bool Found(in Item value, out Item result)
    {
        result = value;
        return true;
    }
}
