using System.Globalization;

namespace EmrCheck.Core;

/// <summary>What users read for the closed vocabularies: verdicts, bases, answers, obligations.</summary>
public static partial class Words
{
    /// <summary>The word for a verdict.</summary>
    public static Phrase Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => new("Đạt", "Pass"),
        Verdict.Fail => new("Không đạt", "Fail"),
        Verdict.NoEvidence => new("Chưa có minh chứng", "No evidence"),
        Verdict.NeedsReview => new("Cần người xem xét", "Needs review"),
        Verdict.Error => new("Không chấm được", "Error"),
        _ => new("Không áp dụng", "Not applicable"),
    };

    /// <summary>The word for the overall answer.</summary>
    public static Phrase Of(Overall overall) => overall switch
    {
        Overall.Qualified => new("ĐẠT", "QUALIFIED"),
        Overall.NotQualified => new("KHÔNG ĐẠT", "NOT QUALIFIED"),
        _ => new("CHƯA ĐỦ CĂN CỨ", "UNDETERMINED"),
    };

    /// <summary>The word for a basis.</summary>
    public static Phrase Of(Basis basis) => basis switch
    {
        Basis.Observed => new("quan sát từ hồ sơ", "observed"),
        Basis.Documented => new("có văn bản", "documented"),
        Basis.Declared => new("tự khai", "declared"),
        _ => new("không có", "none"),
    };

    /// <summary>The word for an answer.</summary>
    public static Phrase Of(Answer answer) => answer switch
    {
        Answer.Met => new("Đạt", "Met"),
        Answer.PartiallyMet => new("Đạt một phần", "Partially met"),
        Answer.NotMet => new("Không đạt", "Not met"),
        Answer.NotApplicable => new("Không áp dụng", "Not applicable"),
        _ => new("Không khai", "Not declared"),
    };

    /// <summary>The words for an answer and how far it is said to hold.</summary>
    public static Phrase Of(Answer answer, decimal? share) => share is not { } per ? Of(answer) : new(
        string.Create(CultureInfo.InvariantCulture, $"{Of(answer).Vi}, {per:0.##} %").Replace('.', ','), string.Create(CultureInfo.InvariantCulture, $"{Of(answer).En}, {per:0.##} %"));

    /// <summary>The word for a cross-examination.</summary>
    public static Phrase Of(CrossExamination cross) => cross switch
    {
        CrossExamination.Consistent => new("Khớp", "Consistent"),
        CrossExamination.Contradicted => new("Mâu thuẫn", "Contradicted"),
        CrossExamination.Unsupported => new("Chưa có hồ sơ chứng minh", "Unsupported"),
        CrossExamination.Unverified => new("Chưa đối chiếu được", "Unverified"),
        CrossExamination.Misapplied => new("Sai diện áp dụng", "Misapplied"),
        CrossExamination.Understated => new("Khai thấp hơn thực tế", "Understated"),
        _ => new("Không khai", "Undeclared"),
    };

    /// <summary>The word for an obligation.</summary>
    public static Phrase Of(Obligation obligation) => obligation switch
    {
        Obligation.Mandatory => new("Bắt buộc", "Mandatory"),
        Obligation.Recommended => new("Khuyến nghị", "Recommended"),
        _ => new("Thông tin", "Informational"),
    };

    /// <summary>The word for a resource type, which stands beside it.</summary>
    public static Phrase OfResource(string type) => new(type switch
    {
        "AuditEvent" => "nhật ký hệ thống (AuditEvent)",
        "Bundle" => "hồ sơ (Bundle)",
        "Composition" => "tài liệu (Composition)",
        "Condition" => "chẩn đoán (Condition)",
        "Consent" => "giấy cam kết, đồng ý (Consent)",
        "DiagnosticReport" => "phiếu kết quả (DiagnosticReport)",
        "DocumentReference" => "giấy tờ đính kèm (DocumentReference)",
        "Encounter" => "đợt khám bệnh, điều trị (Encounter)",
        "ImagingStudy" => "hình ảnh (ImagingStudy)",
        "MedicationAdministration" => "lần thực hiện thuốc (MedicationAdministration)",
        "MedicationRequest" => "y lệnh thuốc (MedicationRequest)",
        "Observation" => "chỉ số, kết quả (Observation)",
        "Organization" => "cơ sở (Organization)",
        "Patient" => "người bệnh (Patient)",
        "Procedure" => "phẫu thuật, thủ thuật (Procedure)",
        "Provenance" => "dấu vết ghi, ký (Provenance)",
        "ServiceRequest" => "chỉ định dịch vụ (ServiceRequest)",
        "Specimen" => "mẫu bệnh phẩm (Specimen)",
        _ => $"dữ liệu loại {type}",
    }, type);
}
