namespace EmrCheck.Core.Checks;

/// <summary>What the facility itself says: its answer in the self-assessment, and whether it points to a document.</summary>
public sealed record DeclaredCheck : Check
{
    /// <inheritdoc/>
    public override string Kind => "declared";

    internal override CheckResult Judge(Case @case)
    {
        var declaration = @case.Declaration;
        if (declaration is not { Answer: not Core.Answer.None })
            return Answer(@case, Verdict.NoEvidence, Basis.None, Reasons.NotDeclared);

        var evidence = @case.Submission.Documents
            .Where(document => document.HandedIn && declaration.Evidence.Contains(document.Id))
            .Select(document => new Evidence(document.File, document.Digest!));
        var basis = evidence.Any() ? Basis.Documented : Basis.Declared;
        var result = declaration.Answer switch
        {
            Core.Answer.Met when basis == Basis.Documented => Answer(@case, Verdict.Pass, basis, Reasons.DeclaredWithDocument(evidence.Count())),
            Core.Answer.Met => Answer(@case, Verdict.Pass, basis, Reasons.DeclaredAlone),
            Core.Answer.PartiallyMet => Answer(@case, Verdict.Fail, basis, Reasons.DeclaredPartially),
            Core.Answer.NotMet => Answer(@case, Verdict.Fail, basis, Reasons.DeclaredNotMet),
            _ => Answer(@case, Verdict.NeedsReview, basis, Reasons.DeclaredNotApplicable),
        };
        return result with { Evidence = [.. evidence] };
    }
}
