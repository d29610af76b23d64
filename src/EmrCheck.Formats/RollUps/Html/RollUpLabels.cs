using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>Every label of the page, in both languages.</summary>
internal static class RollUpLabels
{
    public static readonly Phrase Title = new("Tổng hợp thẩm định hồ sơ bệnh án điện tử", "Roll-up of appraisals of electronic medical records");

    private static readonly Dictionary<string, Phrase> Labels = new(StringComparer.Ordinal)
    {
        ["title"] = Title,
        ["eyebrow"] = new("Kết quả máy chấm, để người có thẩm quyền xem xét; không xếp hạng cơ sở", "Judged by machine, for people with authority; no ranking of facilities"),
        ["answers"] = new("Cơ sở theo kết quả", "Facilities by answer"),
        ["answersLead"] = new(
            "Đếm cơ sở, không lấy trung bình. «Chưa đủ căn cứ» không phải là đạt, cũng không phải là không đạt.",
            "Facilities are counted, nothing is averaged. “Undetermined” is neither qualified nor not qualified."),
        ["period"] = new("Kỳ", "Period"), ["kind"] = new("Loại hình", "Kind"), ["grade"] = new("Hạng", "Grade"),
        ["qualified"] = new("Đạt", "Qualified"), ["notQualified"] = new("Không đạt", "Not qualified"), ["undetermined"] = new("Chưa đủ căn cứ", "Undetermined"), ["all"] = new("Tất cả", "All"),
        ["targets"] = new("Chỉ tiêu của kế hoạch", "Targets of the plan"),
        ["target"] = new("Chỉ tiêu", "Target"), ["wanted"] = new("Mức cần đạt", "Wanted"), ["by"] = new("Hạn", "By"), ["reached"] = new("Thực hiện", "Reached"), ["state"] = new("Tình trạng", "State"),
        ["indicators"] = new("Số liệu báo cáo", "Indicators"),
        ["indicatorsLead"] = new(
            "Theo số liệu cơ sở khai trong submission.yaml của kỳ này. Tỷ lệ làm tròn xuống: 100 % nghĩa là tất cả; không có mẫu số thì không có tỷ lệ.",
            "From what facilities state in submission.yaml of this period. Shares are rounded down: 100 % means all; without a denominator there is no share."),
        ["facilities"] = new("cơ sở", "facilities"), ["leftOut"] = new("Không rõ", "Not known"),
        ["deadlines"] = new("Thời hạn", "Deadlines"),
        ["deadlinesLead"] = new(
            "Ngày chuyển sang hồ sơ điện tử là ngày cơ sở nêu, nếu không nêu thì ngày quyết định triển khai đã nộp. Chậm hạn tự nó không phải là không đạt; hệ quả do người có thẩm quyền xem xét.",
            "The day of the change from paper is the one stated, else the date of the deployment decision handed in. Being late is no failure by itself; what follows is for people with authority."),
        ["deadline"] = new("Hạn", "Deadline"), ["met"] = new("Đúng hạn", "In time"), ["late"] = new("Xong sau hạn", "Done late"), ["overdue"] = new("Chưa xong, quá hạn", "Not done, day passed"),
        ["pending"] = new("Chưa xong, còn hạn", "Not done, time left"), ["notStated"] = new("Không nêu", "Not stated"),
        ["groups"] = new("Từng nhóm so sánh được", "Comparable groups"),
        ["groupsLead"] = new(
            "Chỉ các cơ sở cùng loại hình, cùng kỳ, cùng hồ sơ áp dụng và cùng phiên bản bộ quy tắc mới được tính chung.",
            "Only facilities of one kind and half-year, judged by the same profile and the same versions of the packs, are counted together."),
        ["apartFrom"] = new("Tách khỏi nhóm lớn nhất cùng loại vì khác:", "Apart from the largest group of its kind, because of another:"),
        ["coverage"] = new("Tiêu chí máy kết luận được / có áp dụng", "Criteria determined / applicable"),
        ["openShare"] = new("Cơ sở chưa đủ căn cứ / tất cả", "Facilities undetermined / all"),
        ["blocking"] = new("Tiêu chí bắt buộc hay vướng nhất", "Mandatory criteria that most often block"),
        ["noBlocking"] = new("Không tiêu chí bắt buộc nào vướng.", "No mandatory criterion blocks."),
        ["criterion"] = new("Tiêu chí", "Criterion"), ["failing"] = new("Không đạt / có áp dụng", "Fail / applicable"), ["open"] = new("Chưa kết luận được / có áp dụng", "Open / applicable"),
        ["pass"] = new("Đạt", "Pass"), ["notApplicable"] = new("Không áp dụng", "Not applicable"), ["allCriteria"] = new("Tất cả tiêu chí, theo số cột của ma trận", "All criteria, by the column of the matrix"),
        ["matrix"] = new("Ma trận tiêu chí × cơ sở", "Matrix of criteria × facilities"),
        ["matrixLead"] = new("Mỗi hàng một cơ sở theo mã, mỗi cột một tiêu chí; số cột đọc từ trên xuống.", "A row is a facility, by code; a column is a criterion; the numbers of columns are read downwards."),
        ["list"] = new("Danh sách cơ sở", "List of facilities"),
        ["listLead"] = new("Xếp theo mã, không theo kết quả.", "By code, not by result."),
        ["filter"] = new("Lọc theo mã hoặc tên:", "Filter by code or name:"),
        ["code"] = new("Mã", "Code"), ["name"] = new("Tên", "Name"), ["asOf"] = new("Ngày thẩm định", "Date judged"), ["answer"] = new("Kết quả", "Answer"),
        ["gate"] = new("Tiêu chí bắt buộc đạt", "Mandatory passed"), ["points"] = new("Điểm", "Points"), ["determined"] = new("Đã kết luận", "Determined"),
        ["changes"] = new("Thay đổi so với kỳ trước", "Change since the last period"), ["before"] = new("Kỳ trước", "Before"), ["after"] = new("Kỳ này", "Now"), ["number"] = new("Số cơ sở", "Facilities"),
        ["comparable"] = new("So sánh được không", "Comparable"), ["history"] = new("Lịch sử của từng cơ sở: kế hoạch và thực hiện", "Each facility's history: plan and achievement"),
        ["noChanges"] = new("Không có bản tổng hợp kỳ trước (--previous) nên chưa so sánh.", "Without an earlier roll-up (--previous) nothing is compared."),
        ["questions"] = new("Câu hỏi khi đối chiếu các cơ sở với nhau", "Questions from comparing facilities"),
        ["noQuestions"] = new("Không có sự trùng hợp nào đáng hỏi.", "No coincidence worth a question."),
        ["apart"] = new("Nêu riêng, không tính chung", "Told apart"), ["nothingApart"] = new("Không có.", "Nothing."), ["reason"] = new("Lý do", "Reason"),
        ["limits"] = new(
            "Bản tổng hợp chỉ đếm các bản thẩm định đã có. Nó không cho biết cơ sở không có thẩm định ra sao, không xếp hạng, không thay kết luận của hội đồng; số liệu tự khai không được trộn với kết quả chấm trên hồ sơ.",
            "The roll-up counts the appraisals that exist. It tells nothing about facilities without one, ranks nobody and replaces no conclusion of a council; declared figures are never mixed with verdicts from records."),
    };

    public static IReadOnlyDictionary<string, string> In(Wording wording) => Labels.ToDictionary(label => label.Key, label => wording.Of(label.Value), StringComparer.Ordinal);
}
