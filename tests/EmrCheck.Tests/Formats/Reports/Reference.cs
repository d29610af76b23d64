using System.IO.Compression;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Decisions;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Rounds;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Core.Waivers;
using EmrCheck.Tests.Decisions;

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

    /// <summary>A qualified centre, one of its sites not qualified, another unread.</summary>
    public static Appraisal WithSites => Qualified with
    {
        Sites = [NotQualified],
        UnreadSites = [new("99778", [Diagnostic.At(DiagnosticCodes.DuplicateRecord, "sites/99778", 0, 0, "x")])],
    };

    public static Appraisal Undetermined { get; } = Of("", null);

    /// <summary>With a council's ledger about it: the failure overturned or the open one decided, one accepted, signed by the chair.</summary>
    public static Appraisal Decided(Appraisal appraisal, string? digest = null)
    {
        var docket = DocketReader.Of(appraisal)!;
        var opening = Meetings.Opening with { Appraisal = digest ?? docket.Appraisal };
        var (ledger, _) = Meetings.Written(opening, docket.Matters.Where(matter => matter.Verdict != Verdict.NotApplicable).Take(2).Select(matter => Meetings.Met with
        {
            Criterion = matter.Id, From = matter.Verdict, Kind = Decision.KindOf(DecisionKind.OverturnedToMet, matter.Verdict), Recused = ["Trần Thị B"], Votes = new(5, 1, 0), Reason = "Đã xem <bản gốc> [1]",
        }));
        (ledger, _) = LedgerText.Append(ledger, Meetings.Signed with { Overall = CouncilAnswer.Of(docket, ledger).Overall });
        return appraisal with { Council = CouncilAnswer.Of(docket, ledger) };
    }

    /// <summary>Not qualified, with waivers of every state and the round before beside it.</summary>
    public static Appraisal Beside { get; } = WithBeside();

    /// <summary>The report as text; of a package what its parts say, one after the other.</summary>
    public static string Written(this Appraisal appraisal, string format, Language language, bool color = false, int width = 0, Audience audience = Audience.Council)
    {
        var bytes = appraisal.Bytes(format, language, color, width, audience);
        if (!ReportFormats.Binary.Contains(format)) return Encoding.UTF8.GetString(bytes);
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return string.Join('\n', package.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())).Replace("</w:p>", "</w:p>\n", StringComparison.Ordinal);
    }

    /// <summary>The report as it is written to a file.</summary>
    public static byte[] Bytes(this Appraisal appraisal, string format, Language language = Language.Vi, bool color = false, int width = 0, Audience audience = Audience.Council)
    {
        using var output = new MemoryStream();
        ReportFormats.All[format](appraisal, output, new(language, width, color, audience));
        return output.ToArray();
    }

    private static Appraisal WithBeside()
    {
        var good = WaiverCases.Good;
        WaiverEntry[] waivers =
        [
            WaiverEntry.Of(good with { Criterion = "T-2", Reason = "<b>Đang [nâng cấp]</b>" }, "waivers.yaml:5:5"),
            WaiverEntry.Of(good with { Id = "MT-2", Scope = new("paper", FilePattern.Of("evidence/**")) }, "waivers.yaml:12:5"),
            WaiverEntry.Of(good with { Id = "MT-3", Criterion = "T-3" }, "waivers.yaml:20:5"),
            WaiverEntry.Of(good with { Id = "MT-4", SignedOn = new(2025, 1, 1), Until = new(2025, 12, 31) }, "waivers.yaml:28:5"),
            WaiverEntry.Of(good with { Id = "MT-5", SignedOn = new(2026, 12, 1), Until = new(2027, 11, 30) }, "waivers.yaml:36:5"),
            WaiverEntry.Of(good with { Id = "MT-6", Facility = "99009" }, "waivers.yaml:44:5"),
            new("MT-7", "T-1", "waivers.yaml:52:5", null, Given.Said("waivers.yaml:52:5: a key is missing.")),
        ];
        var before = JsonReportV1.Of(Of("svvvsssx", Answer.NotMet, Papers.Good) with { Engine = "emrcheck before" });
        var replies = new JsonRepliesV1(1, AppraisalDigest.Of(before), "99001", before.AsOf,
        [
            new("T-1/paper", "explained", "Đã trình [giám đốc] <i>ký</i>", ["12/QĐ-BV", "quy-che"], "2026-11-20"), new("T-2/letters", "fixed", "", [], null), new("T-3", "disputed", "Không đúng", [], null),
        ], []);
        return NotQualified with { Waivers = WaivedAppraisal.Of(NotQualified, waivers), Previous = PreviousRounds.Of(before, JsonReportV1.Of(NotQualified), replies) };
    }

    /// <summary>The three criteria judged by records written as letters.</summary>
    public static Appraisal Of(string records, Answer? answer, params Document[] documents) => Appraiser.Appraise(
        Given.Checklist(Basis.Documented, Criteria),
        Given.Submission(records, answer, ["paper"], documents, """{ "facility": { "kind": "hospital" } }""")) with { Engine = "emrcheck test" };
}
