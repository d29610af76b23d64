using System.Globalization;
using System.Text.RegularExpressions;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Quantities from numbers and from text.</summary>
internal static partial class Quantities
{
    public static bool TryConvert(in Item value, out Item result)
    {
        result = default;
        switch (value.Kind)
        {
            case ItemKind.Integer or ItemKind.Decimal:
                result = Item.Quantity(value.Number, "1", false);
                return true;
            case ItemKind.Boolean:
                result = Item.Quantity(value.Index, "1", false);
                return true;
            case ItemKind.String:
                return TryParse(value.String, out result);
            default:
                return false;
        }
    }

    private static bool TryParse(string text, out Item result)
    {
        result = default;
        var match = Form().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return false;
        var isCalendar = match.Groups["word"].Success;
        var unit = isCalendar ? match.Groups["word"].Value : match.Groups["unit"].Success ? match.Groups["unit"].Value : "1";
        result = Item.Quantity(number, unit, isCalendar);
        return true;
    }

    [GeneratedRegex(@"^(?<number>[+-]?[0-9]+(\.[0-9]+)?)\s*('(?<unit>[^']+)'|(?<word>year|month|week|day|hour|minute|second|millisecond)s?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
