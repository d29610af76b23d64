using EmrCheck.Fhir;

namespace EmrCheck.Core.Checks;

/// <summary>
/// A condition that the records must fulfil: which resources are looked at (population), whom the clause binds
/// (applicability), what must hold, for what share of them, and how many there must be at least.
/// </summary>
public sealed record RecordsCheck : Check
{
    /// <inheritdoc/>
    public override string Kind => "records";

    /// <summary>The resource type that is looked at; Bundle for the record as a whole.</summary>
    public required string Each { get; init; }

    /// <summary>Which of them are in the population; null for all.</summary>
    public FhirPathExpression? Where { get; init; }

    /// <summary>Whom of the population the clause binds; false is a lawful exception, counted as skipped.</summary>
    public FhirPathExpression? Applies { get; init; }

    /// <summary>What must hold: true is satisfied, false is violated, nothing is undetermined.</summary>
    public required FhirPathExpression Expect { get; init; }

    /// <summary>Where a finding points; null for the resource itself.</summary>
    public FhirPathExpression? At { get; init; }

    /// <summary>The share of the examined that must be satisfied, 0 to 1.</summary>
    public decimal Threshold { get; init; } = 1;

    /// <summary>How many must be examined before anything is said; 0 where a single record is judged alone.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>Looks at one resource and adds to the count.</summary>
    internal void Examine(FhirNode resource, Record record, FhirPathScope scope, string criterionId, TallyCount count)
    {
        try
        {
            if (Where is not null && Where.Test(resource, scope) != true) return;
            if (Applies is not null && Applies.Test(resource, scope) == false) count.Skip();
            else if (Expect.Test(resource, scope) is not { } holds) count.LeaveOpen();
            else if (holds) count.Satisfy();
            else Violate(resource, record, scope, criterionId, count);
        }
        catch (FhirPathException)
        {
            count.Fault();
        }
    }

    internal override CheckResult Judge(Case @case)
    {
        var tally = @case.TallyOf(this);
        var (verdict, reason) = Conclude(tally, @case.Tallies.Counts.Unreadable);
        var basis = tally.Examined > 0 ? Basis.Observed : Basis.None;
        return Answer(@case, verdict, basis, reason) with { Tally = tally, Findings = tally.Findings };
    }

    /// <summary>The verdict of a tally: what is open could go either way, and a pass needs every file to have been read.</summary>
    private (Verdict, Phrase) Conclude(Tally tally, long unreadable)
    {
        if (tally.Examined == 0 && tally.Skipped > 0)
            return (Minimum == 0 ? Verdict.NotApplicable : Verdict.NoEvidence, Reasons.AllExcepted(tally));
        if (tally.Examined == 0 && unreadable > 0) return (Verdict.Error, Reasons.Unreadable(unreadable));
        if (tally.Examined == 0) return (Verdict.NoEvidence, Reasons.EmptyPopulation(Each));
        if (tally.Examined < Minimum && Threshold < 1) return (Verdict.NoEvidence, Reasons.UnderMinimum(tally, Minimum));
        if (tally.Examined - tally.Violated < Threshold * tally.Examined) return (Verdict.Fail, Reasons.Violated(tally, Threshold));
        if (tally.Errors > 0) return (Verdict.Error, Reasons.NotEvaluatedOn(tally));
        if (unreadable > 0) return (Verdict.Error, Reasons.Unreadable(unreadable));
        if (tally.Examined < Minimum) return (Verdict.NoEvidence, Reasons.UnderMinimum(tally, Minimum));
        if (tally.Satisfied < Threshold * tally.Examined) return (Verdict.NoEvidence, Reasons.Undetermined(tally));
        return (Verdict.Pass, Reasons.Satisfied(tally));
    }

    private void Violate(FhirNode resource, Record record, FhirPathScope scope, string criterionId, TallyCount count)
    {
        count.Violate();
        if (count.HasEnoughBefore(record)) return;
        var place = At?.Evaluate(resource, scope).Select(item => item.Node).FirstOrDefault(node => node is not null) ?? resource;
        if (count.HasEnoughBefore(record, place)) return;
        var position = record.Locate(place);
        var finding = new Finding(
            $"{criterionId}/{Id}", Severity, Message ?? Title, record.File, position.Line, position.Column, record.Document.PathOf(place));
        count.Keep(finding, record, place);
    }
}
