using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Evidence;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Submissions;

/// <summary>What <c>submission.yaml</c> says.</summary>
internal sealed record SubmissionYaml(Facility Facility, DateOnly? Date, Numbers Numbers, ImmutableArray<Document> Documents)
{
    private static readonly Dictionary<string, string> Kinds = Facility.Kinds.ToDictionary(kind => kind);
    private static readonly Dictionary<string, string> Grades = new[] { "special", "I", "II", "III", "IV", "unranked" }.ToDictionary(grade => grade);

    /// <summary>Reads the file; null when it is not YAML or lacks what every submission must say.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalogs">The words that it may use.</param>
    /// <param name="look">What a file of the submission is; null when it is not there.</param>
    public static SubmissionYaml? Read(YamlFile file, Catalogs catalogs, Func<string, EvidenceFile?> look)
    {
        if (file.Root() is not { } root) return null;
        if (root.Integer("version") is not (null or 1)) root.Wrong("version", "1", "1", 0);
        var facility = FacilityOf(root.Map("facility"), catalogs);
        var date = root.Date("date");
        var declaredBy = root.MapOrNull("declared_by");
        declaredBy?.TextOrNull("name");
        declaredBy?.TextOrNull("role");
        declaredBy?.Done();
        var numbers = NumbersOf(root.MapOrNull("numbers"), catalogs);
        var documents = ImmutableArray.CreateBuilder<Document>();
        var remarks = new List<DocumentRemarks>();
        foreach (var map in root.Maps("documents"))
        {
            var document = DocumentOf(map, catalogs, look);
            if (documents.Any(other => other.Id == document.Id))
            {
                file.Remark(DiagnosticCodes.DuplicateDocument, map.Start, document.Id);
                continue;
            }

            if (documents.FirstOrDefault(other => document.Digest is not null && other.Digest == document.Digest) is { } shared)
                file.Remark(DiagnosticCodes.SharedFile, map.At("file"), shared.Id, document.Id);
            documents.Add(document);
            remarks.Add(new(map, document, catalogs));
        }

        root.Done();
        foreach (var remark in remarks) remark.Tell(documents.ToImmutable());
        return new(facility, date, numbers, documents.ToImmutable());
    }

    private static Facility FacilityOf(YamlMap map, Catalogs catalogs)
    {
        var facility = new Facility(
            map.Text("code"), map.Text("name"), Word(map, "kind", Kinds) ?? map.Missing("kind", ""), Word(map, "grade", Grades) ?? "",
            map.TextOrNull("province") ?? "", map.Count("beds"), map.Texts("departments"))
        {
            Services = map.KeysOf("services", catalogs.Services),
        };
        if (facility.Code is not ("" or { Length: 5 }))
            map.Wrong("code", "mã CSKCB gồm 5 ký tự", "a facility code of 5 characters", 0);
        map.Done();
        return facility;
    }

    private static Numbers NumbersOf(YamlMap? map, Catalogs catalogs)
    {
        if (map is null) return new(null, null, null, null, null, []);
        var period = map.MapOrNull("period");
        var numbers = new Numbers(
            period?.Date("from"), period?.Date("to"), map.Count("patients"), map.Count("records"), map.Count("electronic_records"),
            map.KeysOf("none_of", catalogs.Events))
        {
            PatientsWithEmr = map.Count("patients_with_emr"),
            Payments = map.Count("payments"),
            CashlessPayments = map.Count("cashless_payments"),
            PaperlessSince = map.Date("paperless_since"),
            PaperlessPlanned = map.Date("paperless_planned"),
        };
        if (numbers is { From: { } first, To: { } last } && first > last)
            period!.Wrong("to", "ngày không trước ngày bắt đầu kỳ", "a day not before the first of the period", 0);
        period?.Done();
        map.Done();
        return numbers;
    }

    private static Document DocumentOf(YamlMap map, Catalogs catalogs, Func<string, EvidenceFile?> look)
    {
        map.Missing("kind", 0);
        var kind = map.Key("kind", catalogs.DocumentKinds) ?? "";
        var path = map.TextOrNull("file") ?? "";
        var evidence = path.Length == 0 ? null : look(path);
        var document = new Document(
            map.Text("id"), kind, map.TextOrNull("title") ?? "", (map.TextOrNull("number") ?? "").Trim(), map.Date("date"),
            map.TextOrNull("issuer") ?? "", map.Texts("subjects"), path, evidence?.Digest)
        {
            Cites = map.Texts("cites"),
            Content = evidence?.Content ?? DocumentContent.NotSeen,
            Signatures = evidence?.Signatures ?? [],
            IsExamined = evidence?.IsExamined ?? true,
        };
        if (evidence is null) map.File.Remark(DiagnosticCodes.DocumentFileMissing, map.At("file"), document.Id);
        map.Done();
        return document;
    }

    private static string? Word(YamlMap map, string key, Dictionary<string, string> words)
    {
        if (map.TextOrNull(key) is not { } word || words.ContainsKey(word)) return map.TextOrNull(key);
        var known = string.Join(" | ", words.Keys);
        return map.Wrong(key, known, known, "");
    }
}

/// <summary>The figures of the reporting period, as the facility gives them.</summary>
internal sealed record Numbers(DateOnly? From, DateOnly? To, int? Patients, int? Records, int? ElectronicRecords, ImmutableArray<string> NoneOf)
{
    /// <summary>Of the patients, those with an electronic record.</summary>
    public int? PatientsWithEmr { get; init; }

    /// <summary>Payments of patients.</summary>
    public int? Payments { get; init; }

    /// <summary>Of the payments, those without cash.</summary>
    public int? CashlessPayments { get; init; }

    /// <summary>The day from which the electronic record is used in place of paper.</summary>
    public DateOnly? PaperlessSince { get; init; }

    /// <summary>The day from which it is planned to be.</summary>
    public DateOnly? PaperlessPlanned { get; init; }
}
