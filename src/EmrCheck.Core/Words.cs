namespace EmrCheck.Core;

/// <summary>What users read for the closed vocabularies: verdicts, bases, answers, kinds of document and their subjects.</summary>
public static class Words
{
    private static readonly Dictionary<string, Phrase> DocumentKinds = new(StringComparer.Ordinal)
    {
        ["account_decision"] = new("quyết định cấp tài khoản", "decision on accounts"),
        ["council_decision"] = new("quyết định thành lập hội đồng chuyên môn", "decision on the expert council"),
        ["data_protection_dossier"] = new("hồ sơ đánh giá tác động xử lý dữ liệu cá nhân", "personal-data impact dossier"),
        ["emr_assessment_report"] = new("báo cáo tự đánh giá hồ sơ bệnh án điện tử", "EMR self-assessment report"),
        ["emr_deployment_decision"] = new("quyết định triển khai hồ sơ bệnh án điện tử", "EMR deployment decision"),
        ["emr_plan"] = new("kế hoạch triển khai hồ sơ bệnh án điện tử", "EMR plan"),
        ["emr_regulation"] = new("quy chế hồ sơ bệnh án điện tử", "EMR regulation"),
        ["infrastructure_inventory"] = new("bảng kê hạ tầng", "infrastructure inventory"),
        ["other"] = new("văn bản khác", "other document"),
        ["restore_drill_minutes"] = new("biên bản diễn tập phục hồi dữ liệu", "restore drill minutes"),
        ["security_level_decision"] = new("quyết định phê duyệt cấp độ an toàn hệ thống thông tin", "security level approval"),
        ["signature_sample_decision"] = new("quyết định phê duyệt mẫu chữ ký", "decision on signature samples"),
        ["software_inventory"] = new("danh mục phần mềm", "software inventory"),
        ["standards_statement"] = new("bản công bố tiêu chuẩn kỹ thuật áp dụng", "statement of technical standards"),
    };

    private static readonly Dictionary<string, Phrase> DocumentSubjects = new(StringComparer.Ordinal)
    {
        ["backup"] = new("lưu trữ dự phòng", "back-up storage"),
        ["create"] = new("lập", "making"),
        ["manage"] = new("quản lý", "managing"),
        ["network"] = new("kết nối mạng", "network"),
        ["restore"] = new("phục hồi", "restoring"),
        ["retrieval"] = new("truy xuất", "retrieval"),
        ["security"] = new("an toàn, bảo mật", "security"),
        ["servers"] = new("máy chủ", "servers"),
        ["signing"] = new("ký, xác nhận", "signing"),
        ["storage"] = new("lưu trữ", "storage"),
        ["store"] = new("lưu trữ", "storing"),
        ["update"] = new("cập nhật", "updating"),
        ["use"] = new("sử dụng", "using"),
        ["workstations"] = new("máy trạm", "workstations"),
    };

    /// <summary>The subjects of documents that criteria can ask for.</summary>
    public static IReadOnlyCollection<string> SubjectNames => DocumentSubjects.Keys;

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

    /// <summary>The words for kinds of document, joined by "or".</summary>
    public static Phrase Kinds(IEnumerable<string> kinds) => Join(kinds, DocumentKinds, " hoặc ", " or ");

    /// <summary>The words for subjects of documents, joined by commas.</summary>
    public static Phrase Subjects(IEnumerable<string> subjects) => Join(subjects, DocumentSubjects, ", ", ", ");

    private static Phrase Join(IEnumerable<string> keys, Dictionary<string, Phrase> words, string vi, string en)
    {
        var phrases = keys.Select(key => words.GetValueOrDefault(key, new(key, key))).ToArray();
        return new(string.Join(vi, phrases.Select(phrase => phrase.Vi)), string.Join(en, phrases.Select(phrase => phrase.En)));
    }
}
