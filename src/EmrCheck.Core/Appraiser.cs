using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Examination;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>The pure function that joins a checklist and a submission: same inputs, same appraisal.</summary>
public static class Appraiser
{
    /// <summary>Name and version of the program that judges.</summary>
    public static string Engine { get; } = $"emrcheck {typeof(Appraiser).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The scope that this worker counted with last: what it answered about values goes for the next submission, too.</summary>
    [ThreadStatic]
    private static FhirPathScope? kept;

    /// <summary>Reads the records once and judges every criterion of the checklist for the facility.</summary>
    public static Appraisal Appraise(Checklist checklist, Submission submission) =>
        Judge(checklist, submission, Count(checklist, submission));

    /// <summary>
    /// What one worker counts of the records: what the checklist asks of them, and what the submission states about them. Any partition
    /// of the records, counted in any order and merged, gives the tallies of the whole.
    /// </summary>
    public static RecordTallies Count(Checklist checklist, Submission submission)
    {
        var scope = kept is { RemembersAll: true } free && free.Now == Midnight(submission.AsOf) ? free : ScopeOn(submission.AsOf);
        kept = null;
        var tallies = RecordTallies.Count(
            checklist with
            {
                Stated = StatedChecks.Of(checklist, submission),
                Departments = submission.Facility.Departments,
                Inapplicable = Inapplicable(checklist, submission),
            },
            submission.Records,
            scope);
        kept = scope;
        return tallies;
    }

    /// <summary>Judges by what was counted before: the same facts under another profile, date or threshold.</summary>
    public static Appraisal Judge(Checklist checklist, Submission submission, RecordTallies tallies)
    {
        var scope = ScopeOn(submission.AsOf);
        var results = checklist.Criteria
            .Select(criterion => CriterionResult.Judge(new(criterion, submission, checklist.AsOf, tallies, scope, checklist.Catalogs), checklist.Profile.Trust))
            .ToImmutableArray();
        var unused = submission.Declarations.Keys
            .Except(checklist.Criteria.Select(criterion => criterion.Id))
            .Except(checklist.Known)
            .Select(id => Diagnostic.At(DiagnosticCodes.UnknownCriterion, submission.AssessmentFile, 0, 0, id));
        Diagnostic[] nothingApplies = results.All(result => result.Verdict == Verdict.NotApplicable)
            ? [Diagnostic.At(DiagnosticCodes.NothingApplies, submission.FactsFile, 0, 0, checklist.Profile.Id)]
            : [];
        Diagnostic[] remarks = [.. submission.Diagnostics, .. unused, .. nothingApplies, .. Misstated(checklist, submission, tallies), .. Underclaimed(results, submission)];
        return new()
        {
            Engine = Engine,
            AsOf = checklist.AsOf,
            Facility = submission.Facility,
            Profile = checklist.Profile,
            Packs = checklist.Packs,
            Catalogs = checklist.Catalogs,
            Criteria = results,
            Statements = StatementExamination.Of(checklist, submission, tallies),
            Records = tallies.Counts,
            Departments = tallies.Departments.Shown,
            RecordsInPeriod = submission.RecordsInPeriod,
            Sample = submission.Sample,
            Diagnostics = [.. remarks.Concat(tallies.Diagnostics).Order()],
            DiagnosticCount = remarks.Length + tallies.DiagnosticCount,
            Inputs = new(submission, tallies, checklist.Elsewhere),
        };
    }

    /// <summary>The criteria that do not apply to the facility. Workers ask side by side, and a document is of one worker: each reads the facts anew.</summary>
    private static ImmutableHashSet<string> Inapplicable(Checklist checklist, Submission submission)
    {
        if (checklist.Criteria.All(criterion => criterion.Applies is null)) return [];
        var (facts, scope) = (SubmissionModel.Read(submission.FactsJson), ScopeOn(submission.AsOf));
        return [.. checklist.Criteria.Where(criterion => criterion.Applies is { } applies && !applies.MayApply(facts, scope)).Select(criterion => criterion.Id)];
    }

    /// <summary>Services that the facility does not list, and events of which it states that there were none, that its records show.</summary>
    private static IEnumerable<Diagnostic> Misstated(Checklist checklist, Submission submission, RecordTallies tallies)
    {
        var offered = submission.Facility.Services;
        foreach (var name in checklist.Signs.Select(sign => sign.Id).Where(name => tallies.Showing(name) > 0))
        {
            var isService = checklist.Catalogs.Services.ContainsKey(name);
            if (isService ? offered.IsEmpty || offered.Contains(name) : !submission.NoneOf.Contains(name)) continue;
            var word = isService ? checklist.Catalogs.ServiceOf(name) : checklist.Catalogs.EventOf(name);
            yield return Diagnostic.At(DiagnosticCodes.ShownUnstated, submission.FactsFile, 0, 0, word.Vi, word.En, $"{tallies.Showing(name)}");
        }
    }

    /// <summary>Answers «met» whose own share is less than the criterion asks for.</summary>
    private static IEnumerable<Diagnostic> Underclaimed(ImmutableArray<CriterionResult> results, Submission submission)
    {
        foreach (var result in results.Where(result => result is { Declared: Answer.Met, DeclaredShare: not null }))
        {
            var asked = result.Criterion.Check.Leaves.OfType<PopulationCheck>().Where(check => !check.Advisory).Select(check => 100 * check.Threshold).DefaultIfEmpty(0).Min();
            if (result.DeclaredShare < asked)
                yield return Diagnostic.At(DiagnosticCodes.ShareUnderThreshold, submission.AssessmentFile, 0, 0, result.Criterion.Id, Per(result.DeclaredShare.Value), Per(asked));
        }
    }

    private static string Per(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture);

    private static FhirPathScope ScopeOn(DateOnly day) => new(Midnight(day));

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(7));
}
