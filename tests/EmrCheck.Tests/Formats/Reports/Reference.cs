using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Reports;
using EmrCheck.Tests.Core;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>Three small appraisals that every report format is shown with.</summary>
internal static class Reference
{
    private static readonly DeclaredCheck Declared = new() { Id = "declared", Title = Given.Said("") };

    private static readonly DocumentCheck Paper = new()
    {
        Id = "paper", Title = Given.Said("Regulation"), Is = ["emr_regulation"], Dated = true, Covers = ["create", "store"], Remedy = Given.Said("Sign it [now]"),
    };

    private static readonly Criterion[] Criteria =
    [
        Given.Criterion(new AllOfCheck { Id = "group-1", Title = Given.Said(""), Of = [Declared, Paper, Letters.Check with { Id = "hint", Advisory = true, Severity = Severity.Minor }] }),
        Given.Criterion(Letters.Check with { Threshold = 0.9m }, "T-2"),
        Given.Criterion(Declared, "T-3", Obligation.Recommended) with { Notes = Given.Said("Our own reading") },
        Given.Criterion(Declared, "T-4") with { Applies = new(Given.Path("facility.kind = 'clinic'", SubmissionModel.RootType), Given.Said("Only for clinics")) },
    ];

    private static Document Signed { get; } = Papers.Good with
    {
        Subjects = ["create", "store"],
        Content = new(ContentKind.Pdf, ContentFault.None),
        Signatures =
        [
            new(SignatureState.Valid, "Hospital", "Authority", "0123456789abcdef")
            {
                SignedAt = new(2026, 3, 1, 1, 30, 0, TimeSpan.Zero), IsTimeProven = true, CertificateTo = new(2028, 1, 1),
            },
        ],
    };

    public static Appraisal Qualified { get; } = Of("ssssssssssssssssssskkv..", Answer.Met, Signed);

    public static Appraisal NotQualified { get; } = Of("svvvvvvvxd" + new string('v', 30), Answer.Met, Papers.Good);

    public static Appraisal Undetermined { get; } = Of("", null);

    /// <summary>The report as text.</summary>
    public static string Written(this Appraisal appraisal, string format, Language language, bool color = false)
    {
        using var output = new MemoryStream();
        ReportFormats.All[format](appraisal, output, new(language, Color: color));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Appraisal Of(string records, Answer? answer, params Document[] documents) => Appraiser.Appraise(
        Given.Checklist(Basis.Documented, Criteria),
        Given.Submission(records, answer, ["paper"], documents, """{ "facility": { "kind": "hospital" } }""")) with { Engine = "emrcheck test" };
}
