using System.Text.Json.Nodes;

namespace EmrCheck.Tests.Differential;

/// <summary>What an expression is evaluated in: <c>$this</c>, <c>$index</c>, <c>$total</c>.</summary>
internal sealed record Env(Val This, int Index, IReadOnlyList<Val> Total);

/// <summary>
/// FHIRPath word by word, over JSON nodes. Eager: every operand is evaluated, and any error in it is an error. Lazy: nothing is
/// evaluated that the answer does not need. The language leaves an evaluator any place between the two.
/// </summary>
internal sealed partial class PlainInterpreter(JsonObject document, bool eager)
{
    private const int MaxItems = 10_000;

    private static readonly PlainTypes types = PlainTypes.R4;

    private readonly Val root = new((string)document["resourceType"]!, null, document);

    public List<Val> Evaluate(Ex expression) => Eval(expression, new(root, 0, [])).ToList();

    private IEnumerable<Val> Eval(Ex e, Env env) => eager ? Raw(e, env).ToList() : Later(e, env);

    private IEnumerable<Val> Later(Ex e, Env env)
    {
        foreach (var item in Raw(e, env)) yield return item;
    }

    private IEnumerable<Val> Raw(Ex e, Env env) => e switch
    {
        Lit { Value: null } => [],
        Lit literal => [literal.Value],
        Special special => Variable(special.Name, env),
        Member { Input: null } m when types.IsKnown(m.Name) && types.Find(env.This.Type, m.Name) is null =>
            new[] { env.This }.Where(v => types.IsA(v.Type, m.Name)),
        Member m => (m.Input is null ? [env.This] : Eval(m.Input, env)).SelectMany(v => Element(v, m.Name)),
        Item item => At(item, env),
        Sign sign => Signed(sign.Symbol, Single(Eval(sign.Operand, env))),
        TypeTest { Name: "ofType" } t => Eval(t.Input, env).Where(v => IsExactly(v, t.Type)),
        TypeTest { Name: "as" } t => Single(Eval(t.Input, env)) is { } v && IsExactly(v, t.Type) ? [v] : [],
        TypeTest t => Single(Eval(t.Input, env)) is { } v ? [Val.Of(IsOf(v, t.Type))] : [],
        Bin bin => Binary(bin.Operator, Eval(bin.Left, env), Eval(bin.Right, env)),
        Fn call => Call(call, call.Input is null ? [env.This] : Eval(call.Input, env), env),
        _ => throw new NotSupportedException(e.Text),
    };

    private IEnumerable<Val> Variable(string name, Env env) => name switch
    {
        "$this" => [env.This],
        "$index" => [Val.Of(env.Index)],
        "$total" => env.Total,
        "%context" or "%resource" or "%rootResource" => [root],
        "%ucum" => [Val.Of("http://unitsofmeasure.org")],
        "%sct" => [Val.Of("http://snomed.info/sct")],
        "%loinc" => [Val.Of("http://loinc.org")],
        _ => throw new PlainError("no such variable"),
    };

    private IEnumerable<Val> At(Item item, Env env)
    {
        var operands = Operands(() => Integer(Eval(item.Index, env)), () => Eval(item.Input, env).ToList());
        return operands is [int index, List<Val> items] && index >= 0 && index < items.Count ? [items[index]] : [];
    }

    // Going through documents

    /// <summary>The items of an element, however it is written there.</summary>
    public static IEnumerable<Val> Element(Val owner, string name)
    {
        if (!owner.IsNode) yield break;
        if (owner.Json is not JsonObject && name == "value" && Value(owner) is { } value) yield return Val.Of(value);
        if (owner.Object is not { } json || types.Find(owner.Type, name) is not { } element) yield break;
        foreach (var item in element.Forms.SelectMany(form => Items(json, form))) yield return item;
    }

    public static IEnumerable<Val> Children(Val owner) =>
        owner.Object is { } json ? types.Elements(owner.Type).SelectMany(e => e.Forms).SelectMany(form => Items(json, form)) : [];

