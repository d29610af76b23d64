using System.Collections.Immutable;
using EmrCheck.Core.Sampling;
using EmrCheck.Fhir;

namespace EmrCheck.Core.Checks;

/// <summary>A check that looks at each resource of the records and counts: what share of them must be good, and how many there must be.</summary>
public abstract record PopulationCheck : Check
{
    /// <summary>In <see cref="Each"/>: every resource, of whatever type.</summary>
    public const string AnyResource = "Resource";

    private protected PopulationCheck()
    {
    }

    /// <summary>The resource type that is looked at; Bundle for the record as a whole.</summary>
    public required string Each { get; init; }

    /// <summary>The share of the examined that must be satisfied, 0 to 1.</summary>
    public decimal Threshold { get; init; } = 1;

    /// <summary>How many must be examined before anything is said; 0 where a single record is judged alone.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>What the threshold binds: the share that was seen, or what it allows one to say of all records.</summary>
    public Binding Binds { get; init; }

    /// <summary>Looks at one resource and adds to the count.</summary>
    internal abstract void Examine(FhirNode resource, Record record, FhirPathScope scope, string criterionId, TallyCount count);

    /// <summary>An event without which there is nothing to look at: where the facility states that there was none and the records show none, the check does not apply.</summary>
    public string? Event { get; init; }

    /// <summary>Code lists that it needs and that have not been imported: without them it cannot judge.</summary>
    public ImmutableArray<string> MissingLists { get; init; } = [];

    internal override CheckResult Judge(Case @case)
    {
        if (!MissingLists.IsEmpty) return Answer(@case, Verdict.NoEvidence, Basis.None, Reasons.ListNotImported(MissingLists));
        if (@case.TallyOf(this) is not { } tally) return Answer(@case, Verdict.Error, Basis.None, Reasons.NotCounted);
        if (Event is { } name && tally is { Examined: 0, Skipped: 0 } && @case.Submission.NoneOf.Contains(name) && @case.Tallies.Showing(name) == 0)
            return Answer(@case, Verdict.NotApplicable, Basis.None, Reasons.NothingHappened(@case.Catalogs.EventOf(name)));
        var bound = RateBound.Of(tally, @case.Tallies.Counts, @case.Submission);
        var (verdict, reason) = Conclude(tally, @case.Tallies.Counts.Unreadable, bound);
        var basis = tally.Examined > 0 ? Basis.Observed : Basis.None;
        return Answer(@case, verdict, basis, reason) with { Tally = tally, Findings = tally.Findings, Bound = bound };
    }

    /// <summary>The verdict of a tally: what is open could go either way, and a pass needs every file to have been read.</summary>
    private (Verdict, Phrase) Conclude(Tally tally, long unreadable, RateBound? bound)
    {
        if (tally.Examined == 0 && tally.Skipped > 0)
            return (Minimum == 0 ? Verdict.NotApplicable : Verdict.NoEvidence, Reasons.AllExcepted(tally));
        if (tally.Examined == 0 && unreadable > 0) return (Verdict.Error, Reasons.Unreadable(unreadable));
        if (tally.Examined == 0) return (Verdict.NoEvidence, Reasons.EmptyPopulation(Words.OfResource(Each)));
        if (tally.Examined < Minimum && Threshold < 1) return (Verdict.NoEvidence, Reasons.UnderMinimum(tally, Minimum));
        if (tally.Examined - tally.Violated < Threshold * tally.Examined) return (Verdict.Fail, Reasons.Violated(tally, Threshold));
        if (tally.Errors > 0) return (Verdict.Error, Reasons.NotEvaluatedOn(tally));
        if (unreadable > 0) return (Verdict.Error, Reasons.Unreadable(unreadable));
        if (tally.Examined < Minimum) return (Verdict.NoEvidence, Reasons.UnderMinimum(tally, Minimum));
        if (tally.Satisfied < Threshold * tally.Examined) return (Verdict.NoEvidence, Reasons.Undetermined(tally));
        if (Binds == Binding.Bound && Minimum > 0 && !(bound?.UpperBound <= 1 - Threshold)) return (Verdict.NoEvidence, Reasons.NotBounded(tally, bound, Threshold));
        return (Verdict.Pass, bound is null ? Reasons.Satisfied(tally) : Reasons.Satisfied(tally, bound));
    }
}
