using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs;

/// <summary>What differs between two packs, or two states of one.</summary>
/// <param name="Before">The one that came first.</param>
/// <param name="After">The other.</param>
/// <param name="Fields">What differs in the packs themselves.</param>
/// <param name="Added">The criteria that only the second has.</param>
/// <param name="Removed">The criteria that only the first has.</param>
/// <param name="Changed">The criteria that both have, with what differs.</param>
public sealed record PackDiff(
    Pack Before, Pack After, ImmutableArray<FieldChange> Fields, ImmutableArray<Criterion> Added, ImmutableArray<Criterion> Removed,
    ImmutableArray<(Criterion Criterion, ImmutableArray<FieldChange> Fields)> Changed)
{
    /// <summary>Compares the packs by the ids of their criteria.</summary>
    public static PackDiff Of(LoadedPack before, LoadedPack after)
    {
        var old = before.Criteria.ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
        var kept = after.Criteria.Where(criterion => old.ContainsKey(criterion.Id)).ToImmutableArray();
        return new(
            before.Pack, after.Pack, Differences(Parts(before.Pack), Parts(after.Pack)),
            [.. after.Criteria.Except(kept)],
            [.. before.Criteria.Where(criterion => kept.All(other => other.Id != criterion.Id))],
            [.. kept.Select(criterion => (criterion, Differences(Parts(old[criterion.Id]), Parts(criterion)))).Where(pair => !pair.Item2.IsEmpty)]);
    }

    private static ImmutableArray<FieldChange> Differences(IEnumerable<FieldChange> before, IEnumerable<FieldChange> after)
    {
        var old = before.ToDictionary(part => part.Name, part => part.After, StringComparer.Ordinal);
        var now = after.ToDictionary(part => part.Name, part => part.After, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(now.Keys).Select(name => new FieldChange(name, old.GetValueOrDefault(name, ""), now.GetValueOrDefault(name, "")))
                .Where(change => change.Before != change.After),
        ];
    }

    private static IEnumerable<FieldChange> Parts(Pack pack) =>
    [
        new("version", "", pack.Version), new("number", "", pack.Number), new("title", "", Both(pack.Title)), new("issued", "", Day(pack.Issued)),
        new("status", "", pack.Status), new("confidence", "", RuleWords.Word(pack.Confidence)), new("source", "", Both(pack.Source)),
        new("ladder", "", pack.Ladder is { } ladder ? string.Join("; ", ladder.Levels.Select(level => $"{level.Number}: {string.Join(", ", level.Needs)} {level.Confidence} {level.Lapsed?.En}")) : ""),
    ];

    private static IEnumerable<FieldChange> Parts(Criterion criterion) =>
    [
        new("obligation", "", RuleWords.Word(criterion.Obligation)), new("confidence", "", RuleWords.Word(criterion.Confidence)),
        new("in_force", "", criterion.InForce is { } span ? Span(span) : ""), new("clause", "", criterion.Clause.Vi), new("law_row", "", string.Join(", ", criterion.LawRows)),
        new("service", "", criterion.Service ?? ""), new("event", "", criterion.Event ?? ""), new("tier", "", criterion.Tier ?? ""), new("applies", "", criterion.Applies?.Expect.Text ?? ""),
        new("title", "", Both(criterion.Title)), new("requirement", "", Both(criterion.Requirement)), new("remedy", "", Both(criterion.Remedy)), new("notes", "", criterion.Notes is { } notes ? Both(notes) : ""),
        .. CheckParts.Of(criterion.Check).Select(part => new FieldChange($"check {part.Name}", "", part.Text)),
    ];

    private static string Both(Phrase phrase) => $"{phrase.Vi} / {phrase.En}";

    private static string Span(InForce span) => $"{Day(span.From)} – {(span.To is { } last ? Day(last) : "…")}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One thing that differs; empty on the side that does not have it.</summary>
public sealed record FieldChange(string Name, string Before, string After)
{
    /// <summary>Whether it is a text for readers or an expression: too long to be shown in a line.</summary>
    public bool IsLong => Math.Max(Before.Length, After.Length) > 60;
}
