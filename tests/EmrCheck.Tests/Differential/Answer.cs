using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Differential;

/// <summary>What an evaluator said: items, an error of the data, or a refusal of the expression.</summary>
/// <param name="Items">Null for an error.</param>
/// <param name="Problem">What the error is.</param>
/// <param name="IsRefusal">Whether the expression was refused before there was data.</param>
internal sealed record Answer(IReadOnlyList<Answer.Part>? Items, string? Problem = null, bool IsRefusal = false)
{
    /// <summary>One item: its type, its text, and where it stands.</summary>
    internal sealed record Part(string Type, string Text, string? Place);

    public static FhirPathCompilation Compile(string text, string type) => FhirPathExpression.Compile(text, type);

    public static Answer OfCompiled(FhirPathCompilation compilation, FhirDocument document, FhirPathScope scope)
    {
        if (compilation.Expression is null) return new(null, compilation.Errors[0].ToString(), true);
        try
        {
            return new(compilation.Expression.Evaluate(document.Root, scope).Select(Of).ToList());
        }
        catch (FhirPathException wrong)
        {
            return new(null, wrong.Code);
        }
    }

    public static Answer OfPlain(Ex expression, JsonObject document, bool eager)
    {
        try
        {
            return new(new PlainInterpreter(document, eager).Evaluate(expression).Select(Of).ToList());
        }
        catch (PlainError wrong)
        {
            return new(null, wrong.Message);
        }
    }

    public static bool Same(Answer a, Answer b) =>
        a.Items is null || b.Items is null ? a.Items is null && b.Items is null : a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second));

    /// <summary>Decimals as numbers, since a result's number of zeros is nobody's business.</summary>
    private static bool Same(Part a, Part b)
    {
        if (a.Type != b.Type || a.Place != b.Place) return false;
        return a.Text == b.Text || (a.Type is "System.Decimal" or "System.Quantity" && NearlyEqual(a.Text, b.Text));
    }

    private static bool NearlyEqual(string a, string b)
    {
        var (x, y) = (a.Split(' ', 2), b.Split(' ', 2));
        if (x.Length != y.Length || (x.Length == 2 && x[1] != y[1])) return false;
        return decimal.TryParse(x[0], CultureInfo.InvariantCulture, out var m) && decimal.TryParse(y[0], CultureInfo.InvariantCulture, out var n)
            && decimal.Abs(m - n) <= 1e-20m * decimal.Max(1, decimal.Abs(m));
    }

    private static Part Of(FhirPathItem item)
    {
        var isNode = item.Node is not null;
        var text = item.Text;
        return new(item.Type, isNode && text.StartsWith('{') ? "" : text, isNode && text.StartsWith('{') ? item.Node!.Value.Document.PathOf(item.Node.Value) : null);
    }

    private static Part Of(Val item)
    {
        var type = PlainTypes.R4.PublicName(item.Type);
        if (!item.IsNode) return new(type, PlainText.Of(item.System)!, null);
        if (item.Json is JsonObject json) return new(type, "", (string)json.Root["resourceType"]! + json.GetPath()[1..]);
        return new(type, item.Json is null ? "" : item.Json is JsonValue value && value.TryGetValue<string>(out var text) ? text : item.Json.ToJsonString(), null);
    }

    public override string ToString()
    {
        if (Items is null) return (IsRefusal ? "refused: " : "error: ") + Problem;
        var result = new StringBuilder();
        foreach (var item in Items) result.Append(result.Length > 0 ? "; " : "").Append(CultureInfo.InvariantCulture, $"{item.Type} {item.Place ?? $"'{item.Text}'"}");
        return result.Length == 0 ? "nothing" : result.ToString();
    }
}
