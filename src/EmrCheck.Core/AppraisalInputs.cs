using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>What an appraisal was judged from.</summary>
/// <param name="Submission">The facts, answers and documents.</param>
/// <param name="Tallies">What was counted over the records, for the packs of other dates, too.</param>
/// <param name="Elsewhere">The packs of other dates whose checks were counted along.</param>
public sealed record AppraisalInputs(Submission Submission, RecordTallies Tallies, ImmutableArray<Criterion> Elsewhere);
