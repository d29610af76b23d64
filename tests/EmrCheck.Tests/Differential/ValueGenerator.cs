namespace EmrCheck.Tests.Differential;

/// <summary>Random expressions of one kind, mostly with one item at most.</summary>
internal sealed class ValueGenerator(Dice dice, ExpressionGenerator collections)
{
    private static readonly string[] orderedKinds = ["String", "Integer", "Decimal", "Date", "DateTime", "Time", "Quantity"];
    private static readonly string[] kinds = ["Boolean", .. orderedKinds];

    public Typed Of(string kind, Focus focus, int depth)
    {
        if (depth <= 0 || dice.Chance(15)) return Leaf(kind, focus);
        if (dice.Chance(4)) return new(new Fn(null, "iif", Of("Boolean", focus, depth - 1).Ex, Of(kind, focus, depth - 1).Ex, Of(kind, focus, depth - 1).Ex), "System." + kind, true);
        Ex made = kind switch
        {
            "Boolean" => dice.Chance(55) ? Relation(focus, depth) : Truth(focus, depth),
            "String" => Text(focus, depth),
            "Integer" => Integer(focus, depth),
            "Decimal" => Decimal(focus, depth),
            "Quantity" => Quantity(focus, depth),
            _ => Moment(kind, focus, depth),
        };
        return new(made, "System." + kind, true);
    }

    /// <summary>A path to such a value, or a literal.</summary>
    private Typed Leaf(string kind, Focus focus)
    {
        if (kind == "Integer" && focus.InLambda && dice.Chance(30)) return new(new Special("$index"), "System.Integer", true);
        if (dice.Chance(2)) return new(Lit.Nothing, "?", true);
        if (dice.Chance(4)) return Wrong(kind);
        if (dice.Chance(75))
        {
            for (var i = 0; i < 12; i++)
                if (collections.Path(focus) is var path && path.Kind == kind) return collections.Single(path);
        }

        return Literal(kind);
    }

    /// <summary>What could be of the kind, so that it is not refused, but is of another or is several.</summary>
    private Typed Wrong(string kind) => dice.Chance(50)
        ? new(new Fn(null, "iif", Lit.Of(true), Made(dice.Any(kinds)), Made(kind)), "System." + kind, true)
        : new(new Fn(Made(kind), "combine", Made(kind)), "System." + kind, true);

    private Typed Literal(string kind) => new(Made(kind), "System." + kind, true);

    /// <summary>Several literals of a kind.</summary>
    public Typed Literals(string? kind)
    {
        var of = kind ?? dice.Any(kinds);
        var list = Made(of);
        for (var i = dice.Below(3); i > 0; i--) list = dice.Chance(70) ? new Bin("|", list, Made(of)) : new Fn(list, "combine", Made(of));
        return new(list, "System." + of, false);
    }

    private Ex Made(string kind)
    {
        switch (kind)
        {
            case "Boolean": return Lit.Of(dice.Chance(50));
            case "String": return Lit.Of(dice.Chance(70) ? dice.Any(Samples.Strings) : dice.Any(Samples.Oddities));
            case "Integer": return Signed(dice.Any(0, 1, 2, 3, 4, 10, 12, 25, int.MaxValue));
            case "Decimal": return Signed(dice.Any(0.0m, 1.0m, 1.5m, 1.50m, 2.25m, 37.25m, 100.00m, 0.001m, 1.55m, 2.345m));
            case "Quantity":
                var number = dice.Any<object>(0, 1, 2, 4, 7, 60, 365, 1.5m, 1000m, 4.0m) is var n && n is int i ? i : (decimal)n;
                var unit = dice.Chance(50) ? dice.Any("mg", "g", "kg", "cm", "m", "%", "d", "wk", "a", "mo", "s", "h", "1", "u/x") : "";
                if (unit.Length > 0) return new Lit(Val.Of(new PlainQuantity(number, unit, false)), $"{PlainText.Of(number)} '{unit}'");
                return Duration(number, dice.Any("year", "month", "week", "day", "hour", "minute", "second", "millisecond"));
            default:
                if (kind != "Time" && dice.Chance(4)) return new Fn(null, kind == "Date" ? "today" : "now");
                while (true)
                    if (PlainTime.Parse(kind, dice.Any(kind switch { "Date" => Samples.Dates, "Time" => Samples.Times, _ => Samples.DateTimes })) is { } time) return Lit.Of(time);
        }
    }

