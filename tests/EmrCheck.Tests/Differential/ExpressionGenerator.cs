namespace EmrCheck.Tests.Differential;

/// <summary>An expression and what is known of it: the type of its items ("?" when unknown), and whether it can have only one.</summary>
internal sealed record Typed(Ex Ex, string Type, bool IsSingle)
{
    /// <summary>Boolean, String, …; null for structures and for what is not known.</summary>
    public string? Kind => Type == "?" ? null : PlainTypes.R4.ValueKind(Type);
}

/// <summary>What an expression may refer to where it stands.</summary>
internal sealed record Focus(string Type, bool InLambda = false, bool InAggregate = false);

/// <summary>Random expressions: collections by way of the type table, single values by kind. See also <see cref="ValueGenerator"/>.</summary>
internal sealed class ExpressionGenerator
{
    private static readonly PlainTypes types = PlainTypes.R4;
    private static readonly string[] kinds = ["Boolean", "String", "Integer", "Decimal", "Date", "DateTime", "Time", "Quantity"];

    private readonly Dice dice;
    private readonly Presence presence;
    private readonly ValueGenerator values;
    private string rootType = "Patient";

    public ExpressionGenerator(Dice dice, Presence presence) => (this.dice, this.presence, values) = (dice, presence, new(dice, this));

    public Ex Expression(string type)
    {
        rootType = type;
        var focus = new Focus(type);
        return dice.Below(10) switch
        {
            < 4 => values.Of("Boolean", focus, 3).Ex,
            < 5 => values.Of(dice.Any(kinds), focus, 3).Ex,
            < 8 => dice.Chance(50) ? Known(focus).Ex : Filtered(Known(focus), "where", 3).Ex,
            _ => Collection(focus, 3).Ex,
        };
    }

    /// <summary>One that must be refused before there is any data.</summary>
    public Ex IllTyped(string type)
    {
        rootType = type;
        var focus = new Focus(type);
        Ex wrong = dice.Below(8) switch
        {
            0 => new Member(Known(focus).Ex, "nothingLikeThat"),
            1 => new Fn(Collection(focus, 1).Ex, "noSuchFunction"),
            2 => new Fn(Collection(focus, 1).Ex, "first", Lit.Of(1)),
            3 => new Bin("<", Lit.Of("a"), Lit.Of(1)),
            4 => new Bin("+", Lit.Of(true), values.Of("Integer", focus, 1).Ex),
            5 => new TypeTest(Collection(focus, 1).Ex, "ofType", "NoSuchType", true),
            6 => new Fn(Collection(focus, 1).Ex, "substring"),
            _ => new Special("%noSuchVariable"),
        };
        return dice.Below(4) switch
        {
            0 => new Bin("or", values.Of("Boolean", focus, 1).Ex, new Fn(wrong, "exists")),
            1 => new Fn(Collection(focus, 1).Ex, "where", new Fn(wrong, "empty")),
            2 => new Fn(null, "iif", values.Of("Boolean", focus, 1).Ex, wrong),
            _ => wrong,
        };
    }

    /// <summary>Any collection.</summary>
    public Typed Collection(Focus focus, int depth)
    {
        if (depth <= 0) return dice.Chance(85) ? Path(focus) : LiteralList(focus);
        switch (dice.Below(24))
        {
            case < 6: return dice.Chance(50) ? Path(focus) : Known(focus);
            case 6 or 7: return Filtered(Collection(focus, depth - 1), "where", depth);
            case 8: return Selected(Collection(focus, depth - 1), depth);
            case 9 or 10:
                var whole = Collection(focus, depth - 1);
                return dice.Below(6) switch
                {
                    0 => whole with { Ex = new Fn(whole.Ex, "tail") },
                    1 => whole with { Ex = new Fn(whole.Ex, "skip", values.Of("Integer", focus, 0).Ex) },
                    2 => whole with { Ex = new Fn(whole.Ex, "take", values.Of("Integer", focus, 0).Ex) },
                    3 => whole with { Ex = new Fn(whole.Ex, "distinct") },
                    4 => whole with { Ex = new Fn(whole.Ex, "trace", Lit.Of("x")) },
                    _ => Single(whole),
                };
            case 11 or 12: return Combined(focus, depth);
            case 13: // Children have no order: functions that need one are refused directly behind, so a filter stands between.
                return new(new Fn(new Fn(Collection(focus, depth - 1).Ex, "children"), "where", Lit.Of(true)), "?", false);
            case 14: return OfType(new(new Fn(Single(Path(focus)).Ex, "descendants"), "?", false), focus);
            case 15 or 16: return Extensions(focus);
            case 17: return Repeated(focus, depth);
            case 18: return Resolved(focus);
            case 19: return OfType(Collection(focus, depth - 1), focus);
            case 20: return Chosen(focus, depth);
            case 21: return new(new Fn(values.Of("String", focus, depth - 1).Ex, dice.Any("toChars", "trim", "upper")), "System.String", false);
            case 22: return Aggregated(focus, depth);
            default: return LiteralList(focus);
        }
    }

