using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The labels of what a reader uses to find things, and of the pages for hospitals and leaders.</summary>
internal static partial class HtmlWords
{
    public static readonly Phrase HospitalTitle = new("Việc cần làm về hồ sơ bệnh án điện tử", "What to do about electronic medical records");

    public static readonly Phrase HospitalSubtitle = new("Bản dành cho cơ sở, rút từ kết quả máy chấm", "The facility's copy, from what the machine judged");

    public static readonly Phrase LeaderTitle = new("Hồ sơ bệnh án điện tử: tóm tắt cho lãnh đạo", "Electronic medical records: summary for leaders");

    private static readonly Dictionary<string, Phrase> Pages = new(StringComparer.Ordinal)
    {
        // To find, filter and sort
        ["tools"] = new("Tìm và lọc tiêu chí", "Find and filter criteria"),
        ["search"] = new("Tìm trong tiêu chí", "Search the criteria"),
        ["searchHint"] = new("mã, tên, tệp, lý do…", "id, title, file, reason…"),
        ["byVerdict"] = new("Kết quả", "Verdict"),
        ["byPack"] = new("Văn bản", "Text"),
        ["byFolder"] = new("Thư mục hồ sơ (khoa)", "Folder of records (ward)"),
        ["all"] = new("Tất cả", "All"),
        ["clear"] = new("Bỏ lọc", "Clear"),
        ["showing"] = new("Đang hiện {0} trên {1} tiêu chí.", "Showing {0} of {1} criteria."),
        ["openAll"] = new("Mở tất cả", "Open all"),
        ["closeAll"] = new("Gập tất cả", "Close all"),
        ["sortBy"] = new("Bấm tên cột để sắp xếp; bấm lần thứ ba để trở lại thứ tự văn bản.", "Press a column's name to sort; a third time returns to the order of the texts."),

        // Figures
        ["sharesFormula"] = new("Mỗi số là số tiêu chí có kết quả ấy. Cộng lại bằng số tiêu chí đã xét:", "Each figure counts the criteria with that verdict. Together they are all criteria judged:"),
        ["crossFormula"] = new("Mỗi số là số tiêu chí có kết quả đối chiếu ấy.", "Each figure counts the criteria with that result."),
        ["picture"] = new("Biểu đồ", "Chart"),

        // A hospital's page
        ["tasks"] = new("Việc phải làm trước: đang chặn kết quả “đạt”", "Do first: what keeps the answer from “qualified”"),
        ["tasksLead"] = new(
            "Gom theo việc, không theo tiêu chí: làm xong một việc có thể giải quyết nhiều tiêu chí. Đánh dấu ô vuông khi in ra.",
            "Grouped by what to do, not by criterion: one thing done may settle several criteria. The box is there to be ticked on paper."),
        ["later"] = new("Việc nên làm tiếp: không quyết định câu trả lời", "Do next: what does not decide the answer"),
        ["noTasks"] = new("Không có việc nào.", "Nothing to do."),
        ["settles"] = new("Giải quyết", "Settles"),
        ["forExamplePlaces"] = new("Chỗ cần sửa:", "Where:"),
        ["byFile"] = new("Theo từng tệp hồ sơ", "File by file"),
        ["byFileLead"] = new(
            "Dành cho người sửa dữ liệu: mỗi tệp cần sửa những việc nào (số việc ở hai mục trên) và ở dòng nào.",
            "For who mends the data: what each file needs (by the numbers above), and in which lines."),
        ["noFiles"] = new("Không có phát hiện nào gắn với tệp.", "No finding is in a file."),
        ["figures"] = new("Số liệu", "Figures"),
        ["task"] = new("việc", "task"),

        // A leader's page
        ["reasons"] = new("Vì sao", "Why"),
        ["deadlines"] = new("Thời hạn", "Deadlines"),
        ["change"] = new("Thay đổi so với vòng trước", "Change since the last round"),
        ["noDeadline"] = new("Hồ sơ áp dụng không nêu thời hạn.", "The profile names no deadline."),
        ["noRound"] = new("Không có kết quả vòng trước đi kèm nên không so sánh.", "No earlier round was given, so nothing is compared."),
        ["leaderLimits"] = new(
            "Đây là kết quả máy chấm trên hồ sơ đã nộp, không phải quyết định hay xác nhận của cơ quan nhà nước. Bản đầy đủ dành cho hội đồng nêu từng tiêu chí và giới hạn của việc chấm.",
            "Judged by machine on what was handed in; no decision or confirmation of an authority. The council's full report tells every criterion and the limits of the judgement."),

        // One criterion, and two rounds
        ["explainEyebrow"] = new("Vì sao một tiêu chí có kết quả như vậy", "Why a criterion was judged as it was"),
        ["notesHere"] = new("Cách đọc điều khoản: phần nào là của EmrCheck", "How the clause is read: what is EmrCheck's own"),
        ["others"] = new("Phát hiện khác", "Other findings"),
        ["diffEyebrow"] = new("Những gì khác nhau giữa các vòng thẩm định", "What differs between rounds"),
        ["rounds"] = new("Các vòng", "The rounds"),
        ["round"] = new("Vòng", "Round"),
        ["day"] = new("Ngày đánh giá", "Date judged"),
        ["profile"] = new("Hồ sơ áp dụng", "Profile"),
        ["gate"] = new("Bắt buộc đạt", "Mandatory passed"),
        ["points"] = new("Khoảng điểm", "Range of points"),
        ["coverage"] = new("Độ bao phủ", "Coverage"),
        ["digestOf"] = new("Mã băm", "Digest"),
        ["diffFormula"] = new(
            "Bắt buộc đạt = tiêu chí bắt buộc đạt ÷ có áp dụng. Khoảng điểm: thấp = đạt ÷ áp dụng, cao = (đạt + chưa xác định) ÷ áp dụng, làm tròn xuống. Độ bao phủ = (đạt + không đạt) ÷ áp dụng.",
            "Mandatory passed = mandatory criteria that pass ÷ apply. Range of points: low = pass ÷ apply, high = (pass + undetermined) ÷ apply, rounded down. Coverage = (pass + fail) ÷ apply."),
        ["before"] = new("Trước", "Before"),
        ["now"] = new("Sau", "After"),
        ["changed"] = new("Thay đổi", "Change"),
        ["findings"] = new("Phát hiện; chỗ mới", "Findings; new places"),
        ["throughout"] = new("Tiêu chí không có cùng kết quả ở mọi vòng", "Criteria not judged alike in every round"),
        ["noDifference"] = new("Không có tiêu chí nào khác nhau.", "No criterion differs."),
    };
}
