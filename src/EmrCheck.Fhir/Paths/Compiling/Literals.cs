using System.Globalization;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Syntax;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>Literals, read once.</summary>
internal static class Literals
{
    public static Step Compile(Token token, TypeTable types) => token.Kind switch
    {
        TokenKind.Symbol => new LiteralStep() { Types = TypeSet.Nothing },
        TokenKind.String => Step(Item.Of(new Text(token.Text)), types),
        TokenKind.Identifier => Step(Item.Of(token.Text == "true"), types),
        TokenKind.Number => Step(Number(token), types),
        TokenKind.Date => Step(Temporal(ItemKind.Date, token), types),
        TokenKind.DateTime => Step(Temporal(ItemKind.DateTime, token), types),
        _ => Step(Temporal(ItemKind.Time, token), types),
    };

    public static Step Compile(QuantitySyntax quantity, TypeTable types) =>
        Step(Item.Quantity(Number(quantity.Number).Number, quantity.Unit, quantity.IsCalendar), types);

    private static Item Number(Token token)
    {
        if (int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var integer)) return Item.Of(integer);
        return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Item.Of(number)
            : throw Wrong(token, "a number");
    }

    private static Item Temporal(ItemKind kind, Token token) =>
        Conversion.TryTemporal(kind, token.Text, out var value) ? value : throw Wrong(token, "a date or time");

    private static LiteralStep Step(Item item, TypeTable types) => new(item) { Types = TypeSet.Of(types[item.Type]) };

    private static SyntaxException Wrong(Token token, string expected) =>
        new(new(FhirPathErrorKind.Syntax, token.Offset, token.Text, expected));
}
