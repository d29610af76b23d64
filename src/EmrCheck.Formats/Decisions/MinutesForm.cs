using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Decisions;

/// <summary>The minutes of a council as a spreadsheet: a head to fill in, and a row for each criterion that needs a decision.</summary>
public static class MinutesForm
{
    private const string How =
        "Điền các ô nền vàng của trang này, rồi trang «Kết luận»; các ô khác được khóa (không mật khẩu).\n"
        + "Kết luận của hội đồng: chọn trong danh sách. Dòng để trống là chưa kết luận.\n"
        + "Khác với kết quả máy chấm thì phải có lý do và căn cứ pháp lý.\n"
        + "Phiếu của dòng nào để trống cả ba ô thì lấy phiếu «mọi dòng» ở trang này. Người không tham gia vì xung đột lợi ích không được đếm phiếu; nhiều người cách nhau bằng dấu chấm phẩy.\n"
        + "Không đổi cột Mã và ô Mã băm thẩm định. Lưu dạng .xlsx bằng Excel hoặc LibreOffice.\n"
        + "Ghi vào sổ: emrcheck decide import <báo cáo JSON hoặc hồ sơ nộp> <tệp này>. Kết quả máy chấm không bị sửa.";

    /// <summary>The criteria before the council: contradicted first, then mandatory ones without an answer, then those that fail, then the rest without an answer.</summary>
    public static ImmutableArray<Matter> MattersOf(Docket docket) =>
        [.. docket.Matters.Where(matter => matter.IsOpen || matter.Verdict == Verdict.Fail || matter.CrossExamination == CrossExamination.Contradicted).OrderBy(Rank)];

    /// <summary>Writes the form with the decisions that stand so far.</summary>
    public static void Write(Docket docket, CouncilRules rules, Ledger? ledger, Stream output)
    {
        var lines = HeadOf(docket, rules, ledger);
        var role = lines.Select(line => line.Label).ToList().IndexOf(MinutesNames.Role) + 1;
        var head = FormGrid.Labels(MinutesNames.Head, (30, 100), lines);
        var standing = ledger?.Standing ?? ImmutableDictionary<string, Decision>.Empty;
        var table = FormGrid.Texts(
            MinutesNames.Table, $"{docket.Facility.Name}: kết luận của hội đồng", MinutesNames.Written,
            MattersOf(docket).Select(matter => Row(matter, standing.GetValueOrDefault(matter.Id))));
        var answer = MinutesNames.Columns.Select(column => column.Name).ToList().IndexOf("as");
        FormBook.Write(
            [
                head with { Choices = [FormChoice.Of($"B{role}", Enum.GetValues<CouncilRole>().Select(value => DecisionWords.Of(value).Vi))] },
                table with { Choices = [FormChoice.Of(table.CellsOf(answer), Enum.GetValues<DecisionKind>().Select(kind => DecisionWords.Of(kind).Vi))] },
            ],
            output);
    }

    private static int Rank(Matter matter) => matter switch
    {
        { CrossExamination: CrossExamination.Contradicted } => 0,
        { Decides: true, IsOpen: true } => 1,
        { Decides: true } => 2,
        { Verdict: Verdict.Fail } => 3,
        _ => 4,
    };

    private static ImmutableArray<(string Label, string Text, bool IsAnswer)> HeadOf(Docket docket, CouncilRules rules, Ledger? ledger) =>
    [
        ("BIÊN BẢN HỌP HỘI ĐỒNG THẨM ĐỊNH HỒ SƠ BỆNH ÁN ĐIỆN TỬ", "", false),
        (MinutesNames.FacilityCode, docket.Facility.Code, false),
        ("Tên cơ sở", docket.Facility.Name, false),
        ("Ngày thẩm định", docket.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), false),
        ("Máy chấm", Words.Of(docket.Overall).Vi, false),
        (MinutesNames.Digest, docket.Appraisal, false),
        ("Quy định biểu quyết", $"Ít nhất {rules.Members} thành viên; {rules.Quorum} thành viên biểu quyết; hơn {rules.Majority} số phiếu tán thành. {rules.Notes.Vi}", false),
        ("Cách điền", How, false),
        (MinutesNames.Council, ledger?.Opening.Council ?? "", true),
        (MinutesNames.Members, ledger?.Opening.Members.ToString(CultureInfo.InvariantCulture) ?? "", true),
        (MinutesNames.Present, "", true),
        (MinutesNames.Day, "", true),
        (MinutesNames.By, "", true),
        (MinutesNames.Role, DecisionWords.Of(CouncilRole.Chair).Vi, true),
        (MinutesNames.For, "", true),
        (MinutesNames.Against, "", true),
        (MinutesNames.Abstained, "", true),
        (MinutesNames.Recused, "", true),
    ];

    private static ImmutableArray<string> Row(Matter matter, Decision? decision) =>
    [
        matter.Id, matter.Citation.Vi, $"{matter.Title.Vi}\n{matter.Requirement.Vi}", Words.Of(matter.Declared).Vi,
        Words.Of(matter.Verdict).Vi, matter.Reason.Vi, Words.Of(matter.CrossExamination).Vi,
        .. decision is null ? Enumerable.Repeat("", 7) :
        [
            DecisionWords.Of(decision.Kind).Vi, decision.Reason, decision.Basis, Count(decision.Votes.For), Count(decision.Votes.Against), Count(decision.Votes.Abstained), string.Join("; ", decision.Recused),
        ],
    ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
