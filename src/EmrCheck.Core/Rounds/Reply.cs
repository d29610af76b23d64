using System.Collections.Immutable;

namespace EmrCheck.Core.Rounds;

/// <summary>What a facility replies to one open item of an appraisal (trả lời).</summary>
/// <param name="Code">The item: a criterion, or criterion and check.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Text">In its own words; empty when it adds none.</param>
/// <param name="Evidence">Ids or numbers of further documents.</param>
/// <param name="Date">The day it gives; null when none.</param>
public sealed record Reply(string Code, string Criterion, ReplyKind Kind, string Text, ImmutableArray<string> Evidence, DateOnly? Date);

/// <summary>What a reply says.</summary>
public enum ReplyKind
{
    /// <summary>It has been mended.</summary>
    Fixed,

    /// <summary>It is explained.</summary>
    Explained,

    /// <summary>It has not been mended yet.</summary>
    NotFixed,

    /// <summary>The facility disagrees.</summary>
    Disputed,
}
