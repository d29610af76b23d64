using System.Collections.Frozen;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Decisions;

/// <summary>What people write about a decision, in a cell or behind an option: Vietnamese with or without marks, English, or the word of the ledger.</summary>
public static class DecisionCells
{
    private static readonly FrozenDictionary<string, DecisionKind> Kinds = Named(RuleWords.Decisions, DecisionWords.Of)
        .Concat([new("supplement", DecisionKind.ReturnedForSupplement), new("bo sung", DecisionKind.ReturnedForSupplement), new("hoan", DecisionKind.Deferred), new("chap nhan", DecisionKind.Accepted)])
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CouncilRole> Roles = Named(RuleWords.CouncilRoles, DecisionWords.Of)
        .Concat([new("chu tich hoi dong", CouncilRole.Chair), new("pho chu tich hoi dong", CouncilRole.Deputy), new("thu ky hoi dong", CouncilRole.Secretary)])
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The conclusion; null when it is none.</summary>
    public static DecisionKind? KindOf(string text) => Kinds.TryGetValue(FoldedText.Of(text), out var kind) ? kind : null;

    /// <summary>The role; null when it is none.</summary>
    public static CouncilRole? RoleOf(string text) => Roles.TryGetValue(FoldedText.Of(text), out var role) ? role : null;

    /// <summary>Three counts: for, against, abstained; null when they are none.</summary>
    public static Votes? VotesOf(IReadOnlyList<string> parts) =>
        parts.Count == 3 && CountOf(parts[0]) is { } yes && CountOf(parts[1]) is { } no && CountOf(parts[2]) is { } neither ? new(yes, no, neither) : null;

    /// <summary>A number of people; null when it is none.</summary>
    public static int? CountOf(string text) => text.Trim() is { Length: > 0 and < 6 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>A day as people write it: 21/11/2026 or 2026-11-21; null when it is none.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as a moment: its beginning, or the last moment that the ledger has of that day.</summary>
    public static DateTimeOffset On(DateOnly day, DateTimeOffset now, Ledger? ledger)
    {
        var begins = new DateTimeOffset(day, TimeOnly.MinValue, now.Offset);
        var last = ledger is null ? begins : (ledger.Entries.IsEmpty ? ledger.Opening : ledger.Entries[^1]).At.ToOffset(now.Offset);
        return last > begins && last < begins.AddDays(1) ? last : begins;
    }

    private static IEnumerable<KeyValuePair<string, T>> Named<T>(IReadOnlyDictionary<string, T> words, Func<T, Phrase> say) => words
        .SelectMany(word => new[] { word.Key, say(word.Value).Vi, say(word.Value).En }.Select(text => KeyValuePair.Create(FoldedText.Of(text), word.Value)))
        .DistinctBy(pair => pair.Key);
}
