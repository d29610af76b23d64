namespace EmrCheck.Core;

/// <summary>Remarks on waivers and on a facility's replies.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: whoever wrote the waiver. It would outlive the longest term.</summary>
    public static readonly DiagnosticCode WaiverTooLong = Error("EMR1135",
        "Miễn trừ chỉ có thời hạn tối đa {0} tháng kể từ ngày ký, muộn nhất đến {1}; lâu hơn thì ký miễn trừ mới.",
        "A waiver lasts at most {0} months from the day it was signed, here until {1}; sign a new one after that.");

    /// <summary>Whose fault: whoever wrote the waiver. It ends before it begins.</summary>
    public static readonly DiagnosticCode WaiverEndsBeforeItBegins = Error("EMR1136",
        "Miễn trừ hết hạn {0}, trước ngày ký {1}.", "The waiver ends on {0}, before it was signed on {1}.");

    /// <summary>Whose fault: whoever wrote the waiver. Its scope names another criterion's finding, or check and finding at once.</summary>
    public static readonly DiagnosticCode WaiverScope = Error("EMR1137",
        "Phạm vi miễn trừ không dùng được: {0}.", "The waiver's scope cannot be used: {1}.");

    /// <summary>Whose fault: whoever wrote the waivers. Two of one name: the second never applies.</summary>
    public static readonly DiagnosticCode DuplicateWaiver = Error("EMR1138",
        "Mã miễn trừ {0} đã dùng ở dòng {1}.", "The waiver id {0} is used already in line {1}.");

    /// <summary>Whose fault: whoever filled in the replies. A code that the appraisal leaves no row for.</summary>
    public static readonly DiagnosticCode UnknownReplyCode = Error("EMR1139",
        "Lần thẩm định được trả lời không có mục {0}.{1}", "The appraisal that is answered has no item {0}.{2}");

    /// <summary>Whose fault: whoever filled in the replies. A reply to nothing.</summary>
    public static readonly DiagnosticCode ReplyWithoutCode = Error("EMR1140",
        "Dòng có trả lời nhưng không có mã mục.", "The row holds a reply but no code of an item.");

    /// <summary>Whose fault: whoever filled in the replies. Two replies to one item.</summary>
    public static readonly DiagnosticCode RepliedTwice = Error("EMR1141",
        "Mục {0} đã được trả lời ở {1}.", "Item {0} is replied to already at {1}.");

    /// <summary>Whose fault: whoever filled in the replies. A word that is none of the four.</summary>
    public static readonly DiagnosticCode UnknownReply = Error("EMR1142",
        "Trả lời không hợp lệ; cần một trong: {0}.", "This is no reply; expected one of: {1}.");

    /// <summary>Whose fault: whoever filled in the replies. Text, evidence or a day without the reply itself.</summary>
    public static readonly DiagnosticCode NoReply = Error("EMR1143",
        "Mục {0} có nội dung, minh chứng hoặc ngày nhưng chưa chọn trả lời.", "Item {0} has text, evidence or a day but no reply.");

    /// <summary>Whose fault: whoever filled in the replies. An explanation or a disagreement that says nothing.</summary>
    public static readonly DiagnosticCode ReplyWithoutText = Error("EMR1144",
        "«{0}» cần có nội dung trả lời.", "«{1}» needs a text.");

    /// <summary>Whose fault: whoever filled in the replies. Replies to another appraisal or of another facility.</summary>
    public static readonly DiagnosticCode RepliesToAnother = Error("EMR1145",
        "Phiếu trả lời thuộc {0}, không phải {1} của báo cáo này.", "The replies belong to {0}, not to {1} of this report.");

    /// <summary>Whose fault: whoever changed the file. Not the replies as respond import writes them.</summary>
    public static readonly DiagnosticCode NotReplies = Error("EMR1146",
        "Tệp không phải trả lời do emrcheck respond import ghi ra.", "The file is not what emrcheck respond import writes.");
}
