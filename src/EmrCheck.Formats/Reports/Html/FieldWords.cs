using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The words for what packs and submissions write as codes.</summary>
internal static class FieldWords
{
    public static Phrase Kind(string kind) => kind switch
    {
        "hospital" => new("Bệnh viện", "Hospital"),
        "centre" => new("Trung tâm y tế", "Health centre"),
        "polyclinic" => new("Phòng khám đa khoa", "Polyclinic"),
        "clinic" => new("Phòng khám", "Clinic"),
        "commune_station" => new("Trạm y tế", "Commune health station"),
        _ => new(kind, kind),
    };

    public static Phrase Grade(string grade) => grade switch
    {
        "" => new("Không nêu", "Not stated"),
        "special" => new("Hạng đặc biệt", "Special grade"),
        "unranked" => new("Chưa xếp hạng", "Unranked"),
        _ => new($"Hạng {grade}", $"Grade {grade}"),
    };

    public static Phrase Status(string status) => status switch
    {
        "in_force" => new("Còn hiệu lực", "In force"),
        "partly" => new("Hết hiệu lực một phần", "Partly expired"),
        "expired" => new("Hết hiệu lực", "Expired"),
        _ => new(status, status),
    };

    public static Phrase CheckKind(string kind) => kind switch
    {
        "declared" => new("Lời khai", "Declaration"),
        "document" => new("Văn bản", "Document"),
        "records" => new("Hồ sơ bệnh án", "Records"),
        "structure" => new("Cấu trúc FHIR", "FHIR structure"),
        "fact" => new("Số liệu cơ sở khai", "Facts given"),
        "all_of" => new("Phải đạt tất cả", "All of these"),
        "any_of" => new("Chỉ cần đạt một", "One of these"),
        _ => new(kind, kind),
    };

    public static Phrase Of(Severity severity) => severity switch
    {
        Severity.Critical => new("Nghiêm trọng", "Critical"),
        Severity.Major => new("Đáng kể", "Major"),
        Severity.Minor => new("Nhẹ", "Minor"),
        _ => new("Để biết", "Info"),
    };

    public static Phrase Of(Confidence confidence) => confidence switch
    {
        Confidence.High => new("cao", "high"),
        Confidence.Medium => new("trung bình", "medium"),
        _ => new("thấp", "low"),
    };
}
