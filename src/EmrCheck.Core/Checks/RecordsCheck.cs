using EmrCheck.Fhir;

namespace EmrCheck.Core.Checks;

/// <summary>
/// A condition that the records must fulfil: which resources are looked at (population), whom the clause binds
/// (applicability), what must hold, for what share of them, and how many there must be at least.
/// </summary>
public sealed record RecordsCheck : PopulationCheck
{
    /// <inheritdoc/>
    public override string Kind => "records";

    /// <summary>Which of them are in the population; null for all.</summary>
    public FhirPathExpression? Where { get; init; }

    /// <summary>Whom of the population the clause binds; false is a lawful exception, counted as skipped.</summary>
    public FhirPathExpression? Applies { get; init; }

    /// <summary>What must hold: true is satisfied, false is violated, nothing is undetermined.</summary>
    public required FhirPathExpression Expect { get; init; }

    /// <summary>Where a finding points; null for the resource itself.</summary>
    public FhirPathExpression? At { get; init; }

    internal override void Examine(FhirNode resource, Record record, FhirPathScope scope, string criterionId, TallyCount count)
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

    private void Violate(FhirNode resource, Record record, FhirPathScope scope, string criterionId, TallyCount count)
    {
        var isKept = !count.HasEnoughBefore(record);
        var place = isKept ? At?.Evaluate(resource, scope).Select(item => item.Node).FirstOrDefault(node => node is not null) ?? resource : resource;
        count.Violate();
        if (!isKept || count.HasEnoughBefore(record, place)) return;
        var position = record.Locate(place);
        var finding = new Finding(
            $"{criterionId}/{Id}", Severity, Message ?? Title, record.File, position.Line, position.Column, record.Document.PathOf(place));
        count.Keep(finding, record, place);
    }
}
