namespace EmrCheck.Fhir.Paths.Syntax;

/// <summary>One word of an expression.</summary>
/// <param name="Kind">What sort of word.</param>
/// <param name="Offset">Its first character.</param>
/// <param name="Text">Its meaning: an identifier or a string without quotation marks and escapes, otherwise as written.</param>
internal readonly record struct Token(TokenKind Kind, int Offset, string Text);

/// <summary>The sorts of words.</summary>
internal enum TokenKind
{
    End,
    Symbol,
    Identifier,
    /// <summary>In backticks: never a keyword.</summary>
    QuotedIdentifier,
    String,
    Number,
    Date,
    DateTime,
    Time,
    /// <summary><c>%name</c>.</summary>
    Variable,
    /// <summary><c>$this</c> and its like.</summary>
    Special,
}
