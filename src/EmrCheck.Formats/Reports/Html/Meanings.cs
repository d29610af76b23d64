using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What the words of the report mean, for a reader who meets them for the first time.</summary>
internal static class Meanings
{
    public static Phrase Of(Overall overall) => overall switch
    {
        Overall.Qualified => new(
            "“Đạt” nghĩa là mọi tiêu chí bắt buộc có áp dụng đều được máy chấm đạt trên căn cứ đủ mạnh theo hồ sơ áp dụng. Kết luận thuộc về người có thẩm quyền.",
            "“Qualified” means that every applicable mandatory criterion passes on a basis that the profile accepts. The conclusion is for people with authority."),
        Overall.NotQualified => new(
            "“Không đạt” nghĩa là ít nhất một tiêu chí bắt buộc được máy chấm không đạt. Một tiêu chí đạt không bù cho một tiêu chí không đạt.",
            "“Not qualified” means that at least one mandatory criterion fails. No pass makes up for a failure."),
        _ => new(
            "“Chưa đủ căn cứ” không phải là đạt, cũng không phải là không đạt: không tiêu chí bắt buộc nào bị chấm không đạt, nhưng chưa thể kết luận cho tất cả.",
            "“Undetermined” is neither qualified nor not qualified: no mandatory criterion fails, but not all could be decided."),
    };

    public static Phrase Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => new("Đã chấm trên đủ dữ liệu và thỏa yêu cầu.", "Judged on enough data, and satisfied."),
        Verdict.Fail => new("Đã chấm và không thỏa yêu cầu.", "Judged, and not satisfied."),
        Verdict.NoEvidence => new(
            "Không có hoặc chưa đủ dữ liệu để xét, hoặc chưa nộp văn bản. Không có nghĩa là không đạt.",
            "No data, or not enough, or no document handed in. It does not mean a failure."),
        Verdict.NeedsReview => new(
            "Cần con người kết luận: cách đọc điều khoản chưa chắc chắn, hoặc căn cứ yếu hơn mức hồ sơ áp dụng đòi hỏi.",
            "A person must conclude: the reading is not certain enough, or the basis is weaker than the profile asks for."),
        Verdict.Error => new(
            "Tệp, bộ quy tắc hoặc chương trình khiến máy không chấm được. Không phải kết luận về cơ sở.",
            "Files, pack or program prevented the judgement. It says nothing about the facility."),
        _ => new("Tiêu chí không áp dụng cho cơ sở này vào ngày đánh giá; luôn kèm lý do.", "Does not apply to this facility on this date; the reason is given."),
    };

    public static Phrase InDenominator(Verdict verdict) => verdict switch
    {
        Verdict.NotApplicable => new("không", "no"),
        Verdict.Pass => new("có, tính đủ", "yes, counted in full"),
        Verdict.Fail => new("có, tính 0", "yes, counted as 0"),
        _ => new("có: 0 ở mức thấp, tính đủ ở mức cao", "yes: 0 in the low figure, full in the high"),
    };

    public static Phrase NextStep(Verdict verdict) => verdict switch
    {
        Verdict.NoEvidence => new("Cơ sở bổ sung hồ sơ hoặc văn bản còn thiếu rồi chấm lại.", "The facility hands in what is missing; judge again."),
        Verdict.NeedsReview => new("Người thẩm định xem minh chứng và ghi kết luận kèm lý do.", "An appraiser looks at the evidence and records a reasoned conclusion."),
        Verdict.Error => new("Sửa tệp (xem “Cảnh báo về tệp đã nộp” ở phụ lục), bộ quy tắc hoặc chương trình rồi chấm lại; trước đó không kết luận gì về cơ sở.", "Mend the files (see “Remarks on the files handed in” in the appendix), the pack or the program and judge again; until then nothing is concluded."),
        _ => new("", ""),
    };

    public static Phrase Of(Basis basis) => basis switch
    {
        Basis.Observed => new("Máy thấy trong chính hồ sơ bệnh án đã nộp.", "Seen by the machine in the records handed in."),
        Basis.Documented => new(
            "Có văn bản đã nộp: máy xét loại, số, ngày và nội dung như cơ sở khai, không đọc chữ trong văn bản.",
            "A document was handed in: its kind, number, date and subjects are taken as declared; its text is not read."),
        Basis.Declared => new("Chỉ có lời khai hoặc số liệu của cơ sở.", "The facility's word or figures alone."),
        _ => new("Chưa có gì để dựa vào.", "Nothing to rest on yet."),
    };

    public static Phrase Of(CrossExamination cross) => cross switch
    {
        CrossExamination.Consistent => new("Lời khai và hồ sơ bệnh án khớp nhau.", "Declaration and records agree."),
        CrossExamination.Contradicted => new("Hồ sơ bệnh án cho thấy điều ngược lại với lời khai.", "The records show the opposite of the declaration."),
        CrossExamination.Unsupported => new(
            "Chưa có đủ hồ sơ bệnh án để chứng minh lời khai; chưa phải mâu thuẫn.", "Not enough records bear the declaration out; not a contradiction."),
        CrossExamination.Unverified => new(
            "Hồ sơ bệnh án không nói được gì về tiêu chí này, hoặc chưa chấm được.", "The records cannot speak about this criterion, or could not be judged."),
        CrossExamination.Misapplied => new(
            "Khai áp dụng cho tiêu chí không áp dụng, hoặc ngược lại.", "Declared as applicable where it is not, or the other way round."),
        CrossExamination.Understated => new("Hồ sơ bệnh án tốt hơn lời khai.", "The records are better than the declaration."),
        _ => new("Cơ sở không trả lời tiêu chí này.", "The facility gave no answer."),
    };
}
