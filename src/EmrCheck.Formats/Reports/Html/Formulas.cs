using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>How figures and conclusions come about, so that anyone can compute them again.</summary>
internal static class Formulas
{
    public static ImmutableArray<Fact> All(Basis trust, Wording wording) =>
    [
        new(wording.Of("Câu trả lời chung", "Overall answer"), wording.Of(
            "Chỉ tính tiêu chí bắt buộc của các văn bản quyết định câu trả lời. Đạt: mọi tiêu chí đó có áp dụng đều đạt. Không đạt: có tiêu chí đó không đạt. Còn lại, kể cả khi không tiêu chí nào áp dụng: chưa đủ căn cứ.",
            "Only mandatory criteria of the texts that decide the answer count. Qualified: all of them that apply pass. Not qualified: one of them fails. Otherwise, also when none applies: undetermined.")),
        new(wording.Of("Tiêu chí bắt buộc đạt", "Mandatory criteria passed"), wording.Of(
            "số tiêu chí bắt buộc đạt ÷ số tiêu chí bắt buộc có áp dụng.", "mandatory criteria that pass ÷ mandatory criteria that apply.")),
        new(wording.Of("Khoảng điểm", "Range of points"), wording.Of(
            "thấp = số tiêu chí đạt ÷ số tiêu chí áp dụng; cao = (đạt + chưa xác định) ÷ áp dụng. Mọi tiêu chí áp dụng nặng như nhau, không kể tiêu chí chỉ để thông tin. Phần trăm làm tròn xuống.",
            "low = criteria that pass ÷ criteria that apply; high = (pass + undetermined) ÷ apply. All weigh the same, informational ones are left out. Per cent are rounded down.")),
        new(wording.Of("Chưa xác định", "Undetermined"), wording.Of(
            "chưa có minh chứng + cần người xem xét + không chấm được.", "no evidence + needs review + error.")),
        new(wording.Of("Độ bao phủ", "Coverage"), wording.Of(
            "(số tiêu chí đạt + số tiêu chí không đạt) ÷ số tiêu chí áp dụng.", "(criteria that pass + criteria that fail) ÷ criteria that apply.")),
        new(wording.Of("Vi phạm trong một phép kiểm", "Violations in a check"), wording.Of(
            "số vi phạm ÷ số đã xét; đã xét = thỏa + vi phạm + thiếu dữ liệu + không tính được. Trường hợp loại trừ hợp lệ đếm riêng, ngoài mẫu số.",
            "violated ÷ examined; examined = satisfied + violated + undetermined + not computable. Lawful exceptions are counted apart, outside the denominator.")),
        new(wording.Of("Trần 95 %", "95 % bound"), wording.Of(
            "Tỷ lệ lớn nhất của số hồ sơ chưa thỏa mà nếu đúng như vậy thì vẫn có 5 % khả năng chỉ thấy chừng này hồ sơ chưa thỏa. Tính chính xác: nhị thức (Clopper–Pearson, một phía); siêu bội khi biết tổng số hồ sơ và mọi hồ sơ đã đọc đều thuộc diện xét. Đếm theo hồ sơ; hồ sơ có điều chưa rõ tính là chưa thỏa. Trong bảng: trần lớn nhất của các phép kiểm. Chỉ có nghĩa nếu hồ sơ được rút ngẫu nhiên (emrcheck sample draw).",
            "The largest share of records not as asked under which so few would still be seen with a chance of 5 %. Exact: binomial (Clopper–Pearson, one-sided); hypergeometric where the number of records is known and every record read was looked at. Counted by record; one with anything undecided counts as not as asked. In the table: the largest of the criterion's checks. It means something only if the records were drawn at random (emrcheck sample draw).")),
        new(wording.Of("Gộp các phép kiểm", "Combining checks"), wording.Of(
            "Lấy kết quả đứng sau cùng trong dãy: không áp dụng, đạt, chưa có minh chứng, cần người xem xét, không chấm được, không đạt. Với nhóm “chỉ cần đạt một”: đạt nếu có một phép kiểm đạt.",
            "The last in this order counts: not applicable, pass, no evidence, needs review, error, fail. In a group “one of these”: pass if one passes.")),
        new(wording.Of("Khi cách đọc chưa chắc chắn", "Where the reading is not certain"), wording.Of(
            "Phép kiểm có độ tin cậy dưới mức cao không tự làm một tiêu chí bắt buộc không đạt; kết quả chuyển thành cần người xem xét.",
            "A check of less than high confidence never fails a mandatory criterion alone; it becomes needs review.")),
        new(wording.Of("Khi căn cứ còn yếu", "Where the basis is weak"), wording.Of(
            $"Hồ sơ áp dụng này đòi hỏi căn cứ từ mức “{Words.Of(trust).Vi}” trở lên (tự khai < có văn bản < quan sát từ hồ sơ); đạt trên căn cứ yếu hơn chuyển thành cần người xem xét.",
            $"This profile asks for “{Words.Of(trust).En}” or better (declared < documented < observed); a pass on less becomes needs review.")),
    ];
}
