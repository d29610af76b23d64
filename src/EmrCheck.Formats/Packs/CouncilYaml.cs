using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the <c>council</c> of a profile.</summary>
internal static class CouncilYaml
{
    private const int LongestNumber = 3;

    /// <summary>The rules; null where the profile has none.</summary>
    public static CouncilRules? Read(YamlMap? map)
    {
        if (map is null) return null;
        var members = map.Count("members") ?? map.Missing("members", 1);
        if (members == 0) map.Wrong("members", "số từ 1", "a number from 1", 0);
        var (quorum, majority) = (map.Text("quorum"), map.Text("majority"));
        var rules = new CouncilRules(
            members, ShareOf(quorum) ?? Wrong("quorum", quorum, "một phần như 2/3, hoặc số người", "a share such as 2/3, or a number of people"),
            ShareOf(majority) is { Of: not null } share ? share : Wrong("majority", majority, "một phần như 1/2", "a share such as 1/2"),
            Words(map, "decide", map.Texts("decide"), RuleWords.CouncilRoles, isRequired: true), Words(map, "sign", map.Texts("sign"), RuleWords.CouncilRoles, isRequired: true),
            Words(map, "reason_for", map.Texts("reason_for"), RuleWords.Decisions), Words(map, "basis_for", map.Texts("basis_for"), RuleWords.Decisions),
            map.Choice("confidence", RuleWords.Confidences), map.Phrase("notes"));
        map.Done();
        return rules;

        Share Wrong(string key, string text, string vi, string en) => text.Length == 0 ? new(1, 1) : map.Wrong(key, vi, en, new Share(1, 1));
    }

    /// <summary>A share as profiles and ledgers write it; null when it is none.</summary>
    public static Share? ShareOf(string text) => text.Split('/') switch
    {
        [var number] when Number(number) is { } people => new(people, null),
        [var part, var whole] when Number(part) is { } over && Number(whole) is { } under && over <= under => new(over, under),
        _ => null,
    };

    private static int? Number(string text) =>
        text.Length is > 0 and <= LongestNumber && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableArray<T> Words<T>(YamlMap map, string key, ImmutableArray<string> words, IReadOnlyDictionary<string, T> known, bool isRequired = false)
    {
        var all = string.Join(" | ", known.Keys);
        if (!words.All(known.ContainsKey)) map.Wrong(key, all, all, 0);
        if (words.IsEmpty && isRequired) map.Missing(key, 0);
        return [.. words.Where(known.ContainsKey).Select(word => known[word])];
    }
}
