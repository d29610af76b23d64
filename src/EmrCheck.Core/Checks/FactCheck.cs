using EmrCheck.Fhir;

namespace EmrCheck.Core.Checks;

/// <summary>A condition over the facts in submission.yaml. They are the facility's word, so a pass is declared.</summary>
public sealed record FactCheck : Check
{
    /// <inheritdoc/>
    public override string Kind => "fact";

    /// <summary>True holds, false does not, nothing: the fact was not given.</summary>
    public required FhirPathExpression Expect { get; init; }

    internal override CheckResult Judge(Case @case)
    {
        var submission = @case.Submission;
        try
        {
            return Expect.Test(submission.Facts, @case.Scope) switch
            {
                true => Answer(@case, Verdict.Pass, Basis.Declared, Reasons.FactHolds),
                false => Answer(@case, Verdict.Fail, Basis.Declared, Message ?? Reasons.FactDoesNotHold) with
                {
                    Findings = [Found(@case, submission.FactsFile, Message ?? Reasons.FactDoesNotHold)],
                },
                null => Answer(@case, Verdict.NoEvidence, Basis.None, Reasons.FactNotGiven(Expect.Text)),
            };
        }
        catch (FhirPathException fault)
        {
            return Answer(@case, Verdict.Error, Basis.None, Reasons.NotEvaluated(fault.Code));
        }
    }
}
