using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>What of an appraisal lies before a council.</summary>
/// <param name="Appraisal">The digest of the appraisal.</param>
/// <param name="Facility">Who was appraised: code and name.</param>
/// <param name="AsOf">The date for which it was judged.</param>
/// <param name="Profile">The profile applied.</param>
/// <param name="Rules">How the council decides; null where the profile does not say.</param>
/// <param name="GateIsWhole">Whether every text that decides was applied.</param>
/// <param name="Overall">The machine's answer.</param>
/// <param name="Matters">Every criterion, in order.</param>
public sealed record Docket(
    string Appraisal, (string Code, string Name) Facility, DateOnly AsOf, string Profile, CouncilRules? Rules, bool GateIsWhole, Overall Overall, ImmutableArray<Matter> Matters)
{
    /// <summary>A criterion by its id; null when there is none.</summary>
    public Matter? Find(string criterion) => Matters.FirstOrDefault(matter => matter.Id == criterion);
}

/// <summary>One criterion before a council, with what the machine says about it.</summary>
public sealed record Matter(
    string Id, Phrase Citation, Phrase Title, Phrase Requirement, Verdict Verdict, Phrase Reason, Answer Declared, CrossExamination CrossExamination, bool Decides)
{
    /// <summary>Whether the machine reached no answer, so that people must.</summary>
    public bool IsOpen => Verdict is Verdict.NoEvidence or Verdict.NeedsReview or Verdict.Error;
}
