using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Functions of one number.</summary>
internal static class Numbers
{
    public static void Abs(in Call call)
    {
        if (!TryInput(call, out var value)) return;
        if (value.Kind == ItemKind.Quantity) call.Output.Add(Item.Quantity(decimal.Abs(value.Number), value.Unit, value.IsCalendar));
        else if (value.Kind == ItemKind.Decimal) call.Output.Add(Item.Of(decimal.Abs(value.Number)));
        else if (value.Index != int.MinValue) call.Return(Math.Abs(value.Index));
    }

    public static void Ceiling(in Call call) => Whole(call, decimal.Ceiling);

    public static void Floor(in Call call) => Whole(call, decimal.Floor);

    public static void Truncate(in Call call) => Whole(call, decimal.Truncate);

    public static void Round(in Call call)
    {
        if (!TryInput(call, out var value)) return;
        var digits = call.TryInteger(0, out var given) ? given : 0;
        if (digits < 0) throw new FhirPathException("negative-precision", "A number of digits is not negative.");
        call.Output.Add(Item.Of(decimal.Round(value.Number, Math.Min(digits, 28), MidpointRounding.AwayFromZero)));
    }

    public static void Sqrt(in Call call) => Real(call, Math.Sqrt);

    public static void Exp(in Call call) => Real(call, Math.Exp);

    public static void Ln(in Call call) => Real(call, Math.Log);

    public static void Log(in Call call)
    {
        if (call.TryNumber(0, out var basis)) Real(call, number => Math.Log(number, (double)basis));
    }

    /// <summary>A whole number when both are; nothing when there is no real result.</summary>
    public static void Power(in Call call)
    {
        if (!TryInput(call, out var value) || !call.TryNumber(0, out var exponent, out var isInteger)) return;
        var result = Math.Pow((double)value.Number, (double)exponent);
        if (value.Kind == ItemKind.Integer && isInteger && exponent >= 0 && Math.Abs(result) <= int.MaxValue) call.Return((int)result);
        else Return(call, result);
    }

    private static void Whole(in Call call, Func<decimal, decimal> round)
    {
        if (TryInput(call, out var value) && round(value.Number) is >= int.MinValue and <= int.MaxValue and var whole) call.Return((int)whole);
    }

    private static void Real(in Call call, Func<double, double> function)
    {
        if (TryInput(call, out var value)) Return(call, function((double)value.Number));
    }

    private static void Return(in Call call, double result)
    {
        if (Math.Abs(result) < 7.9e27) call.Output.Add(Item.Of((decimal)result));
    }

    private static bool TryInput(in Call call, out Item value)
    {
        if (!call.TryInput(out value)) return false;
        return value.Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity
            ? true
            : throw new FhirPathException("not-a-number", "A number is expected here.");
    }
}