    private static Lit Duration(decimal number, string unit) =>
        new(Val.Of(new PlainQuantity(number, unit, true)), $"{PlainText.Of(number)} {unit}{(number == 1 ? "" : "s")}");

    private Ex Signed(object number) => dice.Chance(15) ? new Sign('-', Lit.Of(number)) : Lit.Of(number);

    private Bin Relation(Focus focus, int depth)
    {
        var kind = dice.Any(kinds);
        if (dice.Chance(8))
        {
            var one = collections.Single(collections.Collection(focus, depth - 1));
            return new Bin(dice.Any("=", "!=", "~", "!~", "in"), one.Ex, collections.Collection(focus, depth - 1).Ex);
        }

        switch (dice.Below(10))
        {
            case < 4:
                var left = Of(kind, focus, depth - 1);
                var right = dice.Chance(25) ? left : Of(Near(kind), focus, depth - 1);
                return new Bin(dice.Any("=", "!=", "~", "!~"), left.Ex, right.Ex);
            case < 8:
                var ordered = dice.Any(orderedKinds);
                return new Bin(dice.Any("<", "<=", ">", ">="), Of(ordered, focus, depth - 1).Ex, Of(Near(ordered), focus, depth - 1).Ex);
            case 8: return new Bin("in", Of(kind, focus, depth - 1).Ex, Literals(kind).Ex);
            default: return new Bin("contains", Literals(kind).Ex, Of(kind, focus, depth - 1).Ex);
        }
    }

    /// <summary>The same kind, or one that it is compared with.</summary>
    private string Near(string kind) => !dice.Chance(20) ? kind : kind switch
    {
        "Integer" => "Decimal",
        "Decimal" => dice.Any("Integer", "Quantity"),
        "Date" => "DateTime",
        "DateTime" => "Date",
        _ => kind,
    };

    private Ex Truth(Focus focus, int depth)
    {
        Ex Some() => collections.Collection(focus, depth - 1).Ex;
        Ex True() => Of("Boolean", focus, depth - 1).Ex;
        switch (dice.Below(14))
        {
            case 0 or 1: return new Bin(dice.Any("and", "or", "xor", "implies"), True(), True());
            case 2: return new Fn(True(), "not");
            case 3: return new Fn(Some(), dice.Any("exists", "empty", "isDistinct", "hasValue"));
            case 4 or 5:
                var items = collections.Collection(focus, depth - 1);
                return new Fn(items.Ex, dice.Any("all", "exists"), Of("Boolean", new(items.Type, true), depth - 1).Ex);
            case 6: return new Fn(new Fn(Some(), "select", new Fn(new Special("$this"), dice.Any("exists", "hasValue"))), dice.Any("allTrue", "anyTrue", "allFalse", "anyFalse"));
            case 7: return new Fn(Literals("Boolean").Ex, dice.Any("allTrue", "anyTrue", "allFalse", "anyFalse"));
            case 8 or 9: return new Fn(Some(), dice.Any("subsetOf", "supersetOf"), Some());
            case 10 or 11: return new Fn(Of("String", focus, depth - 1).Ex, dice.Any("startsWith", "endsWith", "contains"), Of("String", focus, 0).Ex);
            case 12:
                var matches = new Fn(Of("String", focus, depth - 1).Ex, dice.Any("matches", "matchesFull"), Lit.Of(dice.Any("^[0-9]+", "a", "[a-z]*", "(a|b).", "\\d{2}", "N.*n")));
                return dice.Chance(50) ? matches : new Fn(Of(dice.Any(kinds), focus, depth - 1).Ex, "convertsTo" + dice.Any(kinds));
            default:
                var tested = collections.Single(collections.Collection(focus, depth - 1));
                return new TypeTest(tested.Ex, "is", dice.Any("string", "code", "Quantity", "System.String", "Boolean", "Integer", "integer", "Element", "Resource", "Patient", "FHIR.boolean", "Date", "System.Any"), dice.Chance(50));
        }
    }

