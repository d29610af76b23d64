using System.Collections.Immutable;
using EmrCheck.Core.Decisions;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Rounds;
using EmrCheck.Core.Sampling;
using EmrCheck.Core.Scoring;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Core;

/// <summary>All verdicts, scores and evidence of one facility on one date: what every report renders (thẩm định).</summary>
public sealed record Appraisal
{
    /// <summary>Name and version of the program.</summary>
    public required string Engine { get; init; }

    /// <summary>The date for which it was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who was appraised.</summary>
    public required Facility Facility { get; init; }

    /// <summary>The profile applied, with the trust that it was applied with.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The packs applied.</summary>
    public required ImmutableArray<Pack> Packs { get; init; }

    /// <summary>Every criterion, in order.</summary>
    public required ImmutableArray<CriterionResult> Criteria { get; init; }

    /// <summary>What submission.yaml states beside what the records show.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>What was read.</summary>
    public required RecordCounts Records { get; init; }

    /// <summary>What the checks counted in the records of each department, by name, all other records last; empty where the facility states none that its records name.</summary>
    public ImmutableArray<DepartmentTally> Departments { get; init; } = [];

    /// <summary>How many records the facility says it made in the period: what was read is a sample of these. Null when not said.</summary>
    public int? RecordsInPeriod { get; init; }

    /// <summary>How the records were drawn; null where nobody drew them.</summary>
    public SampleDesign? Sample { get; init; }

    /// <summary>What people saw at the facility, beside the verdicts; never changes one. Null when nobody was there.</summary>
    public OnSiteVisit? OnSite { get; init; }

    /// <summary>Remarks on files, by place; the first <see cref="RecordTallies.DiagnosticLimit"/> of those on records.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>How many remarks there were in all.</summary>
    public required long DiagnosticCount { get; init; }

    /// <summary>The words of the packs that were applied.</summary>
    public Catalogs Catalogs { get; init; } = Catalogs.Empty;

    /// <summary>What it was judged from, so that it can be judged again without reading records.</summary>
    public required AppraisalInputs Inputs { get; init; }

    /// <summary>What a council concluded about it; null where no ledger was given. Nothing above changes by it.</summary>
    public CouncilAnswer? Council { get; init; }

    /// <summary>What became of each waiver given; null when none were given. They change nothing else.</summary>
    public ImmutableArray<WaiverUse>? Waivers { get; init; }

    /// <summary>The round before, beside this one; null when it was not given.</summary>
    public PreviousRound? Previous { get; init; }

    /// <summary>The sites handed in with a centre, each an appraisal of its own, by code. No answer or figure of one part changes another's.</summary>
    public ImmutableArray<Appraisal> Sites { get; init; } = [];

    /// <summary>The sites that could not be judged, by folder.</summary>
    public ImmutableArray<UnreadSite> UnreadSites { get; init; } = [];

    /// <summary>The criteria that decide and do not pass, in order.</summary>
    public IEnumerable<CriterionResult> Blocking => Criteria.Where(result => result.Criterion.Decides && result.Verdict is not (Verdict.Pass or Verdict.NotApplicable));

    /// <summary>The figures.</summary>
    public Scores Scores => Scores.Of(Criteria);

    /// <summary>The levels reached, where an applied text has levels.</summary>
    public ImmutableArray<LadderScore> Ladders => LadderScore.All(Packs, Criteria);

    /// <summary>What a council may ask the facility, the gravest first.</summary>
    public ImmutableArray<Question> Questions => Question.All(this);

    /// <summary>The overall answer.</summary>
    public Overall Overall => Overalls.Of(Criteria, Profile.GapsWith(Packs).IsEmpty);

    /// <summary>The overall answer's reason in one sentence.</summary>
    public Phrase Reason => Reasons.Overall(this);
}
