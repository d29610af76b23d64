using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>How precise a value is, and the least and greatest value it can stand for.</summary>
internal static class Boundaries
{
    private const int DefaultDigits = 8;
    private const int MostDigits = 27;

    /// <summary>The earliest offset comes first on the clock of the world, the latest last.</summary>
    private const int FirstOffset = 14 * 60, LastOffset = -12 * 60;

    public static void Low(in Call call) => Boundary(call, -1);

    public static void High(in Call call) => Boundary(call, 1);

    public static void Precision(in Call call)
    {
        if (!call.TryInput(out var value)) return;
        if (value.Kind is ItemKind.Integer or ItemKind.Decimal) call.Return((int)value.Number.Scale);
        else if (IsTemporal(value.Kind)) call.Return(Digits(value.Kind, value.Temporal.Precision));
    }

    /// <summary>Whether the units of two quantities can be turned into one another.</summary>
    public static void Comparable(in Call call)
    {
        if (!call.TryInput(out var value) || !call.Arguments[0].TrySingle(call.Scope, out var item) || !item.TryValue(call.Types, out var other)) return;
        call.Return(value.Kind == ItemKind.Quantity && other.Kind == ItemKind.Quantity && Units.Basic(value).Unit == Units.Basic(other).Unit);
    }

    private static void Boundary(in Call call, int direction)
    {
        if (!call.TryInput(out var value)) return;
        int? digits = call.TryInteger(0, out var given) ? given : null;
        if (IsTemporal(value.Kind))
        {
            if (Moment(value, digits, direction) is { } moment) call.Output.Add(Item.Of(value.Kind, moment));
        }
        else if (value.Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity && Number(value.Number, digits ?? DefaultDigits, direction) is { } number)
        {
            call.Output.Add(value.Kind == ItemKind.Quantity ? Item.Quantity(number, value.Unit, value.IsCalendar) : Item.Of(number));
        }
    }

    /// <summary>Half a unit of the last digit away, rounded outwards; what is nothing in so many digits stays nothing, as HL7's tests have it.</summary>
    private static decimal? Number(decimal value, int digits, int direction)
    {
        if (digits is < 0 or > MostDigits || decimal.Abs(value) > 1_000_000_000_000m || value.Scale == 28) return null;
        var boundary = value + direction * new decimal(5, 0, 0, false, (byte)(value.Scale + 1));
        if (value != 0 && decimal.Round(boundary, digits) == 0) boundary = 0;
        var rounded = decimal.Round(boundary, digits, direction < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);
        return rounded + new decimal(0, 0, 0, false, (byte)Math.Min(digits, 15));
    }

    private static Temporal? Moment(in Item value, int? digits, int direction)
    {
        var moment = value.Temporal;
        if (PrecisionOf(value.Kind, digits ?? Digits(value.Kind, value.Kind == ItemKind.Date ? Values.Precision.Day : Values.Precision.Millisecond)) is not { } precision) return null;
        if (direction > 0)
        {
            // In FHIR an hour is never without its minutes, so 08 is read as 08:00.
            var given = moment.Precision == Values.Precision.Hour ? Values.Precision.Minute : moment.Precision;
            if ((moment with { Precision = given }).Add(1, given) is not { } next) return null;
            moment = next with { Ticks = next.Ticks - TimeSpan.TicksPerMillisecond };
        }

        var withOffset = value.Kind == ItemKind.DateTime && precision > Values.Precision.Day;
        var offset = moment.HasOffset ? moment.Offset : direction < 0 ? FirstOffset : LastOffset;
        return new(moment.Ticks, withOffset ? offset : 0, withOffset, precision);
    }

    private static bool IsTemporal(ItemKind kind) => kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Time;

    /// <summary>YYYY MM DD hh mm ss fff, counted from the beginning of what the kind has.</summary>
    private static int Digits(ItemKind kind, Precision precision)
    {
        var digits = precision switch
        {
            Values.Precision.Year => 4,
            Values.Precision.Millisecond => 17,
            _ => 2 + 2 * (int)precision,
        };
        return kind == ItemKind.Time ? digits - 8 : digits;
    }

    private static Precision? PrecisionOf(ItemKind kind, int digits)
    {
        for (var precision = kind == ItemKind.Time ? Values.Precision.Hour : Values.Precision.Year; precision <= Values.Precision.Millisecond; precision++)
            if (Digits(kind, precision) == digits && (kind != ItemKind.Date || precision <= Values.Precision.Day)) return precision;
        return null;
    }
}
