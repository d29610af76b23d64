using System.Globalization;
using System.Text;

namespace EmrCheck.Tests.Differential;

/// <summary>An expression as a tree, from which both its text and its answer come.</summary>
internal abstract record Ex
{
    /// <summary>What it is made of, for shrinking.</summary>
    public virtual IEnumerable<Ex> Parts => [];

    /// <summary>How tightly it binds, by the grammar; 20 for what never needs parentheses.</summary>
    public virtual int Precedence => 20;

    public abstract string Text { get; }

    public sealed override string ToString() => Text;

    /// <summary>The text where something that binds as tightly as this is needed.</summary>
    public string At(int precedence) => Precedence >= precedence ? Text : $"({Text})";
}

/// <summary>A literal; without value it is <c>{}</c>.</summary>
internal sealed record Lit(Val? Value, string Spelling) : Ex
{
    public static readonly Lit Nothing = new(null, "{}");

    public override string Text => Spelling;

    public static Lit Of(object value) => new(Val.Of(value), value switch
    {
        string s => $"'{Escaped(s)}'",
        PlainTime { Kind: "Time" } t => "@T" + t,
        PlainTime { Kind: "DateTime" } t => $"@{t}{(t.Parts.Length <= 3 ? "T" : "")}",
        PlainTime t => "@" + t,
        _ => PlainText.Of(value)!,
    });

    private static string Escaped(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\'' or '\\' => "\\" + c,
                '\n' => "\\n",
                '\t' => "\\t",
                > '~' when c % 3 == 0 => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }
}

/// <summary><c>$this</c>, <c>$index</c>, <c>$total</c>, or <c>%name</c>.</summary>
internal sealed record Special(string Name) : Ex
{
    public override string Text => Name;
}

/// <summary><c>input.name</c>, or the name alone.</summary>
internal sealed record Member(Ex? Input, string Name) : Ex
{
    public override IEnumerable<Ex> Parts => Input is null ? [] : [Input];

    public override string Text => (Input is null ? "" : Input.At(20) + ".") + (Name is "contains" or "is" or "as" or "in" or "div" ? $"`{Name}`" : Name);
}

/// <summary><c>input.name(arguments)</c>.</summary>
internal sealed record Fn(Ex? Input, string Name, params Ex[] Arguments) : Ex
{
    public override IEnumerable<Ex> Parts => Input is null ? Arguments : [Input, .. Arguments];

    public override string Text => $"{(Input is null ? "" : Input.At(20) + ".")}{Name}({string.Join(", ", Arguments.Select(a => a.Text))})";
}

/// <summary><c>is</c>, <c>as</c> and <c>ofType</c>, as operators or functions.</summary>
internal sealed record TypeTest(Ex Input, string Name, string Type, bool AsFunction) : Ex
{
    public override IEnumerable<Ex> Parts => [Input];

    public override int Precedence => AsFunction ? 20 : 8;

    public override string Text => AsFunction ? $"{Input.At(20)}.{Name}({Type})" : $"{Input.At(8)} {Name} {Type}";
}

/// <summary><c>input[index]</c>.</summary>
internal sealed record Item(Ex Input, Ex Index) : Ex
{
    public override IEnumerable<Ex> Parts => [Input, Index];

    public override string Text => $"{Input.At(20)}[{Index.Text}]";
}

/// <summary>A sign; it binds less tightly than a dot and more than <c>*</c>.</summary>
internal sealed record Sign(char Symbol, Ex Operand) : Ex
{
    public override IEnumerable<Ex> Parts => [Operand];

    public override int Precedence => 11;

    public override string Text => Symbol + Operand.At(11);
}

/// <summary><c>left operator right</c>; all operators group from the left.</summary>
internal sealed record Bin(string Operator, Ex Left, Ex Right) : Ex
{
    public override IEnumerable<Ex> Parts => [Left, Right];

    public override int Precedence => Operator switch
    {
        "implies" => 1,
        "or" or "xor" => 2,
        "and" => 3,
        "in" or "contains" => 4,
        "=" or "!=" or "~" or "!~" => 5,
        "<" or "<=" or ">" or ">=" => 6,
        "|" => 7,
        "+" or "-" or "&" => 9,
        _ => 10,
    };

    public override string Text => $"{Left.At(Precedence)} {Operator} {Right.At(Precedence + 1)}";
}
