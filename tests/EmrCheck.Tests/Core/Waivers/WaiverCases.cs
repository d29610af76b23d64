using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Waivers;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.Waivers;

/// <summary>Appraisals of random records with random waivers: of any criterion, scope, term and facility, and malformed ones.</summary>
internal static class WaiverCases
{
    public static readonly Waiver Good = new()
    {
        Id = "MT-1", Facility = "99001", Criterion = "T-1", Scope = WaiverScope.Whole, Reason = "Đang nâng cấp", By = new("Giám đốc", "Sở Y tế"), Basis = "12/QĐ-SYT",
        SignedOn = Given.Today, Until = Given.Today.AddMonths(6),
    };

    private static readonly Gen<string> Letter = Gen.Elements(Letters.All.ToCharArray()).ArrayOf().Select(letters => string.Concat(letters));

    private static readonly Gen<WaiverScope> Scopes =
        from check in Gen.Elements("letters", "declared", "group-1", "nope", null)
        from files in Gen.Elements("records/**", "records/0000.json", "records/*1.json", "evidence/*", null)
        select new WaiverScope(check, files is null ? null : FilePattern.Of(files));

    public static readonly Gen<WaiverEntry> Entry =
        from number in Gen.Choose(1, 99)
        from criterion in Gen.Elements("T-1", "T-2", "T-3", "T-4", "T-9")
        from facility in Gen.Frequency((5, Gen.Constant("99001")), (1, Gen.Constant("99002")))
        from scope in Scopes
        from signed in Gen.Choose(-400, 30)
        from days in Gen.Choose(0, 365)
        from malformed in Gen.Choose(0, 5)
        let first = Given.Today.AddDays(signed)
        let waiver = Good with { Id = $"MT-{number}", Criterion = criterion, Facility = facility, Scope = scope, SignedOn = first, Until = first.AddDays(days) }
        select malformed == 0 ? new WaiverEntry($"MT-{number}", criterion, "w.yaml:3:5", null, Given.Said("broken.")) : WaiverEntry.Of(waiver, "w.yaml:3:5");

    public static readonly Gen<Appraisal> Appraised =
        from letters in Letter
        from answer in Gen.Elements<Answer?>(null, Answer.Met, Answer.NotMet, Answer.NotApplicable)
        select Appraise(letters, answer);

    public static readonly Gen<(Appraisal Appraisal, WaiverEntry[] Entries)> Any =
        from appraisal in Appraised
        from entries in Entry.ArrayOf()
        select (appraisal, entries);

    public static Appraisal Appraise(string letters, Answer? answer)
    {
        var declared = new DeclaredCheck { Id = "declared", Title = Given.Said("") };
        return Appraiser.Appraise(
            Given.Checklist(
                Basis.Declared,
                Given.Criterion(new AllOfCheck { Id = "group-1", Title = Given.Said(""), Of = [declared, Letters.Check] }),
                Given.Criterion(Letters.Check, "T-2", Obligation.Recommended),
                Given.Criterion(new AnyOfCheck { Id = "group-1", Title = Given.Said(""), Of = [declared, Letters.Check] }, "T-3"),
                Given.Criterion(declared, "T-4")),
            Given.Submission(letters, answer));
    }
}
