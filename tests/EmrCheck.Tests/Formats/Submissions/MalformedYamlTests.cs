using System.Text;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>One edit of a good submission after the other, and all that is told about it.</summary>
public sealed class MalformedYamlTests
{
    [Fact]
    public void Submission_yaml() => Snapshot.Verify(Told(
        ("nothing wrong", "version: 1\nfacility", "version: 1\nfacility"),
        ("another version", "version: 1\nfacility", "version: 2\nfacility"),
        ("unknown key at the top", "date: 2026-11-20", "date: 2026-11-20\ndates: 2026-11-20"),
        ("no facility", "facility:", "facilty:"),
        ("facility is a word", GoodSubmission.Yaml[11..GoodSubmission.Yaml.IndexOf("date: 2026-11-20", StringComparison.Ordinal)], "facility: hospital\n"),
        ("code of four characters", "\"99001\"", "\"9900\""),
        ("no code", "code: \"99001\"", "code:"),
        ("empty name", "name: Bệnh viện Mẫu", "name: \"\""),
        ("unknown kind", "kind: hospital", "kind: hospitl"),
        ("no kind", "kind: hospital\n", "\n"),
        ("unknown grade", "grade: II", "grade: 2"),
        ("beds in words", "beds: 320", "beds: many"),
        ("beds with a point", "beds: 320", "beds: 1.200"),
        ("one department", "[Khoa Nội, Khoa Nhi]", "Khoa Nội"),
        ("departments that are mappings", "[Khoa Nội, Khoa Nhi]", "[{ name: Khoa Nội }]"),
        ("date as people write it", "date: 2026-11-20", "date: 20/11/2026"),
        ("no such day", "date: 2026-11-20", "date: 2026-02-30"),
        ("unknown key of the declarant", "role: Giám đốc", "rôle: Giám đốc"),
        ("period without end", "{ from: 2026-10-01, to: 2026-10-31 }", "{ from: 2026-10-01 }"),
        ("documents are a mapping", "documents:\n  - id", "documents:\n    id"),
        ("no documents", GoodSubmission.Yaml[GoodSubmission.Yaml.IndexOf("documents:", StringComparison.Ordinal)..], "documents:"),
        ("document without id", "- id: quy-che\n    kind", "- kind"),
        ("unknown kind of document", "emr_regulation", "regulation"),
        ("file that is not there", "evidence/quy-che.txt", "evidence/quy-chế.txt"),
        ("file outside the submission", "evidence/quy-che.txt", "../evidence/quy-che.txt"),
        ("no file named", "    file: evidence/quy-che.txt", ""),
        ("one id twice", "file: evidence/quy-che.txt", "file: evidence/quy-che.txt\n  - { id: quy-che, kind: other, file: evidence/quy-che.txt }"),
        ("tab", "  code:", "\tcode:"),
        ("one key twice", "version: 1\nfacility", "version: 1\nversion: 1\nfacility"),
        ("a list", GoodSubmission.Yaml, "- facility"),
        ("empty", GoodSubmission.Yaml, "")));

    [Fact]
    public void Self_assessment_yaml() => Snapshot.Verify(Told(
        ("another version", "version: 1\nanswers", "version: 2\nanswers"),
        ("no answers", "answers:", "answer:"),
        ("unknown answer", "answer: met", "answer: yes"),
        ("no answer", "answer: met\n", "\n"),
        ("an answer to be guessed", "answer: met", "answer: none"),
        ("a criterion that is a word", GoodSubmission.Assessment[GoodSubmission.Assessment.IndexOf("T-1", StringComparison.Ordinal)..], "T-1: met"),
        ("a criterion with nothing behind it", GoodSubmission.Assessment[GoodSubmission.Assessment.IndexOf("T-1", StringComparison.Ordinal)..], "T-1:"),
        ("unknown key of an answer", "note:", "notes:"),
        ("unknown document", "[quy-che]", "[quy-che, quy-chế]"),
        ("a share", "answer: met", "answer: met\n    share: 97.5"),
        ("a share with its sign", "answer: met", "answer: met\n    share: 97.5 %"),
        ("a share over all", "answer: met", "answer: met\n    share: 100.5"),
        ("a negative share", "answer: met", "answer: met\n    share: -1"),
        ("a share in words", "answer: met", "answer: met\n    share: all"),
        ("a share with a comma", "answer: met", "answer: met\n    share: \"97,5\""),
        ("a share of what does not apply", "answer: met", "answer: not_applicable\n    share: 100"),
        ("one document", "[quy-che]", "quy-che"),
        ("no document", "[quy-che]", ""),
        ("one criterion twice", "evidence: [quy-che]", "evidence: [quy-che]\n  T-1: { answer: met }"),
        ("a list", GoodSubmission.Assessment, "- T-1"),
        ("empty", GoodSubmission.Assessment, "")));

    private static string Told(params (string What, string Original, string Edited)[] edits)
    {
        var text = new StringBuilder();
        foreach (var (what, original, edited) in edits)
        {
            text.Append(what).Append('\n');
            foreach (var remark in GoodSubmission.Told(original, edited))
                text.Append("    ").Append(remark.Place).Append(' ').Append(remark.Code.Id).Append(' ').Append(remark.Message.En).Append('\n');
        }

        return text.ToString();
    }
}