    /// <summary>A path of known type.</summary>
    private Typed Known(Focus focus)
    {
        for (var i = 0; i < 20; i++)
            if (Path(focus) is var path && path.Type is not ("?" or "Resource") && types.Elements(path.Type).Count > 0) return path;
        return new(new Special("%resource"), rootType, true);
    }

    public Typed Path(Focus focus)
    {
        var at = Start(focus);
        var steps = 1 + dice.Below(types.KindOf(at.Type) == "resource" ? 4 : 2);
        for (var i = 0; i < steps; i++)
        {
            var elements = types.Elements(at.Type).Where(e => e.Name != "text" && (types.KindOf(at.Type) != "primitive" || dice.Chance(20))).ToArray();
            if (at.Type is "?" or "Resource" || elements.Length == 0) break;
            var there = elements.Where(e => presence.Has(at.Type, e.Name)).ToArray();
            var element = dice.Any(there.Length > 0 && dice.Chance(93) ? there : elements);
            var owner = at.Type;
            if (element.Forms.Any(f => types.KindOf(f.Type) == "system") && !types.IsPrimitive(at.Type)) break;
            var type = element.Forms.Length == 1 ? element.Forms[0].Type : "?";
            var input = at.Ex is Special { Name: "$this" } && dice.Chance(85) ? null : at.Ex;
            if (input is null && types.IsKnown(element.Name)) input = at.Ex;
            at = new(new Member(input, element.Name), type, at.IsSingle && !element.Many);
            if (element.Forms.Length > 1 && dice.Chance(75)) at = TypedChoice(at, dice.Any(presence.TypesOf(owner, element)));
            if (type == "Resource" && dice.Chance(80)) at = TypedChoice(at, presence.Has(owner, element.Name) ? dice.Any(presence.TypesOf(owner, element)) : "Patient");
            if (!at.IsSingle && dice.Chance(20)) at = Single(at);
        }

        return at;
    }

    private Typed Start(Focus focus)
    {
        if (focus.Type == "?" && dice.Chance(60)) return new(new Special("%resource"), rootType, true);
        if (focus.InLambda && dice.Chance(15)) return new(new Special(dice.Any("%resource", "%context", "%rootResource")), rootType, true);
        if (!focus.InLambda && focus.Type == rootType && dice.Chance(10)) return new(new Member(null, rootType), rootType, true);
        return new(new Special("$this"), focus.Type, true);
    }

    private Typed TypedChoice(Typed choice, string type)
    {
        var name = types.IsPrimitive(type) && dice.Chance(30) ? "FHIR." + type : type;
        var isAs = choice.IsSingle && dice.Chance(30);
        return new(new TypeTest(choice.Ex, isAs ? "as" : "ofType", name, !isAs || dice.Chance(50)), type, choice.IsSingle);
    }

    /// <summary>Made single, mostly.</summary>
    public Typed Single(Typed items)
    {
        if (items.IsSingle || dice.Chance(12)) return items;
        Ex single = dice.Below(5) switch
        {
            0 => new Fn(items.Ex, "last"),
            1 => new Item(items.Ex, Lit.Of(dice.Below(3))),
            2 when dice.Chance(30) => new Fn(items.Ex, "single"),
            _ => new Fn(items.Ex, "first"),
        };
        return items with { Ex = single, IsSingle = true };
    }

    private Typed Filtered(Typed items, string function, int depth) =>
        items with { Ex = new Fn(items.Ex, function, values.Of("Boolean", new(items.Type, true), depth - 1).Ex) };

    private Typed Selected(Typed items, int depth)
    {
        var inner = new Focus(items.Type, true);
        var projection = dice.Chance(60) ? Collection(inner, depth - 1) : values.Of(dice.Any(kinds), inner, depth - 1);
        return projection with { Ex = new Fn(items.Ex, "select", projection.Ex), IsSingle = items.IsSingle && projection.IsSingle };
    }

