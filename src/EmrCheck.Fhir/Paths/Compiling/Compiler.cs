using EmrCheck.Fhir.Paths.Functions;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Syntax;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>From syntax to steps, checking every name against the types. Goes on after a mistake, to tell several at once.</summary>
/// <param name="types">The types.</param>
/// <param name="contextType">The type of what the expression is asked of.</param>
/// <param name="settings">Types and constants.</param>
/// <param name="isCounted">Whether the expression asks for places in a collection (<c>$index</c>).</param>
internal sealed class Compiler(TypeTable types, FhirType contextType, FhirPathSettings? settings, bool isCounted = false)
{
    private readonly List<FhirPathError> errors = [];
    /// <summary>How many functions deep <c>$this</c> is something else than the context.</summary>
    private int lambdas;

    private readonly Variables variables = new(types, contextType, settings);
    private readonly Memberships memberships = new(types, settings);
    private readonly SharedKeys keys = new(settings);

    public IReadOnlyList<FhirPathError> Errors => errors;

    public Mentions Mentions { get; } = new(types);

    public Step Compile(Syntax.Syntax syntax)
    {
        Mentions.Add(contextType);
        return Compile(syntax, TypeSet.Of(contextType));
    }

    /// <param name="syntax">What to compile.</param>
    /// <param name="focus">The types of <c>$this</c>.</param>
    private Step Compile(Syntax.Syntax syntax, TypeSet focus)
    {
        var step = CompileAlone(syntax, focus);
        if (errors.Count > 0) return step;
        if (KeyOf(syntax) is not { } key) return Repeated(syntax, Remembered(syntax, step, focus));
        var recordKey = RecordKeyOf(key);
        step = EntryResourcesStep.Of(step, recordKey, ReferenceEquals(key, recordKey), types);
        return types.SharedPaths.Share($"{contextType.Name}:{key}", recordKey, step);
    }

    /// <summary>A question about one element of <c>$this</c> is answered once for each value. Lists of codes have no spelling, so they are not.</summary>
    private Step Remembered(Syntax.Syntax syntax, Step step, TypeSet focus)
    {
        if (step is not (LogicStep or SelectStep { IsOfConstants: true } or IifStep { IsOfConstants: true })
            || new OwnElement(variables, types, focus).Of(syntax) is not { } element || keys.Of(syntax, false) is not { } spelling) return step;
        var question = types.SharedPaths.QuestionOf($"{string.Join('|', focus.Types.Select(type => type.Name))} {spelling}");
        var own = new OwnValue(element, types);
        return question < 0 ? step : step is LogicStep logic ? new RememberedStep(logic, own, question) { Types = step.Types } : new RememberedChoiceStep(step, own, question) { Types = step.Types };
    }

    /// <summary>A part that other expressions ask for, too, is found once for each context, or for the document.</summary>
    private Step Repeated(Syntax.Syntax syntax, Step step)
    {
        if (syntax is not (CallSyntax or BinarySyntax or TypeTestSyntax or IndexerSyntax) || step is LiteralStep or ThisStep) return step;
        if (keys.Of(syntax, lambdas > 0) is not { } spelling) return step;
        var isOfRecord = keys.IsOfRecord && contextType.Kind != FhirTypeKind.Logical;
        var slot = types.SharedPaths.SlotOf(isOfRecord ? $"record {spelling}" : $"{contextType.Name} {spelling}");
        return step is LogicStep logic ? new RepeatedLogicStep(logic, slot, isOfRecord) { Types = step.Types } : new RepeatedStep(step, slot, isOfRecord) { Types = step.Types };
    }

    /// <summary>The spelling as a path from the record, if it is one whenever the context is the root. What is resolved may depend on the context.</summary>
    private string? RecordKeyOf(string key)
    {
        if (contextType.Kind == FhirTypeKind.Logical || key.Contains("resolve()", StringComparison.Ordinal)) return null;
        if (key.StartsWith("%record", StringComparison.Ordinal)) return key;
        return contextType.Name == "Bundle" && !key.StartsWith('%') ? "%record." + key : null;
    }

