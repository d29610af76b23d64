namespace EmrCheck.Core;

public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: whoever gathered the files. Not a JSON report of <c>check</c>.</summary>
    public static readonly DiagnosticCode NotAnAppraisal = Error("EMR1180",
        "Tệp không phải báo cáo JSON của lệnh check; không được tổng hợp.", "The file is not a JSON report of check; it is left out of the roll-up.");

    /// <summary>Whose fault: whoever gathered the files. An appraisal in another version of the format.</summary>
    public static readonly DiagnosticCode OtherAppraisalVersion = Error("EMR1181",
        "Thẩm định ở phiên bản định dạng {0}, chương trình này đọc phiên bản 1; hãy chấm lại.", "The appraisal is in version {0} of the format, this program reads version 1; judge again.");

    /// <summary>Whose fault: nobody's. The same appraisal came twice.</summary>
    public static readonly DiagnosticCode AppraisalTwice = Warning("EMR1182",
        "Thẩm định của cơ sở {0} giống hệt {1}; chỉ tính một lần.", "The appraisal of facility {0} is the same as {1}; it counts once.");

    /// <summary>Whose fault: whoever gathered the files. Records judged alone belong to no facility.</summary>
    public static readonly DiagnosticCode NoFacility = Warning("EMR1183",
        "Báo cáo của lệnh validate không gắn với cơ sở nào; không được tổng hợp.", "A report of validate belongs to no facility; it is left out of the roll-up.");

    /// <summary>Whose fault: the facility's. A part larger than its whole.</summary>
    public static readonly DiagnosticCode PartOverWhole = Warning("EMR1184",
        "Cơ sở {0} khai {1} = {2}, lớn hơn {3} = {4}; không tính vào chỉ tiêu này.", "Facility {0} states {1} = {2}, more than {3} = {4}; the indicator leaves it out.");

    /// <summary>Whose fault: whoever wrote the plan. One id for two targets.</summary>
    public static readonly DiagnosticCode TargetTwice = Error("EMR1185",
        "Hai chỉ tiêu có cùng mã «{0}».", "Two targets share the id «{0}».");

    /// <summary>Whose fault: whoever wrote the plan. One code for two facilities.</summary>
    public static readonly DiagnosticCode PlannedTwice = Error("EMR1186",
        "Cơ sở {0} có hai lần trong kế hoạch.", "Facility {0} stands twice in the plan.");

    /// <summary>Whose fault: whoever gave the file. Not a roll-up that this program can read.</summary>
    public static readonly DiagnosticCode NotARollUp = Error("EMR1187",
        "Tệp không phải rollup.json phiên bản 1 của lệnh rollup.", "The file is not a rollup.json of version 1 of the command rollup.");

    /// <summary>Whose fault: whoever gathered the files. Not the traces of a submission.</summary>
    public static readonly DiagnosticCode NotTraces = Warning("EMR1190",
        "Tệp không phải traces.json phiên bản 1; cơ sở này không được đối chiếu với cơ sở khác.", "The file is not a traces.json of version 1; this facility is not compared with others.");

    /// <summary>Whose fault: whoever made the traces. Hashes of two keys never meet.</summary>
    public static readonly DiagnosticCode OtherTraceKey = Warning("EMR1191",
        "Dấu vết được tạo bằng khóa khác với đa số; không đối chiếu được. Hãy chấm lại với cùng --trace-key.", "The traces were made with another key than most; they cannot be compared. Judge again with the same --trace-key.");
}
