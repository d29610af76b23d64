namespace EmrCheck.Fhir.Paths.Syntax;

/// <summary>Makes syntax of words, by precedence; the table below is that of the FHIRPath grammar.</summary>
internal sealed class Parser
{
    /// <summary>The higher, the tighter.</summary>
    private static readonly Dictionary<string, int> precedences = new(StringComparer.Ordinal)
    {
        ["implies"] = 1,
        ["or"] = 2, ["xor"] = 2,
        ["and"] = 3,
        ["in"] = 4, ["contains"] = 4,
        ["="] = 5, ["~"] = 5, ["!="] = 5, ["!~"] = 5,
        ["<"] = 6, ["<="] = 6, [">"] = 6, [">="] = 6,
        ["|"] = 7,
        ["is"] = 8, ["as"] = 8,
        ["+"] = 9, ["-"] = 9, ["&"] = 9,
        ["*"] = 10, ["/"] = 10, ["div"] = 10, ["mod"] = 10,
    };

    private static readonly HashSet<string> calendarUnits = new(StringComparer.Ordinal)
    {
        "year", "month", "week", "day", "hour", "minute", "second", "millisecond",
        "years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds",
    };

    /// <summary>Bounds how deep syntax, compilation and evaluation can nest.</summary>
    private const int MaxWords = 1000;

    private readonly List<Token> tokens;
    private int at;

    private Parser(string text)
    {
        tokens = Lexer.Read(text);
        if (tokens.Count <= MaxWords) return;
        at = MaxWords;
        throw Unexpected($"at most {MaxWords} words");
    }

    public static Syntax Parse(string text)
    {
        var parser = new Parser(text);
        var syntax = parser.Expression(0);
        return parser.Current.Kind == TokenKind.End ? syntax : throw parser.Unexpected("an operator or the end");
    }

    private Token Current => tokens[at];

    private Syntax Expression(int minimum)
    {
        var left = Sign();
        while (Current.Kind is TokenKind.Symbol or TokenKind.Identifier
            && precedences.TryGetValue(Current.Text, out var precedence) && precedence > minimum)
        {
            var token = Take();
            left = token.Text is "is" or "as"
                ? new TypeTestSyntax(token, left, TypeName())
                : new BinarySyntax(token, left, Expression(precedence));
        }

        return left;
    }

    private Syntax Sign()
    {
        if (!Is("+") && !Is("-")) return Postfix();
        return new SignSyntax(Take(), Sign());
    }

    private Syntax Postfix()
    {
        var syntax = Primary();
        while (true)
        {
            if (Is("."))
            {
                Take();
                syntax = Current.Kind == TokenKind.Special
                    ? throw Unexpected("a name")
                    : Invocation(syntax);
            }
            else if (Is("["))
            {
                var offset = Take().Offset;
                syntax = new IndexerSyntax(syntax, Expression(0), offset);
                Expect("]");
            }
            else return syntax;
        }
    }

    private Syntax Primary()
    {
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return NumberOrQuantity();
            case TokenKind.String or TokenKind.Date or TokenKind.DateTime or TokenKind.Time:
                return new LiteralSyntax(Take());
            case TokenKind.Identifier when Current.Text is "true" or "false":
                return new LiteralSyntax(Take());
            case TokenKind.Variable:
                return new VariableSyntax(Take());
            case TokenKind.Special:
                return new SpecialSyntax(Take());
            case TokenKind.Symbol when Is("("):
                Take();
                var inner = Expression(0);
                Expect(")");
                return inner;
            case TokenKind.Symbol when Is("{"):
                var brace = Take();
                Expect("}");
                return new LiteralSyntax(brace);
            default:
                return Invocation(null);
        }
    }

    private Syntax NumberOrQuantity()
    {
        var number = Take();
        return Current.Kind switch
        {
            TokenKind.String => new QuantitySyntax(number, Take().Text, false),
            TokenKind.Identifier when calendarUnits.Contains(Current.Text) => new QuantitySyntax(number, Take().Text.TrimEnd('s'), true),
            _ => new LiteralSyntax(number),
        };
    }

    private Syntax Invocation(Syntax? input)
    {
        var name = Name();
        if (!Is("(")) return new MemberSyntax(input, name);
        Take();
        var arguments = new List<Syntax>();
        while (!Is(")"))
        {
            if (arguments.Count > 0) Expect(",");
            arguments.Add(Expression(0));
        }

        Take();
        return new CallSyntax(input, name, arguments);
    }

    /// <summary>A name; the words as, contains, in, is may be names, other operators and literals not.</summary>
    private Token Name()
    {
        var isName = Current.Kind == TokenKind.QuotedIdentifier
            || (Current.Kind == TokenKind.Identifier
                && (Current.Text is "as" or "contains" or "in" or "is" || !precedences.ContainsKey(Current.Text))
                && Current.Text is not ("true" or "false"));
        return isName ? Take() : throw Unexpected("a name or a value");
    }

    private Syntax TypeName()
    {
        Syntax name = new MemberSyntax(null, Name());
        while (Is("."))
        {
            Take();
            name = new MemberSyntax(name, Name());
        }

        return name;
    }

    private bool Is(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    private Token Take() => tokens[at++];

    private void Expect(string symbol)
    {
        if (!Is(symbol)) throw Unexpected(symbol);
        at++;
    }

    private SyntaxException Unexpected(string expected) =>
        new(new(FhirPathErrorKind.Syntax, Current.Offset, Current.Text, expected));
}
