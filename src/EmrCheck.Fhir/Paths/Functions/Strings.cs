using System.Text;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Functions of one string.</summary>
internal static class Strings
{
    public static void Length(in Call call)
    {
        if (call.TryCharacters(out var text)) call.Return(text.Length);
    }

    public static void IndexOf(in Call call)
    {
        if (call.TryCharacters(out var text) && call.TryCharacters(0, out var part)) call.Return(text.IndexOf(part, StringComparison.Ordinal));
    }

    public static void LastIndexOf(in Call call)
    {
        if (call.TryCharacters(out var text) && call.TryCharacters(0, out var part)) call.Return(text.LastIndexOf(part, StringComparison.Ordinal));
    }

    public static void Substring(in Call call)
    {
        // The arguments first: what they compute may use the same memory as the characters.
        if (call.Input.Count == 0 || !call.TryInteger(0, out var start)) return;
        var most = call.TryInteger(1, out var given) ? Math.Max(given, 0) : int.MaxValue;
        if (!call.TryCharacters(out var text) || start < 0 || start >= text.Length) return;
        call.Return(text.Slice(start, Math.Min(most, text.Length - start)).ToString());
    }

    public static void StartsWith(in Call call)
    {
        if (call.TryCharacters(out var text) && call.TryCharacters(0, out var part)) call.Return(text.StartsWith(part, StringComparison.Ordinal));
    }

    public static void EndsWith(in Call call)
    {
        if (call.TryCharacters(out var text) && call.TryCharacters(0, out var part)) call.Return(text.EndsWith(part, StringComparison.Ordinal));
    }

    public static void Contains(in Call call)
    {
        if (call.TryCharacters(out var text) && call.TryCharacters(0, out var part)) call.Return(text.Contains(part, StringComparison.Ordinal));
    }

    public static void Upper(in Call call)
    {
        if (call.TryText(out var text)) call.Return(text.ToUpperInvariant());
    }

    public static void Lower(in Call call)
    {
        if (call.TryText(out var text)) call.Return(text.ToLowerInvariant());
    }

    public static void Trim(in Call call)
    {
        if (call.TryText(out var text)) call.Return(text.Trim());
    }

    /// <summary>An empty pattern stands before, between and after all characters.</summary>
    public static void Replace(in Call call)
    {
        if (!call.TryText(out var text) || !call.TryText(0, out var pattern) || !call.TryText(1, out var substitution)) return;
        call.Return(pattern.Length > 0
            ? text.Replace(pattern, substitution, StringComparison.Ordinal)
            : substitution + string.Concat(text.Select(c => c + substitution)));
    }

    public static void Split(in Call call)
    {
        if (!call.TryText(out var text) || !call.TryText(0, out var separator)) return;
        foreach (var part in text.Split(separator)) call.Return(part);
    }

    public static void Join(in Call call)
    {
        if (call.Input.Count == 0) return;
        var separator = call.Arguments.Length > 0 && call.TryText(0, out var given) ? given : "";
        var joined = new StringBuilder();
        for (var i = 0; i < call.Input.Count; i++)
        {
            if (i > 0) joined.Append(separator);
            if (call.Input[i].IsText(call.Types)) joined.Append(call.Scope.Characters(call.Input[i]));
        }

        call.Return(joined.ToString());
    }

    public static void ToChars(in Call call)
    {
        if (!call.TryText(out var text)) return;
        foreach (var c in text) call.Return(c.ToString());
    }
}
