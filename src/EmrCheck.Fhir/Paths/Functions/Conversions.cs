using System.Globalization;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>toX() and convertsToX().</summary>
internal static class Conversions
{
    public static FunctionBody To(ItemKind kind) => (in Call call) =>
    {
        if (call.TryInput(out var value) && TryConvert(value, kind, out var result) && HasUnit(call, result)) call.Output.Add(result);
    };

    public static FunctionBody ConvertsTo(ItemKind kind) => (in Call call) =>
    {
        if (call.Input.Count > 0) call.Return(call.TryInput(out var value) && TryConvert(value, kind, out var result) && HasUnit(call, result));
    };

    private static bool TryConvert(in Item value, ItemKind kind, out Item result)
    {
        result = value;
        if (value.Kind == kind) return true;
        return kind switch
        {
            ItemKind.Boolean => TryBoolean(value, out result),
            ItemKind.String => TryString(value, out result),
            ItemKind.Integer => TryInteger(value, out result),
            ItemKind.Decimal => TryDecimal(value, out result),
            ItemKind.Quantity => Quantities.TryConvert(value, out result),
            _ => TryTemporal(value, kind, out result),
        };
    }

    private static bool TryBoolean(in Item value, out Item result)
    {
        bool? truth = value.Kind switch
        {
            ItemKind.Integer or ItemKind.Decimal => value.Number switch { 1 => true, 0 => false, _ => null },
            ItemKind.String => value.String.ToLowerInvariant() switch
            {
                "true" or "t" or "yes" or "y" or "1" or "1.0" => true,
                "false" or "f" or "no" or "n" or "0" or "0.0" => false,
                _ => null,
            },
            _ => null,
        };
        result = Item.Of(truth == true);
        return truth is not null;
    }

    private static bool TryString(in Item value, out Item result)
    {
        var text = Texts.Of(value);
        result = Item.Of(text ?? "");
        return text is not null;
    }

    private static bool TryInteger(in Item value, out Item result)
    {
        var integer = value.Kind == ItemKind.Boolean ? value.Index : 0;
        var understood = value.Kind == ItemKind.Boolean
            || (value.Kind == ItemKind.String && int.TryParse(value.String, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer));
        result = Item.Of(integer);
        return understood;
    }

    private static bool TryDecimal(in Item value, out Item result)
    {
        var number = value.Kind is ItemKind.Boolean or ItemKind.Integer ? value.Index : 0m;
        var understood = value.Kind is ItemKind.Boolean or ItemKind.Integer
            || (value.Kind == ItemKind.String && IsDecimal(value.String)
                && decimal.TryParse(value.String, NumberStyles.Number, CultureInfo.InvariantCulture, out number));
        result = Item.Of(number);
        return understood;
    }

    /// <summary>(+|-)? digits, and a point only between digits.</summary>
    private static bool IsDecimal(string text)
    {
        var digits = text.StartsWith('+') || text.StartsWith('-') ? text[1..] : text;
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits.All(c => char.IsAsciiDigit(c) || c == '.');
    }

    private static bool TryTemporal(in Item value, ItemKind kind, out Item result)
    {
        result = default;
        switch (value.Kind)
        {
            case ItemKind.String when kind == ItemKind.Date:
                return Conversion.TryTemporal(kind, value.String, out result) || TryDatePart(value.String, out result);
            case ItemKind.String:
                return Conversion.TryTemporal(kind, value.String.TrimStart('@'), out result);
            case ItemKind.DateTime when kind == ItemKind.Date:
                result = DatePart(value.Temporal);
                return true;
            case ItemKind.Date when kind == ItemKind.DateTime:
                result = Item.Of(kind, value.Temporal);
                return true;
            default:
                return false;
        }
    }

    private static bool TryDatePart(string text, out Item result)
    {
        var understood = TemporalParser.TryDateTime(text, out var moment);
        result = DatePart(moment);
        return understood;
    }

    private static Item DatePart(Temporal moment) => Item.Of(ItemKind.Date, new(
        moment.Ticks - moment.Ticks % TimeSpan.TicksPerDay, 0, false,
        moment.Precision > Precision.Day ? Precision.Day : moment.Precision));

    /// <summary>toQuantity(unit): only when it is in that unit.</summary>
    private static bool HasUnit(in Call call, in Item value) =>
        value.Kind != ItemKind.Quantity || call.Arguments.Length == 0
        || (call.TryText(0, out var unit) && (unit == value.Unit || unit == Units.CalendarWord(value)));
}
