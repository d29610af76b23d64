namespace EmrCheck.Formats.Packs.Annex;

/// <summary>The samples of an imported criterion: a synthetic hospital that shows it, one that does not meet it, one that is silent.</summary>
internal static class AnnexSamples
{
    /// <summary>File names and contents.</summary>
    public static IEnumerable<(string Name, string Text)> Of(AnnexCriterion criterion)
    {
        // The eighth group is judged on a day on which it was in force.
        var day = criterion.Group.Place == 8 ? "2025-06-01" : "2026-11-21";
        yield return ("declared-with-minutes.pass.json", Submission(day, Minutes, """{ "answer": "met", "evidence": ["bien-ban"] }"""));
        yield return ("declared-not-met.fail.json", Submission(day, Minutes, """{ "answer": "not_met" }"""));
        yield return ("nothing-handed-in.no-evidence.json", Submission(day, "", null));
    }

    private const string Minutes = """
        ,
            "documents": [
              {
                "id": "bien-ban",
                "kind": "demonstration_minutes",
                "title": "Biên bản kiểm tra tại chỗ",
                "date": "2025-05-20",
                "file": "evidence/bien-ban.pdf"
              }
            ]
        """;

    private static string Submission(string day, string documents, string? answer) => $$"""
        {
          "asOf": "{{day}}",
          "submission": {
            "version": 1,
            "facility": { "code": "99001", "name": "Bệnh viện Đa khoa Mẫu Số Một", "kind": "hospital" },
            "date": "{{day}}"{{documents}}
          }{{(answer is null ? "" : $",\n  \"answer\": {answer}")}}
        }

        """.ReplaceLineEndings("\n");
}