    private Typed Combined(Focus focus, int depth)
    {
        var left = Collection(focus, depth - 1);
        var right = dice.Chance(50) ? left : dice.Chance(50) ? values.Literals(left.Kind) : Collection(focus, depth - 1);
        var type = left.Type == right.Type ? left.Type : "?";
        if (dice.Chance(40)) return new(new Bin("|", left.Ex, right.Ex), type, false);
        var name = dice.Any("union", "combine", "intersect", "exclude");
        return new(new Fn(left.Ex, name, right.Ex), name is "union" or "combine" ? type : left.Type, false);
    }

    private Typed OfType(Typed items, Focus focus)
    {
        var type = items.Type != "?" && dice.Chance(50) ? items.Type
            : dice.Any("string", "code", "Extension", "Coding", "Period", "boolean", "date", "dateTime", "decimal", "Reference", "Element", "Identifier", "System.String", "Quantity", focus.Type == "?" ? "HumanName" : focus.Type);
        if (types.KindOf(type) == "backbone" || type is "Resource") type = "BackboneElement";
        return new(new TypeTest(items.Ex, "ofType", type, true), type, items.IsSingle);
    }

    private Typed Extensions(Focus focus)
    {
        var owner = dice.Chance(20) ? new(new Fn(null, "descendants"), "?", false) : Path(focus);
        if (owner.Type.StartsWith("System.", StringComparison.Ordinal)) return owner;
        var extension = new Typed(new Fn(owner.Ex, "extension", Lit.Of(dice.Any(Samples.ExtensionUrls))), "Extension", false);
        return dice.Below(3) switch
        {
            0 => extension,
            1 => new(new Member(extension.Ex, "value"), "?", false),
            _ => TypedChoice(new(new Member(extension.Ex, "value"), "?", false), dice.Any("string", "decimal", "Quantity", "dateTime", "boolean")),
        };
    }

    private Typed Repeated(Focus focus, int depth) => dice.Below(4) switch
    {
        0 => new(new Fn(new Special("%resource"), "repeat", new Fn(null, "children")), "?", false),
        1 => RepeatExtension(focus),
        2 => new(new Fn(Lit.Of(dice.Below(3)), "repeat", new Fn(null, "iif", new Bin("<", new Special("$this"), Lit.Of(4)), new Bin("+", new Special("$this"), Lit.Of(1)))), "System.Integer", false),
        _ => new(new Fn(new Special("%resource"), "repeat", new Fn(new Fn(null, "children"), "where", new Fn(new Member(null, "id"), "exists"))), "?", false),
    };

    private Typed RepeatExtension(Focus focus)
    {
        var owner = Known(focus);
        return new(new Fn(owner.Ex, "repeat", new Member(null, "extension")), "Extension", false);
    }

    private Typed Resolved(Focus focus)
    {
        var references = new Fn(new TypeTest(new Fn(new Special("%resource"), "descendants"), "ofType", "Reference", true), "resolve");
        var type = dice.Any(DocumentGenerator.CommonResources);
        Ex input = dice.Chance(50) ? references : new Fn(values.Of("String", focus, 0).Ex, "resolve");
        return dice.Chance(50) ? new(new Member(input, "id"), "string", false) : new(new TypeTest(input, "ofType", type, true), type, false);
    }

    private Typed Chosen(Focus focus, int depth)
    {
        var (yes, no) = (Collection(focus, depth - 1), Collection(focus, depth - 1));
        var criterion = values.Of("Boolean", focus, depth - 1).Ex;
        return dice.Chance(70)
            ? new(new Fn(null, "iif", criterion, yes.Ex, no.Ex), yes.Type == no.Type ? yes.Type : "?", yes.IsSingle && no.IsSingle)
            : new(new Fn(null, "iif", criterion, yes.Ex), yes.Type, yes.IsSingle);
    }

    private Typed Aggregated(Focus focus, int depth)
    {
        var items = Collection(focus, depth - 1);
        Ex next = dice.Below(4) switch
        {
            0 => new Bin("+", new Special("$total"), Lit.Of(1)),
            1 => new Fn(new Special("$total"), "combine", new Special("$index")),
            2 => new Bin("|", new Special("$total"), new Special("$this")),
            _ => new Bin("+", new Special("$total"), new Fn(values.Of("String", new(items.Type, true, true), depth - 1).Ex, "length")),
        };
        return new(dice.Chance(80) ? new Fn(items.Ex, "aggregate", next, Lit.Of(0)) : new Fn(items.Ex, "aggregate", next), "?", false);
    }

    private Typed LiteralList(Focus focus)
    {
        if (dice.Chance(8)) return new(Lit.Nothing, "?", true);
        var first = values.Literals(dice.Any(kinds));
        if (!dice.Chance(20)) return first;
        var other = values.Of(dice.Any(kinds), focus, 0);
        return new(new Bin("|", first.Ex, other.Ex), "?", false);
    }
}