    private static IEnumerable<Val> Items(JsonObject owner, PlainForm form)
    {
        var values = owner[form.Json];
        var beside = types.IsPrimitive(form.Type) ? owner["_" + form.Json] : null;
        if (values is not JsonArray && (values is not null || beside is not JsonArray)) return One(values, beside, form.Type);
        var count = Math.Max((values as JsonArray)?.Count ?? 0, (beside as JsonArray)?.Count ?? 0);
        return Enumerable.Range(0, count).SelectMany(i => One(Of(values, i), Of(beside, i), form.Type));
    }

    private static JsonNode? Of(JsonNode? list, int index) => list is JsonArray array && index < array.Count ? array[index] : null;

    private static IEnumerable<Val> One(JsonNode? json, JsonNode? beside, string type)
    {
        if (json is null && beside is not JsonObject) return [];
        var isResource = type is "Resource" or "DomainResource";
        return [new(isResource ? (string)json!["resourceType"]! : type, null, json, beside as JsonObject)];
    }

    // Types

    private static bool IsOf(Val item, string type)
    {
        var name = Resolve(type);
        return name == "System.Any" || types.IsA(item.Type, name) || (item.Type == "System.Quantity" && name == "Quantity");
    }

    /// <summary>HL7's suite: as and ofType take a primitive only by its very type, so a code is no string there.</summary>
    private static bool IsExactly(Val item, string type) =>
        IsOf(item, type) && (!types.IsPrimitive(Resolve(type)) || item.Type == Resolve(type));

    private static string Resolve(string type)
    {
        if (type.StartsWith("FHIR.", StringComparison.Ordinal)) return type[5..];
        return types.IsKnown(type) || type.StartsWith("System.", StringComparison.Ordinal) ? type : "System." + type;
    }

    // Single values

    /// <summary>The only item, or null; several are an error.</summary>
    private static Val? Single(IEnumerable<Val> items)
    {
        var some = items.Take(2).ToList();
        return some.Count > 1 ? throw new PlainError("several items") : some.FirstOrDefault();
    }

    /// <summary>True, false or nothing; a single item that is no boolean is true.</summary>
    private static bool? Truth(IEnumerable<Val> items)
    {
        if (Single(items) is not { } item) return null;
        return Kind(item) == "Boolean" ? (bool?)Value(item) : true;
    }

    public static string? Kind(Val item) => types.ValueKind(item.Type);

    /// <summary>What the item is when it is computed with; null for a structure, and for what is not of its type.</summary>
    public static object? Value(Val item) => item.IsNode ? PlainConversion.FromJson(Kind(item), item.Json) : item.System;

    private static object? Value(IEnumerable<Val> items) => Single(items) is { } item ? Value(item) : null;

    private static string? Text(IEnumerable<Val> items)
    {
        if (Single(items) is not { } item || (item.IsNode && item.Json is null)) return null;
        return Kind(item) == "String" ? (string?)Value(item) : throw new PlainError("not a string");
    }

    private static object? Integer(IEnumerable<Val> items) => Value(items) switch
    {
        null => null,
        int integer => integer,
        _ => throw new PlainError("not an integer"),
    };

    private static decimal? Number(object? value) => value switch { int i => i, decimal d => d, _ => null };

    /// <summary>All operands, or null when one of them is nothing; then, if lazy, errors in the others do not count.</summary>
    private object[]? Operands(params Func<object?>[] operands)
    {
        PlainError? error = null;
        var found = new List<object>();
        var missing = false;
        foreach (var operand in operands)
        {
            try
            {
                if (operand() is { } value) found.Add(value);
                else missing = true;
            }
            catch (PlainError e)
            {
                error ??= e;
            }
        }

        if (error is not null && (eager || !missing)) throw error;
        return missing ? null : found.ToArray();
    }

    private static IEnumerable<Val> Maybe(object? value) => value is null ? [] : [Val.Of(value)];
}
