using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core.Rounds;

namespace EmrCheck.Formats.Rounds;

/// <summary>One reply in its frozen form.</summary>
public sealed record JsonReply(string Code, string Reply, string Text, ImmutableArray<string> Evidence, string? Date)
{
    /// <summary>The reply; null where a word or a day is none.</summary>
    public Reply? ToReply()
    {
        if (!ReplyWords.Codes.TryGetValue(Reply, out var kind) || Evidence.IsDefault) return null;
        var day = default(DateOnly);
        if (Date is not null && !DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return null;
        return new(Code, Reports.Json.OpenItems.Split(Code).Criterion, kind, Text, Evidence, Date is null ? null : day);
    }
}
