using System.Globalization;
using System.Text;

namespace EmrCheck.Fhir.Paths.Syntax;

/// <summary>Cuts an expression into words.</summary>
internal sealed class Lexer(string text)
{
    private static readonly string[] longSymbols = ["<=", ">=", "!=", "!~"];
    private int at;

    public static List<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>();
        do tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char Current => at < text.Length ? text[at] : '\0';

    private char Ahead => at + 1 < text.Length ? text[at + 1] : '\0';

    private Token Next()
    {
        SkipSpace();
        var start = at;
        if (at == text.Length) return new(TokenKind.End, start, "");
        return Current switch
        {
            '\'' => new(TokenKind.String, start, Quoted('\'')),
            '`' => new(TokenKind.QuotedIdentifier, start, Quoted('`')),
            '"' => new(TokenKind.QuotedIdentifier, start, Quoted('"')),
            '%' => Variable(start),
            '$' => Special(start),
            '@' => Temporal(start),
            >= '0' and <= '9' => Number(start),
            var c when IsLetter(c) => new(TokenKind.Identifier, start, Word()),
            _ => Symbol(start),
        };
    }

    private void SkipSpace()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(Current)) at++;
            else if (Current == '/' && Ahead == '/')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (Current == '/' && Ahead == '*')
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0) throw Wrong(at, "/*", "*/");
                at = end + 2;
            }
            else return;
        }
    }

    private string Word()
    {
        var start = at;
        while (IsLetter(Current) || char.IsAsciiDigit(Current)) at++;
        return text[start..at];
    }

    private Token Variable(int start)
    {
        at++;
        if (Current is '\'' or '`') return new(TokenKind.Variable, start, Quoted(Current));
        var begin = at;
        while (IsLetter(Current) || char.IsAsciiDigit(Current) || (Current == '-' && IsLetter(Ahead))) at++;
        return begin == at ? throw Wrong(start, "%", "a variable") : new(TokenKind.Variable, start, text[begin..at]);
    }

    private Token Special(int start)
    {
        at++;
        var word = "$" + Word();
        return word is "$this" or "$index" or "$total" ? new(TokenKind.Special, start, word) : throw Wrong(start, word, "$this, $index or $total");
    }

    private Token Number(int start)
    {
        while (char.IsAsciiDigit(Current)) at++;
        if (Current == '.' && char.IsAsciiDigit(Ahead))
        {
            at++;
            while (char.IsAsciiDigit(Current)) at++;
        }

        return new(TokenKind.Number, start, text[start..at]);
    }

    private Token Temporal(int start)
    {
        at++;
        var begin = at;
        while (char.IsAsciiDigit(Current) || (Current == '-' && char.IsAsciiDigit(Ahead))) at++;
        var kind = at == begin ? TokenKind.Time : TokenKind.Date;
        if (Current == 'T')
        {
            at++;
            if (kind == TokenKind.Date) kind = TokenKind.DateTime;
            while (char.IsAsciiDigit(Current) || (Current is ':' or '.' && char.IsAsciiDigit(Ahead))) at++;
            if (Current == 'Z') at++;
            else if (Current is '+' or '-' && char.IsAsciiDigit(Ahead) && at + 6 <= text.Length && text[at + 3] == ':') at += 6;
        }

        return new(kind, start, text[begin..at]);
    }

    private Token Symbol(int start)
    {
        foreach (var symbol in longSymbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, 2) != 0) continue;
            at += 2;
            return new(TokenKind.Symbol, start, symbol);
        }

        return "+-*/&|=~<>()[]{}.,".Contains(Current)
            ? new(TokenKind.Symbol, start, text[at++].ToString())
            : throw Wrong(start, text[at].ToString(), null);
    }

    private string Quoted(char mark)
    {
        var start = at++;
        var result = new StringBuilder();
        while (Current != mark)
        {
            if (at >= text.Length) throw Wrong(start, mark.ToString(), $"closing {mark}");
            if (Current == '\\') result.Append(Escape());
            else result.Append(text[at++]);
        }

        at++;
        return result.ToString();
    }

    private char Escape()
    {
        var start = at++;
        var c = Current;
        at++;
        if (c == 'u' && at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            at += 4;
            return (char)unit;
        }

        return c switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'f' => '\f',
            '\'' or '"' or '`' or '\\' or '/' => c,
            _ => throw Wrong(start, "\\" + c, "an escape"),
        };
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    private static SyntaxException Wrong(int offset, string found, string? expected) =>
        new(new(FhirPathErrorKind.Syntax, offset, found, expected));
}