    private Ex Text(Focus focus, int depth)
    {
        Ex Some() => Of("String", focus, depth - 1).Ex;
        return dice.Below(10) switch
        {
            0 => new Bin("+", Some(), Some()),
            1 => new Bin("&", Some(), Some()),
            2 => new Fn(Some(), dice.Any("upper", "lower", "trim")),
            3 => dice.Chance(50) ? new Fn(Some(), "substring", Of("Integer", focus, 0).Ex) : new Fn(Some(), "substring", Of("Integer", focus, 0).Ex, Of("Integer", focus, 0).Ex),
            4 => new Fn(Some(), "replace", Lit.Of(dice.Any("a", "", "1", " ")), Lit.Of(dice.Any("", "xy"))),
            5 => new Fn(Some(), "replaceMatches", Lit.Of(dice.Any("[aeiou]", "[0-9]+", "\\s+")), Lit.Of(dice.Any("", "-"))),
            6 => new Fn(new Fn(Some(), "split", Lit.Of(dice.Any(",", " ", "a"))), "join", Lit.Of(dice.Any("", ";"))),
            7 => new Fn(Literals("String").Ex, "join", Some()),
            _ => new Fn(Of(dice.Any(kinds), focus, depth - 1).Ex, "toString"),
        };
    }

    private Ex Integer(Focus focus, int depth)
    {
        Ex Some() => Of("Integer", focus, depth - 1).Ex;
        return dice.Below(9) switch
        {
            0 or 1 => new Bin(dice.Any("+", "-", "*", "div", "mod"), Some(), Some()),
            2 or 3 => new Fn(collections.Collection(focus, depth - 1).Ex, "count"),
            4 => new Fn(Of("String", focus, depth - 1).Ex, "length"),
            5 => new Fn(Of("String", focus, depth - 1).Ex, dice.Any("indexOf", "lastIndexOf"), Of("String", focus, 0).Ex),
            6 => new Fn(Of(dice.Any("String", "Boolean", "Integer"), focus, depth - 1).Ex, "toInteger"),
            7 => new Fn(Of(dice.Any("Decimal", "Integer"), focus, depth - 1).Ex, dice.Any("ceiling", "floor", "truncate")),
            _ => dice.Chance(50) ? new Sign('-', Some()) : new Fn(Some(), "abs"),
        };
    }

    private Ex Decimal(Focus focus, int depth)
    {
        Ex Some() => Of(dice.Any("Decimal", "Integer"), focus, depth - 1).Ex;
        return dice.Below(7) switch
        {
            0 or 1 => new Bin(dice.Any("+", "-", "*", "div", "mod"), Of("Decimal", focus, depth - 1).Ex, Some()),
            2 => new Bin("/", Some(), Some()),
            3 => new Fn(Of(dice.Any("String", "Boolean", "Integer", "Decimal"), focus, depth - 1).Ex, "toDecimal"),
            4 => dice.Chance(50) ? new Fn(Some(), "round") : new Fn(Some(), "round", Lit.Of(dice.Below(4))),
            5 => new Fn(Some(), dice.Any("sqrt", "exp", "ln", "abs")),
            _ => new Fn(Some(), dice.Any("power", "log"), Some()),
        };
    }

    private Ex Quantity(Focus focus, int depth)
    {
        Ex Some() => Of("Quantity", focus, depth - 1).Ex;
        return dice.Below(4) switch
        {
            0 => new Bin(dice.Any("+", "-"), Some(), Some()),
            1 => new Bin(dice.Any("*", "/"), Some(), Of(dice.Any("Integer", "Decimal"), focus, depth - 1).Ex),
            2 => new Fn(Of(dice.Any("String", "Integer", "Decimal", "Quantity"), focus, depth - 1).Ex, "toQuantity"),
            _ => dice.Chance(50) ? new Sign('-', Some()) : new Fn(Some(), "abs"),
        };
    }

    private Ex Moment(string kind, Focus focus, int depth)
    {
        if (dice.Chance(25)) return new Fn(Of(dice.Any("String", kind, kind == "Time" ? "String" : "DateTime"), focus, depth - 1).Ex, "to" + kind);
        var unit = kind == "Time" ? dice.Any("hour", "minute", "second") : dice.Any("year", "month", "week", "day", "hour", "minute", "second");
        var duration = Duration(dice.Any(0m, 1m, 1.5m, 2m, 13m, 24m, 30m, 45m, 90m, 365m, 500m, 400m), unit);
        return new Bin(dice.Any("+", "-"), Of(kind, focus, depth - 1).Ex, dice.Chance(10) ? new Sign('-', duration) : duration);
    }
}
