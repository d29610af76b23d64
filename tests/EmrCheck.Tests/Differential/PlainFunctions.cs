using System.Text.RegularExpressions;

namespace EmrCheck.Tests.Differential;

/// <summary>The functions.</summary>
internal sealed partial class PlainInterpreter
{
    private IEnumerable<Val> Call(Fn f, IEnumerable<Val> input, Env env)
    {
        IEnumerable<Val> Argument(int i) => f.Arguments.Length > i ? Eval(f.Arguments[i], env) : [];
        IEnumerable<Val> Lambda(int i, Val item, int index) => Eval(f.Arguments[i], env with { This = item, Index = index });
        switch (f.Name)
        {
            case "empty": return [Val.Of(!input.Any())];
            case "exists" when f.Arguments.Length == 0: return [Val.Of(input.Any())];
            case "exists": return [Val.Of(Each(input).Any(x => Truth(Lambda(0, x.Item, x.Index)) == true))];
            case "all": return [Val.Of(Each(input).All(x => Truth(Lambda(0, x.Item, x.Index)) == true))];
            case "where": return Each(input).Where(x => Truth(Lambda(0, x.Item, x.Index)) == true).Select(x => x.Item);
            case "select": return Each(input).SelectMany(x => Lambda(0, x.Item, x.Index));
            case "repeat": return Repeat(input, Lambda);
            case "aggregate": return Aggregate(f, input, env);
            case "iif": return Iif(f, input, env);
            case "not": return Maybe(!Truth(input));
            case "count": return [Val.Of(input.Count())];
            case "allTrue": return [Val.Of(input.ToList().All(v => !Is(v, false)))];
            case "anyTrue": return [Val.Of(input.ToList().Exists(v => Is(v, true)))];
            case "allFalse": return [Val.Of(input.ToList().All(v => !Is(v, true)))];
            case "anyFalse": return [Val.Of(input.ToList().Exists(v => Is(v, false)))];
            case "subsetOf": return [Val.Of(IsSubset(input, Argument(0)))];
            case "supersetOf": return [Val.Of(IsSubset(Argument(0), input))];
            case "isDistinct": return [Val.Of(PlainEquality.Distinct(input).Count() == input.Count())];
            case "hasValue": return [Val.Of(input.ToList() is [var only] && (!only.IsNode || (only.Json is not null && types.IsPrimitive(only.Type))))];
            case "single": return Single(input) is { } single ? [single] : [];
            case "first": return input.Take(1);
            case "last": return input.TakeLast(1);
            case "tail": return input.Skip(1);
            case "skip": return Integer(Argument(0)) is int skip ? input.Skip(skip) : [];
            case "take": return Integer(Argument(0)) is int take ? input.Take(take) : [];
            case "distinct": return PlainEquality.Distinct(input);
            case "intersect": return PlainEquality.Distinct(Among(input, Argument(0), true));
            case "exclude": return Among(input, Argument(0), false);
            case "union": return PlainEquality.Distinct(input.Concat(Argument(0)));
            case "combine": return input.Concat(Argument(0));
            case "children": return input.SelectMany(Children);
            case "descendants": return Descendants(input);
            case "extension": return Extension(input, Argument(0));
            case "resolve": return input.SelectMany(v => PlainReferences.Resolve(document, v));
            case "getValue": return Value(input) is { } value and not PlainQuantity ? [Val.Of(value)] : [];
            case "trace": return input;
            case "now": return [Val.Of(PlainTime.Parse("DateTime", "2026-11-20T09:30:00.000+07:00")!)];
            case "today": return [Val.Of(PlainTime.Parse("Date", "2026-11-20")!)];
            case "timeOfDay": return [Val.Of(PlainTime.Parse("Time", "09:30:00.000")!)];
            case "join": return Join(input, f.Arguments.Length > 0 ? Argument(0) : [Val.Of("")]);
        }

        if (f.Name.StartsWith("convertsTo", StringComparison.Ordinal))
            return Single(input) is { } item ? [Val.Of(PlainConversion.To(f.Name[10..], Value(item)) is not null)] : [];
        if (f.Name.StartsWith("to", StringComparison.Ordinal) && f.Name != "toChars") return Maybe(PlainConversion.To(f.Name[2..], Value(input)));
        return PlainMath.Knows(f.Name) ? Maybe(Mathematics(f.Name, input, Argument(0))) : Strings(f, input, Argument);
    }

    private static IEnumerable<(Val Item, int Index)> Each(IEnumerable<Val> items) => items.Select((item, index) => (item, index));

    private static bool Is(Val item, bool sought) =>
        Kind(item) == "Boolean" ? Value(item) is bool value && value == sought : throw new PlainError("not a boolean");

    private static bool IsSubset(IEnumerable<Val> part, IEnumerable<Val> whole) => Among(part, whole, false).FirstOrDefault() is null;

    /// <summary>Those items that another collection has, or has not.</summary>
    private static IEnumerable<Val> Among(IEnumerable<Val> items, IEnumerable<Val> others, bool sought)
    {
        var known = new Lazy<List<Val>>(others.ToList);
        return items.Where(v => PlainEquality.Contains(known.Value, v) == sought);
    }

