using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>The strings of a literal list, to be compared with text in a document; most texts are told apart by their length alone.</summary>
internal sealed class LiteralTexts
{
    private const int Lengths = 64;

    private readonly byte[][] texts;
    private readonly ulong lengths;

    private LiteralTexts(byte[][] texts)
    {
        this.texts = texts;
        foreach (var text in texts) lengths |= BitOf(text.Length);
    }

    /// <summary>Null when an item is no string.</summary>
    public static LiteralTexts? Of(ReadOnlySpan<Item> items)
    {
        var texts = new byte[items.Length][];
        for (var i = 0; i < texts.Length; i++)
        {
            if (items[i] is not { Kind: ItemKind.String, Literal: { } literal }) return null;
            texts[i] = literal.Utf8;
        }

        return new(texts);
    }

    public bool Has(ReadOnlySpan<byte> utf8)
    {
        if ((lengths & BitOf(utf8.Length)) == 0) return false;
        foreach (var text in texts)
            if (utf8.SequenceEqual(text)) return true;
        return false;
    }

    private static ulong BitOf(int length) => 1UL << Math.Min(length, Lengths - 1);
}