    /// <summary>The spelling of a path that starts at the context; null for anything else.</summary>
    private string? KeyOf(Syntax.Syntax syntax) => syntax switch
    {
        VariableSyntax { Token.Text: "context" or "resource" or "rootResource" or "record" } variable =>
            settings?.Constants?.ContainsKey(variable.Token.Text) == true ? null : "%" + variable.Token.Text,
        MemberSyntax { Input: null } member => lambdas == 0 ? member.Name.Text : null,
        MemberSyntax { Input: { } input } member => KeyOf(input) is { } key ? $"{key}.{member.Name.Text}" : null,
        CallSyntax { Input: { } input, Name.Text: "resolve", Arguments.Count: 0 } => KeyOf(input) is { } key ? $"{key}.resolve()" : null,
        CallSyntax { Input: { } input, Name.Text: "ofType", Arguments: [MemberSyntax { Input: null } type] } =>
            KeyOf(input) is { } key ? $"{key}.ofType({type.Name.Text})" : null,
        _ => null,
    };

    private Step CompileAlone(Syntax.Syntax syntax, TypeSet focus) => syntax switch
    {
        LiteralSyntax literal => Literals.Compile(literal.Token, types),
        QuantitySyntax quantity => Literals.Compile(quantity, types),
        SpecialSyntax { Token.Text: "$this" } => new ThisStep { Types = focus },
        SpecialSyntax { Token.Text: "$index" } => new IndexStep { Types = System(SystemTypes.Integer) },
        SpecialSyntax => new TotalStep(),
        VariableSyntax variable => Variable(variable.Token),
        MemberSyntax member => Member(member, focus),
        CallSyntax call when FunctionTable.TakesType(call.Name.Text) => TypeFunction(call, focus),
        CallSyntax call => Call(call, focus),
        IndexerSyntax indexer => Index(indexer, focus),
        SignSyntax sign => Sign(sign, focus),
        TypeTestSyntax test => TypeTest(test.Operator.Text, Compile(test.Operand, focus), FindType(test.Type)),
        BinarySyntax binary => Operators.Compile(binary, Compile(binary.Left, focus), Compile(binary.Right, focus), types, isCounted, errors),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private TypeSet System(ushort type) => TypeSet.Of(types[type]);

    private Step Variable(Token token)
    {
        if (variables.Find(token.Text) is { } step) return step;
        Report(FhirPathErrorKind.UnknownVariable, token.Offset, "%" + token.Text, null, Spelling.Nearest(token.Text, variables.Names) is { } near ? "%" + near : null);
        return new ThisStep();
    }

    private Step Member(MemberSyntax member, TypeSet focus)
    {
        var name = member.Name.Text;
        var input = Input(member.Input, focus);
        if (input.Types.Member(name, types) is { } found)
        {
            if (name == "resourceType") Report(FhirPathErrorKind.NotSupported, member.Offset, name);
            Mentions.Add(input.Types, name);
            return new ChildStep(input, name, types) { Types = found };
        }

        if (member.Input is null && types.Find(name) is { } type && focus.MayBe(type)) return TypeTest("ofType", input, type);
        // What type() gives has a name and a namespace.
        var isTypeInfo = input.Types.IsAny && name is ("name" or "namespace");
        if (isTypeInfo) return new ChildStep(input, name, types);
        Report(FhirPathErrorKind.UnknownElement, member.Offset, name, input.Types.ToString(), Suggestion(name, input.Types));
        return new ChildStep(input, name, types);
    }

    /// <summary>Whoever writes valueQuantity means value.</summary>
    private string? Suggestion(string name, TypeSet input) =>
        input.Members(types).FirstOrDefault(e => e.Forms.Any(f => f.Choice && types.Names[f.Name] == name))?.Name
        ?? Spelling.Nearest(name, input.Members(types).Select(e => e.Name));

    private Step Input(Syntax.Syntax? syntax, TypeSet focus) => syntax is null ? new ThisStep { Types = focus } : Compile(syntax, focus);

    private IndexerStep Index(IndexerSyntax indexer, TypeSet focus)
    {
        var input = Compile(indexer.Input, focus);
        return new(input, Compile(indexer.Index, focus)) { Types = input.Types };
    }

    private SignStep Sign(SignSyntax sign, TypeSet focus)
    {
        var operand = Compile(sign.Operand, focus);
        if (operand.Types is { IsAny: false, IsNothing: false }
            && operand.Types.ValueKinds.All(k => k is not (SystemTypes.Integer or SystemTypes.Decimal or SystemTypes.Quantity)))
            Report(FhirPathErrorKind.WrongArguments, sign.Offset, sign.Sign.Text, "a number or a quantity");
        return new(operand, sign.Sign.Text == "-") { Types = operand.Types };
    }

    private Step Call(CallSyntax call, TypeSet focus)
    {
        var input = Input(call.Input, focus);
        if (FunctionTable.Find(call.Name.Text) is not { } function)
        {
            if (FhirPathLanguage.LeftOut.TryGetValue(call.Name.Text, out var reason)) Report(FhirPathErrorKind.NotSupported, call.Offset, call.Name.Text, reason);
            else Report(FhirPathErrorKind.UnknownFunction, call.Offset, call.Name.Text, null, Spelling.Nearest(call.Name.Text, FunctionTable.Names));
            return new ThisStep();
        }

        if (call.Arguments.Count < function.Required || call.Arguments.Count > function.Arguments.Count)
        {
            Report(FhirPathErrorKind.WrongArguments, call.Offset, call.Name.Text, ArgumentCount(function));
            return new ThisStep();
        }

        CheckInput(call, input);
        if (IsOfMoments(call) && errors.Count == 0 && Input(((CallSyntax)call.Input!).Input, focus) is var moments && MomentStep.Takes(moments.Types))
            return new MomentStep(moments) { Types = System(SystemTypes.Boolean) };
        var arguments = Arguments(call, function, input.Types, focus);
        if (IsOrderOfNothing(call)) Report(FhirPathErrorKind.WrongArguments, call.Offset, call.Name.Text, "a collection that has an order");
        if (function.Name == "conformsTo" && arguments[0] is LiteralStep { Items: [{ Kind: Values.ItemKind.String } profile] } && Profiles.TypeOf(profile.String, types) is null)
            Report(FhirPathErrorKind.WrongArguments, call.Arguments[0].Offset, profile.String, "the profile of a type of FHIR R4");
        if (function.Name == "inside" && Inputs.Missing("days", arguments[0].Types, types) is { } period) Report(FhirPathErrorKind.WrongArguments, call.Arguments[0].Offset, "inside", period);
        if (function.Name == "extension") Mentions.Add(input.Types, "extension");
        if (function.Name == "stay") Mentions.Add(types.Find("Encounter"));
        if (function.Name == "repeat") return new RepeatStep(input, arguments[0], isCounted) { Types = arguments[0].Types };
        if (function.Name == "memberOf") return MemberOf(call, input, arguments[0]);
        if (function.Name == "iif" && !MayBeTrue(arguments[0].Types)) Report(FhirPathErrorKind.WrongArguments, call.Arguments[0].Offset, "iif", "a boolean");
        try
        {
            return function.Bind(input, arguments, function.Result(input.Types, arguments, types));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            var kind = wrong is NotSupportedException ? FhirPathErrorKind.NotSupported : FhirPathErrorKind.WrongArguments;
            Report(kind, call.Arguments[0].Offset, call.Name.Text, "a regular expression without look-around and back-references");
            return new ThisStep();
        }
    }

    private static bool IsOfMoments(CallSyntax call) =>
        call is { Name.Text: "convertsToDate" or "convertsToDateTime", Input: CallSyntax { Name.Text: "toString" } };

    private void CheckInput(CallSyntax call, Step input)
    {
        if (Inputs.Missing(call.Name.Text, input.Types, types) is { } missing) Report(FhirPathErrorKind.WrongArguments, call.Offset, call.Name.Text, missing);
    }

    private Step MemberOf(CallSyntax call, Step input, Step argument)
    {
        if (argument is not LiteralStep { Items: [{ Kind: Values.ItemKind.String } literal] })
        {
            Report(FhirPathErrorKind.WrongArguments, call.Arguments[0].Offset, call.Name.Text, "the name of a list in quotation marks");
            return input;
        }

        Mentions.AddCodeList(literal.String);
        if (memberships.Find(literal.String, input, System(SystemTypes.Boolean)) is { } found) return found;
        errors.Add(memberships.Unknown(literal.String, call.Arguments[0].Offset));
        return input;
    }

    /// <summary>Children have no order, so to count among them is a mistake.</summary>
    private static bool IsOrderOfNothing(CallSyntax call) =>
        call is { Name.Text: "first" or "last" or "tail" or "skip" or "take", Input: CallSyntax { Name.Text: "children" or "descendants" } };

    /// <summary>In a lambda the items of the input are $this; repeat() also meets its own results; a minus in sort() is a direction.</summary>
    private Step[] Arguments(CallSyntax call, Function function, TypeSet input, TypeSet focus)
    {
        var arguments = new Step[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var inner = function.Arguments[i].IsLambda ? input : focus;
            if (function.Arguments[i].IsLambda) lambdas++;
            arguments[i] = function.Name == "sort" && call.Arguments[i] is SignSyntax { Sign.Text: "-" } descending
                ? new DescendingStep(Compile(descending.Operand, inner))
                : Compile(call.Arguments[i], inner);
            if (function.Name == "repeat" && errors.Count == 0) arguments[i] = Compile(call.Arguments[i], inner.Or(arguments[i].Types));
            if (function.Arguments[i].IsLambda) lambdas--;
        }

        return arguments;
    }

    private static bool MayBeTrue(TypeSet criterion) =>
        criterion.Types.Count == 0 || criterion.ValueKinds.Contains(SystemTypes.Boolean);

    private Step TypeFunction(CallSyntax call, TypeSet focus)
    {
        var input = Input(call.Input, focus);
        CheckInput(call, input);
        if (call.Arguments is [var type]) return TypeTest(call.Name.Text, input, call.Name.Text == "referrers" ? FindResourceType(type) : FindType(type));
        Report(FhirPathErrorKind.WrongArguments, call.Offset, call.Name.Text, "one type");
        return input;
    }

    private Step TypeTest(string name, Step operand, FhirType? type)
    {
        if (type is null) return operand;
        Mentions.Add(type);
        return name switch
        {
            "referrers" => new ReferrersStep(operand, type) { Types = TypeSet.Of(type) },
            "is" => new IsStep(operand, type) { Types = System(SystemTypes.Boolean) },
            "as" => new AsStep(operand, type) { Types = TypeSet.Of(type) },
            _ => new OfTypeStep(operand, type) { Types = TypeSet.Of(type) },
        };
    }

    private FhirType? FindResourceType(Syntax.Syntax syntax)
    {
        var before = errors.Count;
        var type = FindType(syntax);
        if (type is { Kind: FhirTypeKind.Resource }) return type;
        var resources = types.All.ToArray().Where(t => t.Kind == FhirTypeKind.Resource).Select(t => t.Name);
        var name = type?.Name ?? (errors.Count > before ? errors[before].Found : "");
        errors.RemoveRange(before, errors.Count - before);
        Report(FhirPathErrorKind.UnknownType, syntax.Offset, name, "a type of resource", Spelling.Nearest(name, resources));
        return null;
    }

    private FhirType? FindType(Syntax.Syntax syntax)
    {
        var name = syntax switch
        {
            MemberSyntax { Input: null } member => member.Name.Text,
            MemberSyntax { Input: MemberSyntax { Input: null } space } member => $"{space.Name.Text}.{member.Name.Text}",
            _ => "",
        };
        var type = name.StartsWith("FHIR.", StringComparison.Ordinal) ? types.Find(name["FHIR.".Length..]) : types.Find(name) ?? types.Find("System." + name);
        if (type is null && name.StartsWith("System.", StringComparison.Ordinal) && types.IsType(name["System.".Length..])) return FhirType.OfNothing;
        if (type is null || name.Length == 0)
            Report(FhirPathErrorKind.UnknownType, syntax.Offset, name, null, Spelling.Nearest(name, types.All.ToArray().Select(t => t.Name)));
        return name.Length == 0 ? null : type;
    }

    private void Report(FhirPathErrorKind kind, int offset, string found, string? expected = null, string? suggestion = null) =>
        errors.Add(new(kind, offset, found, expected, suggestion));

    private static string ArgumentCount(Function function) =>
        (function.Required, function.Arguments.Count) switch
        {
            (0, 0) => "no arguments",
            (1, 1) => "one argument",
            var (least, most) when least == most => $"{most} arguments",
            var (least, most) => $"{least} to {most} arguments",
        };
}