    private static List<Val> Repeat(IEnumerable<Val> input, Func<int, Val, int, IEnumerable<Val>> projection)
    {
        var found = new List<Val>();
        for (var wave = input.ToList(); wave.Count > 0;)
        {
            var before = found.Count;
            foreach (var item in wave.SelectMany((v, i) => projection(0, v, i)))
                if (!PlainEquality.Contains(found, item)) found.Add(item);
            wave = found.Skip(before).ToList();
            if (found.Count > MaxItems) throw new PlainError("no end");
        }

        return found;
    }

    private IReadOnlyList<Val> Aggregate(Fn f, IEnumerable<Val> input, Env env)
    {
        IReadOnlyList<Val> total = f.Arguments.Length > 1 ? Eval(f.Arguments[1], env).ToList() : [];
        foreach (var (item, index) in Each(input)) total = Eval(f.Arguments[0], new(item, index, total)).ToList();
        return total;
    }

    /// <summary>Only the branch that is chosen; the input is <c>$this</c>, and nothing as input leaves it as it was.</summary>
    private IEnumerable<Val> Iif(Fn f, IEnumerable<Val> input, Env env)
    {
        var inner = Single(input) is { } item ? env with { This = item } : env;
        if (Truth(Eval(f.Arguments[0], inner)) == true) return Eval(f.Arguments[1], inner);
        return f.Arguments.Length > 2 ? Eval(f.Arguments[2], inner) : [];
    }

    private static List<Val> Descendants(IEnumerable<Val> input)
    {
        var found = input.SelectMany(Children).ToList();
        for (var i = 0; i < found.Count; i++) found.AddRange(Children(found[i]));
        return found;
    }

    private static IEnumerable<Val> Extension(IEnumerable<Val> input, IEnumerable<Val> url)
    {
        if (Single(url) is not { } sought) return [];
        return input.SelectMany(v => Element(v, "extension")).Where(e => Element(e, "url").Any(u => PlainEquality.Equal(u, sought) == true));
    }

    private static IEnumerable<Val> Join(IEnumerable<Val> input, IEnumerable<Val> separator)
    {
        var texts = input.ToList();
        if (texts.Count == 0) return [];
        return [Val.Of(string.Join(Text(separator) ?? "", texts.Select(t => Kind(t) == "String" ? (string?)Value(t) : "")))];
    }

    private object? Mathematics(string name, IEnumerable<Val> input, IEnumerable<Val> argument)
    {
        if (name is "power" or "log")
        {
            var both = Operands(() => PlainMath.Checked(Value(input)), () => PlainMath.NumberOnly(Value(argument)));
            return both is null ? null : PlainMath.Compute(name, both[0], both[1]);
        }

        var one = Operands(() => PlainMath.Checked(Value(input)));
        return one is null ? null : PlainMath.Compute(name, one[0], name == "round" ? Integer(argument) : null);
    }

    private IEnumerable<Val> Strings(Fn f, IEnumerable<Val> input, Func<int, IEnumerable<Val>> argument)
    {
        var isSubstring = f.Name == "substring";
        var given = Operands(
        [
            () => Text(input),
            .. f.Arguments.Take(isSubstring ? 1 : 2).Select((_, i) => (Func<object?>)(() => isSubstring ? Integer(argument(i)) : Text(argument(i)))),
        ]);
        if (given is null) return [];
        var text = (string)given[0];
        var first = given.Length > 1 ? given[1] as string : null;
        return f.Name switch
        {
            "length" => [Val.Of(text.Length)],
            "upper" => [Val.Of(text.ToUpperInvariant())],
            "lower" => [Val.Of(text.ToLowerInvariant())],
            "trim" => [Val.Of(text.Trim())],
            "toChars" => text.Select(c => Val.Of(c.ToString())),
            "startsWith" => [Val.Of(text.StartsWith(first!, StringComparison.Ordinal))],
            "endsWith" => [Val.Of(text.EndsWith(first!, StringComparison.Ordinal))],
            "contains" => [Val.Of(text.Contains(first!, StringComparison.Ordinal))],
            "indexOf" => [Val.Of(text.IndexOf(first!, StringComparison.Ordinal))],
            "lastIndexOf" => [Val.Of(text.LastIndexOf(first!, StringComparison.Ordinal))],
            "split" => text.Split(first!).Select(p => Val.Of(p)),
            "replace" => [Val.Of(first!.Length > 0 ? string.Join((string)given[2], text.Split(first)) : given[2] + string.Concat(text.Select(c => c + (string)given[2])))],
            "matches" => [Val.Of(Regex.IsMatch(text, first!, RegexOptions.Singleline))],
            "matchesFull" => [Val.Of(Regex.IsMatch(text, $"^(?:{first})\\z", RegexOptions.Singleline))],
            "replaceMatches" => [Val.Of(Regex.Replace(text, first!, (string)given[2], RegexOptions.Singleline))],
            "substring" => Substring(text, (int)given[1], argument(1)),
            _ => throw new NotSupportedException(f.Name),
        };
    }

    private IEnumerable<Val> Substring(string text, int start, IEnumerable<Val> count)
    {
        if (eager) Integer(count);
        if (start < 0 || start >= text.Length) return [];
        return [Val.Of(string.Concat(text.Skip(start).Take(Integer(count) is int length ? length : text.Length)))];
    }
}
