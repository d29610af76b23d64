namespace EmrCheck.Tests.Differential;

/// <summary>Functions of numbers.</summary>
internal static class PlainMath
{
    public static bool Knows(string name) =>
        name is "abs" or "ceiling" or "floor" or "truncate" or "round" or "sqrt" or "exp" or "ln" or "log" or "power";

    public static object? Checked(object? value) => value is null or int or decimal or PlainQuantity ? value : throw new PlainError("not a number");

    public static object? NumberOnly(object? value) => value is null or int or decimal ? value : throw new PlainError("not a number");

    public static object? Compute(string name, object value, object? argument)
    {
        var number = value switch { int i => i, PlainQuantity q => q.Number, _ => (decimal)value };
        switch (name)
        {
            case "abs": return value switch { int.MinValue => null, int i => Math.Abs(i), PlainQuantity q => q with { Number = Math.Abs(q.Number) }, _ => Math.Abs(number) };
            case "ceiling": return Whole(decimal.Ceiling(number));
            case "floor": return Whole(decimal.Floor(number));
            case "truncate": return Whole(decimal.Truncate(number));
            case "round":
                var digits = argument is int given ? given : 0;
                return digits < 0 ? throw new PlainError("negative digits") : decimal.Round(number, Math.Min(digits, 28), MidpointRounding.AwayFromZero);
            case "power" when argument is int exponent and >= 0 && value is int basis:
                var power = Math.Pow(basis, exponent);
                return Math.Abs(power) <= int.MaxValue ? (object)(int)power : Real(power);
            default:
                var x = (double)number;
                var y = argument is null ? 0 : Convert.ToDouble(argument, System.Globalization.CultureInfo.InvariantCulture);
                return Real(name switch { "sqrt" => Math.Sqrt(x), "exp" => Math.Exp(x), "ln" => Math.Log(x), "log" => Math.Log(x, y), _ => Math.Pow(x, y) });
        }
    }

    private static int? Whole(decimal number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    private static decimal? Real(double number) => Math.Abs(number) < 7.9e27 ? (decimal)number : null;
}
