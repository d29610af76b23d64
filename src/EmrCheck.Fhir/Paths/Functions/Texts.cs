using System.Globalization;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Values as text.</summary>
internal static class Texts
{
    /// <summary>As <c>toString()</c> has it; null for what has no text.</summary>
    public static string? Of(in Item value) => value.Kind switch
    {
        ItemKind.String => value.String,
        ItemKind.Boolean => value.Boolean ? "true" : "false",
        ItemKind.Integer => value.Index.ToString(CultureInfo.InvariantCulture),
        ItemKind.Decimal => value.Number.ToString(CultureInfo.InvariantCulture),
        ItemKind.Date or ItemKind.DateTime or ItemKind.Time => value.Temporal.ToText(value.Kind),
        ItemKind.Quantity => value.Number.ToString(CultureInfo.InvariantCulture) + (value.IsCalendar ? $" {Plural(value)}" : $" '{value.Unit}'"),
        _ => null,
    };

    private static string Plural(in Item value) => value.Number == 1 ? value.Unit : value.Unit + "s";
}
