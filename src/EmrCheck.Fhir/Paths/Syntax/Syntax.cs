namespace EmrCheck.Fhir.Paths.Syntax;

/// <summary>An expression as it was written.</summary>
internal abstract record Syntax(int Offset);

/// <summary>A literal of one word, or <c>{}</c>, whose kind is <see cref="TokenKind.Symbol"/>.</summary>
internal sealed record LiteralSyntax(Token Token) : Syntax(Token.Offset);

/// <summary>A number with a unit; a calendar duration such as <c>3 days</c> has its unit unquoted.</summary>
internal sealed record QuantitySyntax(Token Number, string Unit, bool IsCalendar) : Syntax(Number.Offset);

/// <summary><c>%name</c>.</summary>
internal sealed record VariableSyntax(Token Token) : Syntax(Token.Offset);

/// <summary><c>$this</c>, <c>$index</c>, <c>$total</c>.</summary>
internal sealed record SpecialSyntax(Token Token) : Syntax(Token.Offset);

/// <summary><c>input.name</c>, or <c>name</c> alone.</summary>
internal sealed record MemberSyntax(Syntax? Input, Token Name) : Syntax(Name.Offset);

/// <summary><c>input.name(arguments)</c>, or without input.</summary>
internal sealed record CallSyntax(Syntax? Input, Token Name, IReadOnlyList<Syntax> Arguments) : Syntax(Name.Offset);

/// <summary><c>input[index]</c>.</summary>
internal sealed record IndexerSyntax(Syntax Input, Syntax Index, int Offset) : Syntax(Offset);

/// <summary><c>+operand</c>, <c>-operand</c>.</summary>
internal sealed record SignSyntax(Token Sign, Syntax Operand) : Syntax(Sign.Offset);

/// <summary><c>left operator right</c>.</summary>
internal sealed record BinarySyntax(Token Operator, Syntax Left, Syntax Right) : Syntax(Operator.Offset);

/// <summary><c>operand is type</c>, <c>operand as type</c>.</summary>
internal sealed record TypeTestSyntax(Token Operator, Syntax Operand, Syntax Type) : Syntax(Operator.Offset);
