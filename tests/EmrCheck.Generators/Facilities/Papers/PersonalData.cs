namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>Papers on personal data.</summary>
internal static class PersonalData
{
    private const string Director = "Giám đốc";
    private const string Planners = "Phòng Kế hoạch tổng hợp";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("dlcn", "data_protection_dossier", "Hồ sơ đánh giá tác động xử lý dữ liệu cá nhân", "55/HS-BV", "2026-08-20", Planners,
            "Mô tả dữ liệu được xử lý, mục đích, người nhận, thời hạn lưu, biện pháp bảo vệ và rủi ro còn lại.")
        { Cites = ["91/2025/QH15", "356/2025/NĐ-CP"] },
        new("quy-dinh-dlcn", "data_protection_regulation", "Quy định bảo vệ dữ liệu cá nhân", "90/QĐ-BV", "2026-01-20", Director,
            "Đồng ý, mục đích, trẻ em, yêu cầu của chủ thể dữ liệu, thời hạn, bên thứ ba, bí mật, thông báo vi phạm.")
        {
            Subjects = ["consent", "purpose", "children", "subject_requests", "time_limits", "third_party", "confidentiality", "breach_notice"],
            Cites = ["91/2025/QH15", "356/2025/NĐ-CP"],
        },
        new("mau-dong-y", "consent_form", "Mẫu phiếu đồng ý xử lý dữ liệu cá nhân", "91/QĐ-BV", "2026-01-20", Director,
            "Từng mục đích có ô chọn riêng; trẻ em do cha, mẹ hoặc người giám hộ đồng ý.")
        { Subjects = ["consent", "purpose", "children"], Cites = ["91/2025/QH15"] },
        new("bien-nhan-a05", "submission_receipt", "Biên nhận hồ sơ đánh giá tác động xử lý dữ liệu cá nhân", "999/BN-MAU", "2026-08-25", Planners,
            "Đã nhận một bộ hồ sơ đánh giá tác động.")
        { Subjects = ["impact_dossier"] },
    ];
}
