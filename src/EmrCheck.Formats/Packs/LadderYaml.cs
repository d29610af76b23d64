using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the <c>ladder</c> of a pack: its levels from 1 up, each with the tiers of criteria that it adds.</summary>
internal static class LadderYaml
{
    public static Ladder? Read(YamlMap? map)
    {
        if (map is null) return null;
        var levels = ImmutableArray.CreateBuilder<Level>();
        foreach (var each in map.Maps("levels"))
        {
            var level = new Level(
                each.Integer("level") ?? each.Missing("level", 0), each.Texts("needs"), each.PhraseOrNull("lapsed"),
                each.Choice("confidence", RuleWords.Confidences, Confidence.High));
            var expected = levels.Count + 1;
            if (level.Number != expected) each.Wrong("level", $"{expected}", $"{expected}", 0);
            if (level.Needs.IsEmpty && level.Lapsed is null) each.Missing("needs", 0);
            each.Done();
            levels.Add(level);
        }

        var ladder = new Ladder(map.Phrase("title"), map.Phrase("clause"), levels.ToImmutable())
        {
            Tiers = map.MapOrNull("tiers") is { } tiers ? tiers.Keys.ToArray().ToFrozenDictionary(key => key, tiers.Phrase, StringComparer.Ordinal) : FrozenDictionary<string, Phrase>.Empty,
        };
        if (levels.Count == 0) map.Missing("levels", 0);
        map.Done();
        return ladder;
    }
}
