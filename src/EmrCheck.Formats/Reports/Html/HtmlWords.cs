using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Every label of the report, in both languages.</summary>
internal static partial class HtmlWords
{
    public static readonly Phrase Title = new("Báo cáo đánh giá hồ sơ bệnh án điện tử", "Evaluation report on electronic medical records");

    public static readonly Phrase Subtitle = new("Kết quả tự đánh giá / thẩm định", "Result of self-assessment / appraisal");

    public static readonly Phrase RecordsAlone = new("Chỉ xét hồ sơ bệnh án, không gắn với cơ sở nào", "Records alone, without a facility");

    public static readonly Phrase AllPass = new("Mọi tiêu chí có áp dụng đều đạt.", "Every applicable criterion passes.");

    public static readonly Phrase NothingApplies = new("không có tiêu chí nào áp dụng", "no criterion applies");

    public static readonly Phrase CouncilAnswer = new("Hội đồng kết luận", "The council concludes");

    private static readonly Dictionary<string, Phrase> Labels = new(StringComparer.Ordinal)
    {
        // The frame
        ["eyebrow"] = new("Kết quả máy chấm, để người có thẩm quyền xem xét và kết luận", "Judged by machine, for people with authority to review and conclude"),
        ["skip"] = new("Đến nội dung", "Skip to the content"),
        ["contents"] = new("Mục lục", "Contents"),

        // The answer
        ["answer"] = new("Kết luận", "Conclusion"),
        ["shares"] = new("Số tiêu chí theo kết quả", "Criteria by verdict"),
        ["limitsHint"] = new("Đọc cùng phụ lục:", "Read together with the appendix:"),

        // Declaration and records
        ["cross"] = new("Đối chiếu lời khai với hồ sơ bệnh án", "Declarations beside the records"),
        ["crossLead"] = new(
            "So câu trả lời của cơ sở với kết quả chấm riêng trên hồ sơ bệnh án. Không thấy dữ liệu không phải là mâu thuẫn.",
            "The facility's answers beside what the records alone show. Absence is not a contradiction."),
        ["contradicts"] = new("mâu thuẫn", "contradicts"),
        ["forExample"] = new("Ví dụ tại:", "For example at:"),
        ["noContradiction"] = new("Không có lời khai nào mâu thuẫn với hồ sơ bệnh án.", "No declaration is contradicted by the records."),

        ["statements"] = new("Điều nêu trong submission.yaml", "What submission.yaml states"),
        ["beside"] = new("Các câu trả lời khác mà hồ sơ có nói tới", "The other answers that the records speak of"),
        ["about"] = new("Nội dung", "About"),
        ["shown"] = new("Hồ sơ cho thấy", "The records show"),

        // Packs
        ["packs"] = new("Văn bản và bộ quy tắc áp dụng", "Texts and packs applied"),
        ["number"] = new("Số văn bản", "Number"),
        ["issued"] = new("Ban hành", "Issued"),
        ["inForce"] = new("Hiệu lực", "In force"),
        ["status"] = new("Tình trạng", "Status"),
        ["reading"] = new("Bộ quy tắc", "Pack"),
        ["confidence"] = new("Độ tin cậy của cách đọc", "Confidence of the reading"),
        ["digest"] = new("Mã băm bộ quy tắc", "Digest of the pack"),
        ["source"] = new("Đã đọc gì của văn bản:", "What of the text was read:"),

        // The table of criteria
        ["criteria"] = new("Kết quả từng tiêu chí", "Result of each criterion"),
        ["criteriaLead"] = new(
            "Yêu cầu là diễn giải, không phải nguyên văn. Cột cuối cộng các phép kiểm trên hồ sơ bệnh án: số lượt vi phạm trên số lượt đã xét.",
            "Requirements are paraphrased, not quoted. The last column adds up the checks over records: violated of examined."),
        ["clause"] = new("Điều khoản", "Clause"),
        ["obligation"] = new("mức bắt buộc", "obligation"),
        ["requirement"] = new("Yêu cầu", "Requirement"),
        ["declared"] = new("Cơ sở tự khai", "Declared"),
        ["verdict"] = new("Kết quả máy chấm", "Verdict"),
        ["basis"] = new("Căn cứ kết luận", "Basis"),
        ["crossed"] = new("Đối chiếu", "Cross-examination"),
        ["violated"] = new("Vi phạm / đã xét", "Violated / examined"),
        ["bounded"] = new("trần 95 %", "95 % bound"),
        ["skipped"] = new("loại trừ hợp lệ", "lawfully excepted"),

        // Criteria in detail
        ["blocks"] = new("Từng tiêu chí: lý do, phép kiểm, phát hiện, việc cần làm", "Each criterion: why, checks, findings, what to do"),
        ["blocksLead"] = new(
            "Bấm vào một tiêu chí để mở. Không đạt và chưa kết luận được đứng trước. Vị trí ghi theo tệp:dòng:cột trong hồ sơ nộp; báo cáo không chứa dữ liệu của người bệnh.",
            "Open a criterion by its title. What fails or is undecided comes first. Places are file:line:column within the submission; the report holds no data of patients."),
        ["remedy"] = new("Cần làm gì", "What to do"),
        ["checks"] = new("Các phép kiểm", "Checks"),
        ["evidence"] = new("Minh chứng đã nộp:", "Evidence handed in:"),
        ["mend"] = new("Cách khắc phục:", "How to mend it:"),
        ["place"] = new("Vị trí trong tệp", "Place in the file"),
        ["path"] = new("Đường dẫn FHIR", "FHIR path"),

        // What is open
        ["open"] = new("Chưa chấm được và vì sao", "Not decided, and why"),
        ["undecided"] = new("Tiêu chí chưa kết luận được", "Criteria without a conclusion"),
        ["noUndecided"] = new("Không có.", "None."),
        ["criterion"] = new("Tiêu chí", "Criterion"),
        ["why"] = new("Lý do", "Reason"),
        ["next"] = new("Việc tiếp theo", "Next step"),
        ["notApplicable"] = new("Tiêu chí không áp dụng", "Criteria that do not apply"),
        ["noNotApplicable"] = new("Không có.", "None."),
        ["advisory"] = new("Phát hiện tham khảo", "Advisory findings"),
        ["advisoryLead"] = new("Chỉ để cải thiện; không ảnh hưởng đến kết quả nào.", "For improvement only; they influence no verdict."),
        ["noAdvisory"] = new("Không có.", "None."),

        // The council
        ["council"] = new("Kết luận của hội đồng", "Decisions of the council"),
        ["councilLead"] = new(
            "Kết luận của hội đồng đứng cạnh kết quả máy chấm và không thay kết quả ấy. Họ tên thành viên chỉ có trong sổ kết luận.",
            "The council's decisions stand beside the machine's verdicts and do not replace them. Members are named in the ledger only."),
        ["councilAnswer"] = CouncilAnswer,
        ["councilBeside"] = new("Câu trả lời phía trên là của máy và giữ nguyên.", "The answer above is the machine's and stays."),
        ["councilWhy"] = new("Lý do và căn cứ pháp lý", "Reason and legal basis"),
        ["councilVotes"] = new("Biểu quyết", "Votes"),
        ["councilNothing"] = new("Chưa có kết luận nào.", "No decision yet."),

        // What was seen at the facility
        ["onSite"] = new("Quan sát tại chỗ", "Seen on site"),
        ["onSiteLead"] = new(
            "Người của đoàn ghi tại cơ sở, đặt cạnh lời khai và kết quả máy chấm. Quan sát không thay đổi kết quả máy chấm; hội đồng kết luận.",
            "Written down at the facility, beside what was declared and judged. It changes no verdict; the council concludes."),
        ["onSiteAgainst"] = new("Khai là đạt nhưng tại chỗ thấy không đúng", "Declared as met, seen not to be"),
        ["onSiteSeen"] = new("Đã thấy", "Seen"),
        ["onSiteNote"] = new("Ghi chú, người xem", "Note, observer"),
        ["onSiteRecords"] = new("Hồ sơ mở trên màn hình, so với tệp", "Records on the screen, beside their files"),
        ["onSiteItem"] = new("Điểm so", "Compared"),

        // What to ask
        ["questions"] = new("Câu hỏi cho cơ sở", "Questions to the facility"),
        ["questionsLead"] = new(
            "Máy xếp từ chỗ khai và hồ sơ không khớp: mâu thuẫn ở tiêu chí bắt buộc trước. Hội đồng quyết định hỏi gì.",
            "Ordered by machine from where declarations and records do not agree: contradictions in mandatory criteria first. The council decides what to ask."),
        ["noQuestions"] = new("Không có câu hỏi nào.", "There are no questions."),

        // The documents
        ["documents"] = new("Minh chứng đã khai", "Evidence named"),
        ["documentsLead"] = new(
            "Nội dung và chữ ký số được xét trên chính tệp đã nộp; ảnh chụp chữ ký không phải chữ ký số. Báo cáo nêu tổ chức, không nêu tên người ký. Việc chứng thư bị thu hồi chưa được xét.",
            "Contents and signatures are judged on the files handed in; a picture of a signature is not one. The report names organisations, not persons. Whether a certificate was revoked is not examined."),
        ["document"] = new("Văn bản", "Document"),
        ["file"] = new("Tệp và mã băm", "File and digest"),
        ["content"] = new("Là tệp gì", "What it is"),
        ["signature"] = new("Chữ ký số", "Digital signature"),
        ["noDocuments"] = new("Không khai văn bản nào.", "No document is named."),

        // The appendix
        ["appendix"] = new("Phụ lục", "Appendix"),
        ["limits"] = new("Báo cáo này không cho biết điều gì", "What this report does not show"),
        ["diagnostics"] = new("Cảnh báo về tệp đã nộp", "Remarks on the files handed in"),
        ["noDiagnostics"] = new("Không có cảnh báo nào.", "No remarks."),
        ["code"] = new("Mã", "Code"),
        ["weight"] = new("Mức", "Weight"),
        ["message"] = new("Nội dung", "Message"),
        ["legend"] = new("Chú giải", "Legend"),
        ["meaning"] = new("Nghĩa là", "Meaning"),
        ["denominator"] = new("Trong mẫu số", "In the denominator"),
        ["formulas"] = new("Công thức và quy tắc kết luận", "Formulas and how conclusions are drawn"),
        ["notes"] = new("Cách đọc điều khoản: phần nào là của EmrCheck", "How clauses are read: what is EmrCheck's own"),
        ["notesLead"] = new(
            "Hội đồng có thể đọc khác. Những lựa chọn dưới đây là của bộ quy tắc, không phải câu chữ của văn bản.",
            "A council may read differently. The choices below are the pack's, not the words of the text."),

        // The end
        ["placeAndDate"] = new("………………, ngày ….. tháng ….. năm ………", "………………, date …………………"),
        ["maker"] = new("Người lập", "Prepared by"),
        ["signMaker"] = new("(ký, ghi rõ họ tên)", "(signature and full name)"),
        ["head"] = new("Thủ trưởng đơn vị", "Head of the facility"),
        ["signHead"] = new("(ký, ghi rõ họ tên, đóng dấu)", "(signature, full name, seal)"),
        ["same"] = new(
            "Cùng hồ sơ nộp, cùng bộ quy tắc, cùng kho chứng thư tin cậy, cùng ngày đánh giá và cùng phiên bản chương trình thì cho đúng báo cáo này.",
            "The same submission, packs, trust store, date and version of the program give exactly this report."),
    };

    public static IReadOnlyDictionary<string, string> In(Wording wording) =>
        Labels.Concat(Pages).ToDictionary(label => label.Key, label => wording.Of(label.Value), StringComparer.Ordinal);
}
