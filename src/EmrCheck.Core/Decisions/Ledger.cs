using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>The decisions of one council on one appraisal, in the order in which they were entered.</summary>
/// <param name="Opening">The first line.</param>
/// <param name="Entries">The lines after it.</param>
/// <param name="Head">The hash of the last line: whoever knows it notices when lines are missing at the end.</param>
public sealed record Ledger(Opening Opening, ImmutableArray<LedgerEntry> Entries, string Head)
{
    /// <summary>The last decision on each criterion.</summary>
    public ImmutableDictionary<string, Decision> Standing => Entries.OfType<Decision>()
        .Aggregate(ImmutableDictionary.Create<string, Decision>(StringComparer.Ordinal), (standing, decision) => standing.SetItem(decision.Criterion, decision));

    /// <summary>The final conclusion; null while there is none that stands.</summary>
    public SignOff? SignedOff => Entries.LastOrDefault() as SignOff;

    /// <summary>What forbids a first line; empty when nothing does.</summary>
    public static ImmutableArray<Objection> ObjectionsTo(Opening opening) => [.. LedgerLaw.ObjectionsTo(opening)];

    /// <summary>What forbids the next entry; empty when nothing does.</summary>
    public ImmutableArray<Objection> ObjectionsTo(LedgerEntry next) => [.. LedgerLaw.ObjectionsTo(this, next)];

    /// <summary>What in it does not agree with the appraisal that it is about.</summary>
    public ImmutableArray<(int Line, Objection Objection)> ObjectionsBeside(Docket docket) => [.. LedgerLaw.ObjectionsBeside(docket, Opening).Select(objection => (1, objection)), .. Entries.Index().SelectMany(entry =>
        LedgerLaw.ObjectionsBeside(docket, this with { Entries = Entries[..entry.Index] }, entry.Item).Select(objection => (entry.Index + 2, objection)))];
}
