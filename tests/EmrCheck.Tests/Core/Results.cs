using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core;

/// <summary>Results that were never judged, for the laws of figures.</summary>
internal static class Results
{
    private static readonly Criterion Criterion = Given.Criterion(new DeclaredCheck { Id = "declared", Title = Given.Said("") });

    public static CriterionResult Of(Obligation obligation, Verdict verdict) => new(
        Criterion with { Obligation = obligation }, verdict, Basis.None, Given.Said("because"), Answer.None, CrossExamination.Undeclared, null)
    {
        Citation = Given.Said("Article 1"),
    };
}
