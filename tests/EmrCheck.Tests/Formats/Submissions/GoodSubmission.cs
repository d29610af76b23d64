using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>A submission that is read without a remark.</summary>
internal static class GoodSubmission
{
    public const string Yaml = """
        version: 1
        facility:
          code: "99001"
          name: Bệnh viện Mẫu
          kind: hospital
          grade: II
          province: "15"
          beds: 320
          departments: [Khoa Nội, Khoa Nhi]
        date: 2026-11-20
        declared_by: { role: Giám đốc, name: Nguyễn Văn Kín }
        numbers:
          period: { from: 2026-10-01, to: 2026-10-31 }
          patients: 412
          records: 405
          electronic_records: 405
        documents:
          - id: quy-che
            kind: emr_regulation
            title: Quy chế
            number: 328/QĐ-BV
            date: 2026-09-18
            issuer: Giám đốc
            subjects: [create, update]
            file: evidence/quy-che.txt
        """;

    public const string Assessment = """
        version: 1
        answers:
          T-1:
            answer: met
            note: Ghi chú kín
            evidence: [quy-che]
        """;

    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>The words of the packs that ship.</summary>
    public static Catalogs Catalogs { get; } = PackReader.Load(SourceTree.Path("rules")).Value!.Catalogs;

    public static TemporaryFolder Write() => new TemporaryFolder()
        .With("submission.yaml", Yaml)
        .With("self-assessment.yaml", Assessment)
        .With("evidence/quy-che.txt", "words")
        .With("records/b1.json", Bytes.Record("b1"))
        .With("records/more/b2.ndjson", Bytes.Record("b2"));

    /// <summary>What is told about the two YAML files when one of them is edited.</summary>
    public static IEnumerable<Diagnostic> Told(string original, string edited)
    {
        using var folder = Write();
        folder.With("submission.yaml", Yaml.Replace(original, edited, StringComparison.Ordinal));
        folder.With("self-assessment.yaml", Assessment.Replace(original, edited, StringComparison.Ordinal));
        Assert.Contains(original, Yaml + Assessment, StringComparison.Ordinal);
        using var submission = SubmissionFolder.Open(folder.Path, Catalogs, null, Today)!;
        return [.. submission.Submission.Diagnostics, .. submission.Submission.Value?.Diagnostics ?? []];
    }
}
