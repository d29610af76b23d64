using System.Collections.Frozen;

namespace EmrCheck.Core;

/// <summary>The words that packs and submissions share (danh mục), by the key under which both name them.</summary>
/// <param name="DocumentKinds">Kinds of document that a facility hands in.</param>
/// <param name="Subjects">What documents regulate or show.</param>
/// <param name="Services">What a facility offers.</param>
/// <param name="Events">What need not happen in a period, such as a death.</param>
/// <param name="Texts">The texts of law that documents cite, by number.</param>
public sealed record Catalogs(
    FrozenDictionary<string, Phrase> DocumentKinds, FrozenDictionary<string, Phrase> Subjects,
    FrozenDictionary<string, Phrase> Services, FrozenDictionary<string, Phrase> Events, FrozenDictionary<string, LawText> Texts)
{
    /// <summary>No words: every key is shown as it is.</summary>
    public static Catalogs Empty { get; } = new(
        FrozenDictionary<string, Phrase>.Empty, FrozenDictionary<string, Phrase>.Empty,
        FrozenDictionary<string, Phrase>.Empty, FrozenDictionary<string, Phrase>.Empty, FrozenDictionary<string, LawText>.Empty);

    /// <summary>The words for kinds of document, joined by "or".</summary>
    public Phrase KindsOf(IEnumerable<string> kinds) => Join(kinds, DocumentKinds, " hoặc ", " or ");

    /// <summary>The words for subjects of documents, joined by commas.</summary>
    public Phrase SubjectsOf(IEnumerable<string> subjects) => Join(subjects, Subjects, ", ", ", ");

    /// <summary>The word for a service.</summary>
    public Phrase ServiceOf(string service) => Services.GetValueOrDefault(service, new(service, service));

    /// <summary>The word for an event.</summary>
    public Phrase EventOf(string name) => Events.GetValueOrDefault(name, new(name, name));

    /// <summary>The text that a citation means, whatever stands before its number and however it is spaced; null when it is not known.</summary>
    public LawText? TextOf(string citation) =>
        Texts.GetValueOrDefault(citation) ?? Texts.Values.FirstOrDefault(text => Folded(text.Number) == Folded(citation));

    /// <summary>A number as it is compared: without what stands before it, without spaces, in capitals.</summary>
    internal static string Folded(string citation)
    {
        var number = citation.AsSpan(Math.Max(0, citation.AsSpan().IndexOfAnyInRange('0', '9')));
        return string.Concat(number.ToString().Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
    }

    private static Phrase Join(IEnumerable<string> keys, FrozenDictionary<string, Phrase> words, string vi, string en)
    {
        var phrases = keys.Select(key => words.GetValueOrDefault(key, new(key, key))).ToArray();
        return new(string.Join(vi, phrases.Select(phrase => phrase.Vi)), string.Join(en, phrases.Select(phrase => phrase.En)));
    }
}

/// <summary>A published text that documents may rest on.</summary>
/// <param name="Number">Its number, as documents cite it.</param>
/// <param name="InForce">The days on which it is in force; From is the first day of the calendar where it is not known.</param>
/// <param name="ReplacedBy">The number of the text to cite instead; empty when there is none.</param>
public sealed record LawText(string Number, InForce InForce, string ReplacedBy);
