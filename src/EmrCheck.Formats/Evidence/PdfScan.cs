using System.Text;

namespace EmrCheck.Formats.Evidence;

/// <summary>A dictionary of a PDF: where the value of each key stands in the file.</summary>
internal sealed record PdfDictionary(IReadOnlyDictionary<string, Range> Values, bool HasDoubleKeys);

/// <summary>
/// Walks over the objects of a PDF from its first byte to its last, whatever its cross-reference table says, and keeps the few
/// dictionaries that matter. What is inside streams is not looked at: it belongs to embedded files and pictures.
/// </summary>
internal sealed class PdfScan(ReadOnlyMemory<byte> file)
{
    private const int Deepest = 64;
    private const int Most = 4096;

    private readonly List<PdfDictionary> _found = [];
    private long _budget = 1024 * 1024 + file.Length;

    private ReadOnlySpan<byte> Bytes => file.Span;

    /// <summary>The dictionaries, also those within others, that have one of the keys.</summary>
    public static IReadOnlyList<PdfDictionary> Find(ReadOnlyMemory<byte> file, params string[] keys)
    {
        var scan = new PdfScan(file);
        scan.Walk();
        return [.. scan._found.Where(found => keys.Any(found.Values.ContainsKey))];
    }

    private void Walk()
    {
        var (at, nextObject, nextTrailer) = (0, -1, -1);
        while (_budget > 0 && _found.Count < Most)
        {
            if (nextTrailer < at) nextTrailer = Next("trailer"u8, at);
            if (nextObject < at) nextObject = NextObject(at);
            var next = Math.Min(nextObject, nextTrailer);
            if (next >= Bytes.Length) return;
            at = next + (next == nextObject ? 3 : 7);
            var start = at;
            SkipSpace(ref at);
            if (!At("<<"u8, at)) continue;
            if (Dictionary(ref at, 0) is not { } dictionary)
            {
                _budget -= Math.Max(0, at - start);
                at = start;
                continue;
            }

            SkipStream(ref at, dictionary);
        }
    }

    /// <summary>The next word that opens an object, whatever space stands before it: a line break does as well.</summary>
    private int NextObject(int from)
    {
        for (var at = Next("obj"u8, from); at < Bytes.Length; at = Next("obj"u8, at + 3))
            if (at > 0 && IsSpace(Bytes[at - 1])) return at;
        return Bytes.Length;
    }

    private int Next(ReadOnlySpan<byte> word, int from)
    {
        var found = Bytes[from..].IndexOf(word);
        return found < 0 ? Bytes.Length : from + found;
    }

    private void SkipStream(ref int at, PdfDictionary dictionary)
    {
        var start = at;
        SkipSpace(ref start);
        if (!At("stream"u8, start)) return;
        start += 6;
        if (dictionary.Values.TryGetValue("Length", out var value) && PdfNumbers.Whole(Bytes[value]) is { } length && length >= 0 && length < Bytes.Length - start)
        {
            var end = start + (int)length;
            var tail = Bytes[end..Math.Min(Bytes.Length, end + 16)];
            if (tail.IndexOf("endstream"u8) >= 0)
            {
                at = end;
                return;
            }
        }

        at = Next("endstream"u8, start);
    }

    /// <summary>Reads a dictionary; null where it is none.</summary>
    private PdfDictionary? Dictionary(ref int at, int depth)
    {
        if (depth > Deepest) return null;
        var values = new Dictionary<string, Range>(StringComparer.Ordinal);
        var hasDoubleKeys = false;
        at += 2;
        while (true)
        {
            SkipSpace(ref at);
            if (At(">>"u8, at))
            {
                at += 2;
                var read = new PdfDictionary(values, hasDoubleKeys);
                if (values.ContainsKey("ByteRange") || values.ContainsKey("Encrypt")) _found.Add(read);
                return read;
            }

            if (Name(ref at) is not { } key) return null;
            SkipSpace(ref at);
            var start = at;
            if (!SkipValue(ref at, depth)) return null;
            hasDoubleKeys |= !values.TryAdd(key, start..at);
        }
    }

    /// <summary>Steps over one value; a reference to an object is three words.</summary>
    private bool SkipValue(ref int at, int depth)
    {
        if (at >= Bytes.Length || depth > Deepest) return false;
        if (At("<<"u8, at)) return Dictionary(ref at, depth + 1) is not null;
        switch (Bytes[at])
        {
            case (byte)'/': return Name(ref at) is not null;
            case (byte)'(': return SkipText(ref at);
            case (byte)'<':
                at = Next(">"u8, at) + 1;
                return at <= Bytes.Length;
            case (byte)'[':
                at++;
                for (SkipSpace(ref at); !At("]"u8, at); SkipSpace(ref at))
                    if (!SkipValue(ref at, depth + 1)) return false;
                at++;
                return true;
            default:
                var isNumber = PdfNumbers.Whole(Word(ref at)) is not null;
                if (isNumber) SkipReference(ref at);
                return at <= Bytes.Length;
        }
    }

    private void SkipReference(ref int at)
    {
        var next = at;
        SkipSpace(ref next);
        if (PdfNumbers.Whole(Word(ref next)) is null) return;
        SkipSpace(ref next);
        if (Word(ref next) is [(byte)'R']) at = next;
    }

    /// <summary>Letters up to the next space or sign; one byte further in any case, so that the walk ends.</summary>
    private ReadOnlySpan<byte> Word(ref int at)
    {
        var start = at;
        while (at < Bytes.Length && IsRegular(Bytes[at])) at++;
        var word = Bytes[start..at];
        if (word.IsEmpty) at++;
        return word;
    }

    private string? Name(ref int at)
    {
        if (!At("/"u8, at)) return null;
        var start = ++at;
        while (at < Bytes.Length && IsRegular(Bytes[at])) at++;
        return PdfNumbers.Unescaped(Encoding.Latin1.GetString(Bytes[start..at]));
    }

    private bool SkipText(ref int at)
    {
        var open = 0;
        for (; at < Bytes.Length; at++)
        {
            if (Bytes[at] == '\\') at++;
            else if (Bytes[at] == '(') open++;
            else if (Bytes[at] == ')' && --open == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private void SkipSpace(ref int at)
    {
        for (; at < Bytes.Length; at++)
        {
            if (Bytes[at] == '%')
                while (at + 1 < Bytes.Length && Bytes[at + 1] is not ((byte)'\r' or (byte)'\n')) at++;
            else if (!IsSpace(Bytes[at])) return;
        }
    }

    private bool At(ReadOnlySpan<byte> word, int at) => at < Bytes.Length && Bytes[at..].StartsWith(word);

    private static bool IsSpace(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte letter) => !IsSpace(letter) && !"()<>[]{}/%"u8.Contains(letter);
}
