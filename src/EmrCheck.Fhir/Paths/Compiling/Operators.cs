using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Syntax;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>The operators between two operands.</summary>
internal static class Operators
{
    public static Step Compile(BinarySyntax syntax, Step left, Step right, TypeTable types, bool isCounted, List<FhirPathError> errors)
    {
        var symbol = syntax.Operator.Text;
        var truth = TypeSet.Of(types[SystemTypes.Boolean]);
        switch (symbol)
        {
            case "and": return new AndStep(left, right) { Types = truth };
            case "or": return new OrStep(left, right) { Types = truth };
            case "xor": return new XorStep(left, right) { Types = truth };
            case "implies": return new ImpliesStep(left, right) { Types = truth };
            case "=" or "!=": return new EqualStep(left, right, symbol == "!=") { Types = truth };
            case "~" or "!~": return new EquivalentStep(left, right, symbol == "!~") { Types = truth };
            case "in": return new InStep(left, right) { Types = truth };
            case "contains": return new InStep(right, left) { Types = truth };
            case "|" when (left, right) is (LiteralStep a, LiteralStep b): return Union(a, b, types);
            case "|": return new UnionStep(left, right, isCounted) { Types = left.Types.Or(right.Types) };
            case "&": return new JoinStep(left, right) { Types = TypeSet.Of(types[SystemTypes.String]) };
            case "<" or "<=" or ">" or ">=":
                if (!Pairs(left, right).Any(p => Ordering.Comparable(p.Left, p.Right))) Report("values that have an order between them");
                return new CompareStep(left, right, symbol[0] == '<' ? -1 : 1, symbol.Length == 2) { Types = truth };
            default:
                if (!Pairs(left, right).Any(p => IsDefined(symbol, p.Left, p.Right))) Report("operands that go together");
                return new ArithmeticStep(symbol[0], left, right) { Types = ResultOf(symbol, left, right, types) };
        }

        void Report(string expected) => errors.Add(new(FhirPathErrorKind.WrongArguments, syntax.Offset, symbol, expected));
    }

    /// <summary>A list of literals is made once.</summary>
    private static LiteralStep Union(LiteralStep left, LiteralStep right, TypeTable types)
    {
        var (all, each) = (new ItemList(), new ItemList());
        all.AddRange(left.Items);
        all.AddRange(right.Items);
        Distinct.Add(all, each, 0, types);
        return new(each.Items.ToArray()) { Types = left.Types.Or(right.Types) };
    }

    /// <summary>The kinds that can meet; where nothing is known, one pair that always goes together.</summary>
    private static IEnumerable<(ItemKind Left, ItemKind Right)> Pairs(Step left, Step right)
    {
        if (left.Types.Types.Count == 0 || right.Types.Types.Count == 0) return [(ItemKind.Integer, ItemKind.Integer)];
        return left.Types.ValueKinds.SelectMany(a => right.Types.ValueKinds.Select(b => ((ItemKind)a, (ItemKind)b)));
    }

    private static bool IsDefined(string symbol, ItemKind left, ItemKind right) => (left, right) switch
    {
        (ItemKind.Integer or ItemKind.Decimal, ItemKind.Integer or ItemKind.Decimal) => true,
        (ItemKind.String, ItemKind.String) => symbol == "+",
        (ItemKind.Date or ItemKind.DateTime or ItemKind.Time, ItemKind.Quantity) => symbol is "+" or "-",
        (ItemKind.Quantity, ItemKind.Quantity or ItemKind.Integer or ItemKind.Decimal) => symbol is not ("div" or "mod"),
        (ItemKind.Integer or ItemKind.Decimal, ItemKind.Quantity) => symbol is not ("div" or "mod"),
        _ => false,
    };

    /// <summary>A sum is what its left side is; numbers and products can be what either side is.</summary>
    private static TypeSet ResultOf(string symbol, Step left, Step right, TypeTable types)
    {
        if (left.Types.Types.Count == 0 || right.Types.Types.Count == 0) return TypeSet.Any;
        var kinds = left.Types.ValueKinds.Concat(right.Types.ValueKinds).Where(k => k != SystemTypes.None).ToArray();
        var isNumber = kinds.All(k => k is SystemTypes.Integer or SystemTypes.Decimal);
        if (isNumber && symbol == "/") return TypeSet.Of(types[SystemTypes.Decimal]);
        return isNumber || symbol is "*" or "/" ? TypeSet.Of(kinds.Select(k => types[k])) : left.Types;
    }
}
