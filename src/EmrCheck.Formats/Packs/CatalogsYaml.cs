using System.Collections.Frozen;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the catalogues of words: <c>catalogs/documents.yaml</c> and <c>catalogs/texts.yaml</c>.</summary>
internal static class CatalogsYaml
{
    private const string Documents = "catalogs/documents.yaml";
    private const string Texts = "catalogs/texts.yaml";

    /// <summary>The files that hold words, for digests.</summary>
    public static IEnumerable<string> Files(RulesFolder folder) => new[] { Documents, Texts, SignsYaml.File }.Where(folder.Has);

    public static Catalogs Read(RulesFolder folder, Func<string, YamlFile> open, bool withTexts)
    {
        var documents = folder.Has(Documents) ? open(Documents).Root() : null;
        var texts = withTexts && folder.Has(Texts) ? open(Texts).Root() : null;
        var catalogs = new Catalogs(Phrases(documents, "kinds"), Phrases(documents, "subjects"), Phrases(documents, "services"), Phrases(documents, "events"), TextsOf(texts));
        documents?.Done();
        texts?.Done();
        return catalogs;
    }

    private static FrozenDictionary<string, Phrase> Phrases(YamlMap? root, string section)
    {
        if (root?.MapOrNull(section) is not { } map) return FrozenDictionary<string, Phrase>.Empty;
        return map.Keys.ToArray().ToFrozenDictionary(key => key, map.Phrase, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, LawText> TextsOf(YamlMap? root)
    {
        var texts = new Dictionary<string, LawText>(StringComparer.Ordinal);
        foreach (var map in root?.Maps("texts") ?? [])
        {
            var text = new LawText(map.Text("number"), new(map.Date("from") ?? DateOnly.MinValue, map.Date("to")), map.TextOrNull("replaced_by") ?? "");
            map.PhraseOrNull("title");
            map.Done();
            if (!texts.TryAdd(text.Number, text)) map.File.Remark(DiagnosticCodes.DuplicateId, map.At("number"), text.Number);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
