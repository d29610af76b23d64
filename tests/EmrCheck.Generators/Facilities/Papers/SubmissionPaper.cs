using System.Globalization;
using System.Text;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>The file submission.yaml of a hospital.</summary>
internal static class SubmissionPaper
{
    public const string Warning =
        """
        # TOÀN BỘ DỮ LIỆU TRONG THƯ MỤC NÀY LÀ TỔNG HỢP, do chương trình sinh ra (EmrCheck.Generators facilities).
        # Không có bệnh viện, người bệnh, nhân viên y tế hay văn bản nào là thật; các số giấy tờ bắt đầu bằng 999 để không trùng số thật.

        """;

    /// <summary>What it says about itself, then every document it hands in.</summary>
    public static string Text(Hospital hospital, int stays)
    {
        var lies = hospital.Habit == Habit.Contradicted;
        var electronic = 400 + stays;
        var made = lies ? FalseClaims.RecordsMade(stays) : electronic;
        var departments = lies ? [.. Hospital.Departments.Where(name => name != FalseClaims.Unnamed), FalseClaims.Idle] : Hospital.Departments;
        var services = lies ? [.. Hospital.Services.Where(name => name != FalseClaims.Unlisted)] : Hospital.Services;
        var yaml = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"""
            {Warning}version: 1
            facility:
              code: "{hospital.Code}"
              name: {hospital.Name}
              kind: {hospital.Kind}
              grade: {(hospital.Kind == "commune_station" ? "unranked" : "II")}
              province: "{Hospital.Province}"
              beds: {hospital.Beds}
              departments: [{string.Join(", ", departments)}]
              services: [{string.Join(", ", services)}]
            date: 2026-11-20
            declared_by:
              role: Giám đốc
            numbers:
              period:
                from: 2026-10-01
                to: {(lies ? FalseClaims.LastDay : "2026-10-31")}
              patients: {electronic}
              records: {made}
              electronic_records: {electronic}
            {NoneOf(stays, lies)}documents:

            """));
        foreach (var document in EvidenceDocument.All)
            yaml.Append(Entry(document));
        return yaml.ToString().ReplaceLineEndings("\n");
    }

    private static string Entry(EvidenceDocument document)
    {
        var subjects = List("subjects", document.Subjects);
        var cites = List("cites", document.Cites);
        return $"""
              - id: {document.Id}
                kind: {document.Kind}
                title: {document.Title}
                number: {document.Number}
                date: {document.Date}
                issuer: {document.Issuer}
            {subjects}{cites}    file: {document.File}

            """;
    }

    /// <summary>What did not happen in the period, in the words of the rules.</summary>
    private static string NoneOf(int stays, bool lies)
    {
        (Ending Ending, string Word)[] events = [(Ending.Transfer, "transfer"), (Ending.Death, "death")];
        var none = events.Where(e => !Wards.Have(e.Ending, stays)).Select(e => e.Word).Concat(lies ? [FalseClaims.Denied] : []).ToArray();
        return none.Length == 0 ? "" : $"  none_of: [{string.Join(", ", none)}]\n";
    }

    private static string List(string name, IReadOnlyList<string> words) =>
        words.Count == 0 ? "" : $"    {name}: [{string.Join(", ", words)}]\n";
}
