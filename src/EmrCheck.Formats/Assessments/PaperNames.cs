using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>The words of the sheet of documents: kinds and subjects in Vietnamese, and the texts that mean a document.</summary>
internal sealed class PaperNames
{
    private readonly FrozenDictionary<string, string> _kinds;
    private readonly Catalogs _catalogs;

    public PaperNames(Catalogs catalogs)
    {
        _catalogs = catalogs;
        _kinds = catalogs.DocumentKinds
            .SelectMany(kind => new[] { kind.Key, kind.Value.Vi, kind.Value.En }.Select(text => (Text: FoldedText.Of(text), kind.Key)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).DistinctBy(pair => pair.Text).ToFrozenDictionary(pair => pair.Text, pair => pair.Key, StringComparer.Ordinal);
        Subjects = new(catalogs.Subjects.SelectMany(subject => new[] { subject.Key, subject.Value.Vi, subject.Value.En, SubjectWord(subject.Key) }.Select(text => (text, subject.Key))));
    }

    /// <summary>Reads subjects out of a cell.</summary>
    public NamesInCell Subjects { get; }

    /// <summary>The word for a kind.</summary>
    public string KindWord(string kind) => _catalogs.KindsOf([kind]).Vi;

    /// <summary>The kind that a word means; null when it means none.</summary>
    public string? KindOf(string word) => _kinds.GetValueOrDefault(FoldedText.Of(word));

    /// <summary>The word for a subject, with its key where two subjects share a word.</summary>
    public string SubjectWord(string subject)
    {
        var word = _catalogs.SubjectsOf([subject]).Vi;
        return _catalogs.Subjects.Values.Count(other => FoldedText.Of(other.Vi) == FoldedText.Of(word)) > 1 ? $"{word} ({subject})" : word;
    }

    /// <summary>How a document is named in the cells of criteria: by its number where no other has it, else by its id.</summary>
    public static string Of(Document document, ImmutableArray<Document> all)
    {
        var number = FoldedText.Of(document.Number);
        return number.Length > 0 && document.Number.IndexOfAny([';', ',']) < 0 && !all.Any(other => other.Id != document.Id && (FoldedText.Of(other.Number) == number || FoldedText.Of(other.Id) == number))
            ? document.Number : document.Id;
    }

    /// <summary>Reads documents out of a cell: by id, by number, or by the name of the file.</summary>
    public static NamesInCell In(ImmutableArray<Document> documents) => new(documents.SelectMany(document =>
        new[] { document.Id, document.Number, document.File, document.File.Split('/')[^1] }.Where(text => text.Length > 0).Select(text => (text, document.Id))));
}
