using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Every function: one row here, one method in the file of its family.</summary>
internal static class FunctionTable
{
    private static readonly Argument value = new(false, false);
    private static readonly Argument maybeValue = new(false, true);
    private static readonly Argument lambda = new(true, false);
    private static readonly Argument maybeLambda = new(true, true);

    private static readonly Dictionary<string, Function> rows = new Function[]
    {
        // Existence
        new("empty", Results.Boolean, null) { Special = (input, _, t) => new ExistsStep(input, true) { Types = t } },
        new("exists", Results.Boolean, null, maybeLambda)
        {
            Special = (input, a, t) => new ExistsStep(a is [var criteria] ? new WhereStep(input, criteria) : input, false) { Types = t },
        },
        new("all", Results.Boolean, null, lambda) { Special = (input, a, t) => new AllStep(input, a[0]) { Types = t } },
        new("not", Results.Boolean, null) { Special = (input, _, t) => new NotStep(input) { Types = t } },
        new("allTrue", Results.Boolean, Existence.AllTrue),
        new("anyTrue", Results.Boolean, Existence.AnyTrue),
        new("allFalse", Results.Boolean, Existence.AllFalse),
        new("anyFalse", Results.Boolean, Existence.AnyFalse),
        new("subsetOf", Results.Boolean, Existence.SubsetOf, value),
        new("supersetOf", Results.Boolean, Existence.SupersetOf, value),
        new("count", Results.Integer, Existence.Count),
        new("isDistinct", Results.Boolean, Existence.IsDistinct),
        new("hasValue", Results.Boolean, null) { Special = (input, _, t) => new HasValueStep(input) { Types = t } },

        // Filtering, projection, aggregates
        new("where", Results.Input, null, lambda) { Special = (input, a, t) => new WhereStep(input, a[0]) { Types = t } },
        new("select", Results.Argument, null, lambda) { Special = (input, a, t) => new SelectStep(input, a[0]) { Types = t } },
        new("repeat", Results.Argument, null, lambda), // bound by the compiler, which knows whether places are asked for
        new("aggregate", Results.Any, Projection.Aggregate, lambda, maybeValue),
        new("sort", Results.Input, Sorting.Sort, maybeLambda, maybeLambda, maybeLambda, maybeLambda),
        new("iif", Results.Branches, Projection.Iif, lambda, lambda, maybeLambda)
        {
            Special = (input, a, t) => input is ThisStep ? new IifStep(a[0], a[1], a.ElementAtOrDefault(2)) { Types = t } : null,
        },

        // Subsetting and combining
        new("single", Results.Input, Subsetting.Single),
        new("first", Results.Input, Subsetting.First),
        new("last", Results.Input, Subsetting.Last),
        new("tail", Results.Input, Subsetting.Tail),
        new("skip", Results.Input, Subsetting.Skip, value),
        new("take", Results.Input, Subsetting.Take, value),
        new("distinct", Results.Input, Subsetting.Distinct) { IsOfSets = true, IsDistinct = true },
        new("intersect", Results.Input, Subsetting.Intersect, value) { IsOfSets = true, IsDistinct = true },
        new("exclude", Results.Input, Subsetting.Exclude, value) { IsOfSets = true },
        new("union", Results.InputAndArgument, Subsetting.Union, value) { IsOfSets = true },
        new("combine", Results.InputAndArgument, Subsetting.Combine, value) { IsOfSets = true },

        // Conversion
        new("toBoolean", Results.Boolean, Conversions.To(ItemKind.Boolean)),
        new("toString", Results.String, Conversions.To(ItemKind.String)),
        new("toInteger", Results.Integer, Conversions.To(ItemKind.Integer)),
        new("toDecimal", Results.Decimal, Conversions.To(ItemKind.Decimal)),
        new("toDate", Results.Date, Conversions.To(ItemKind.Date)),
        new("toDateTime", Results.DateTime, Conversions.To(ItemKind.DateTime)),
        new("toTime", Results.Time, Conversions.To(ItemKind.Time)),
        new("toQuantity", Results.Quantity, Conversions.To(ItemKind.Quantity), maybeValue),
        new("convertsToBoolean", Results.Boolean, Conversions.ConvertsTo(ItemKind.Boolean)),
        new("convertsToString", Results.Boolean, Conversions.ConvertsTo(ItemKind.String)),
        new("convertsToInteger", Results.Boolean, Conversions.ConvertsTo(ItemKind.Integer)),
        new("convertsToDecimal", Results.Boolean, Conversions.ConvertsTo(ItemKind.Decimal)),
        new("convertsToDate", Results.Boolean, Conversions.ConvertsTo(ItemKind.Date)),
        new("convertsToDateTime", Results.Boolean, Conversions.ConvertsTo(ItemKind.DateTime)),
        new("convertsToTime", Results.Boolean, Conversions.ConvertsTo(ItemKind.Time)),
        new("convertsToQuantity", Results.Boolean, Conversions.ConvertsTo(ItemKind.Quantity), maybeValue),

        // Strings
        new("length", Results.Integer, Strings.Length),
        new("indexOf", Results.Integer, Strings.IndexOf, value),
        new("lastIndexOf", Results.Integer, Strings.LastIndexOf, value),
        new("substring", Results.String, Strings.Substring, value, maybeValue),
        new("startsWith", Results.Boolean, Strings.StartsWith, value),
        new("endsWith", Results.Boolean, Strings.EndsWith, value),
        new("contains", Results.Boolean, Strings.Contains, value),
        new("upper", Results.String, Strings.Upper),
        new("lower", Results.String, Strings.Lower),
        new("trim", Results.String, Strings.Trim),
        new("replace", Results.String, Strings.Replace, value, value),
        new("split", Results.String, Strings.Split, value),
        new("join", Results.String, Strings.Join, maybeValue),
        new("toChars", Results.String, Strings.ToChars),
        new("encode", Results.String, Encodings.Encode, value),
        new("decode", Results.String, Encodings.Decode, value),
        new("escape", Results.String, Encodings.Escape, value),
        new("unescape", Results.String, Encodings.Unescape, value),
        new("matches", Results.Boolean, null, value) { Special = (input, a, t) => new MatchesStep(input, a[0], false) { Types = t } },
        new("matchesFull", Results.Boolean, null, value) { Special = (input, a, t) => new MatchesStep(input, a[0], true) { Types = t } },
        new("replaceMatches", Results.String, null, value, value) { Special = (input, a, t) => new ReplaceMatchesStep(input, a[0], a[1]) { Types = t } },

        // Numbers
        new("abs", Results.Input, Numbers.Abs),
        new("ceiling", Results.Integer, Numbers.Ceiling),
        new("floor", Results.Integer, Numbers.Floor),
        new("truncate", Results.Integer, Numbers.Truncate),
        new("round", Results.Decimal, Numbers.Round, maybeValue),
        new("sqrt", Results.Decimal, Numbers.Sqrt),
        new("exp", Results.Decimal, Numbers.Exp),
        new("ln", Results.Decimal, Numbers.Ln),
        new("log", Results.Decimal, Numbers.Log, value),
        new("power", Results.Any, Numbers.Power, value),

        // Precision
        new("lowBoundary", Results.Input, Boundaries.Low, maybeValue),
        new("highBoundary", Results.Input, Boundaries.High, maybeValue),
        new("precision", Results.Integer, Boundaries.Precision),
        new("comparable", Results.Boolean, Boundaries.Comparable, value),

        // The record
        new("day", Results.Date, Days.Day) { Loosely = Days.Day },
        new("days", Results.Date, Days.All),
        new("inside", Results.Boolean, Days.Inside, value),
        new("stay", Results.Encounter, Record.Stay),
        new("memberOf", Results.Boolean, null, value), // bound by the compiler, which knows the lists

        // The tree, FHIR, and the run
        new("children", Results.Any, Tree.Children),
        new("descendants", Results.Any, Tree.Descendants),
        new("resolve", Results.Resource, Tree.Resolve) { Loosely = Tree.Resolve },
        new("extension", Results.Extension, Tree.Extension, value),
        new("getValue", Results.Any, Tree.GetValue),
        new("type", Results.Any, Tree.Type),
        new("conformsTo", Results.Boolean, Profiles.ConformsTo, value),
        new("htmlChecks", Results.Boolean, Html.Checks),
        new("trace", Results.Input, Run.Trace, value, maybeLambda),
        new("now", Results.DateTime, Run.Now),
        new("today", Results.Date, Run.Today),
        new("timeOfDay", Results.Time, Run.TimeOfDay),
    }.ToDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>Functions that take a type; the compiler knows them itself.</summary>
    private static readonly string[] typeFunctions = ["is", "as", "ofType", "referrers"];

    public static IEnumerable<string> Names => rows.Keys.Concat(typeFunctions);

    public static Function? Find(string name) => rows.GetValueOrDefault(name);

    public static bool TakesType(string name) => typeFunctions.Contains(name);
}
