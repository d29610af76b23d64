using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Reads the ids of documents out of one cell; between them stand semicolons, commas or spaces, which an id may hold itself.</summary>
internal sealed class EvidenceCell(IEnumerable<Document> documents)
{
    private const string Between = ";, ";

    /// <summary>Each id as it stands in a cell, the longest first.</summary>
    private readonly ImmutableArray<(string Text, string Id)> _known =
        [.. documents.Select(document => (FoldedText.OneLine(FormText.Of(document.Id)), document.Id)).Where(pair => pair.Item1.Length > 0).OrderByDescending(pair => pair.Item1.Length)];

    /// <summary>The ids that are known, each once, and the words that are none.</summary>
    public (ImmutableArray<string> Ids, ImmutableArray<string> Unknown) Read(string cell)
    {
        var (ids, unknown) = (new List<string>(), new List<string>());
        for (var at = 0; at < cell.Length;)
        {
            if (Between.Contains(cell[at], StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            var rest = cell.AsSpan(at);
            var known = Known(rest);
            var length = known.Text?.Length ?? (rest.IndexOfAny(Between) is >= 0 and var end ? end : rest.Length);
            if (known.Id is { } id) ids.Add(id);
            else unknown.Add(rest[..length].ToString());
            at += length;
        }

        return ([.. ids.Distinct()], [.. unknown.Distinct()]);
    }

    private (string? Text, string? Id) Known(ReadOnlySpan<char> rest)
    {
        foreach (var (text, id) in _known)
            if (rest.StartsWith(text, StringComparison.Ordinal) && (rest.Length == text.Length || Between.Contains(rest[text.Length], StringComparison.Ordinal))) return (text, id);
        return default;
    }
}
