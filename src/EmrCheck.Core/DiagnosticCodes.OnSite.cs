namespace EmrCheck.Core;

/// <summary>Remarks on samples and on what was seen at a facility.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: whoever filled in the sheet. It was made for another facility.</summary>
    public static readonly DiagnosticCode SheetOfAnother = Error("EMR1105",
        "Phiếu này là của cơ sở {0}, không phải {1}.", "This sheet is of facility {0}, not {1}.");

    /// <summary>Whose fault: whoever imports. The sheet was made from another appraisal.</summary>
    public static readonly DiagnosticCode SheetOfOtherAppraisal = Error("EMR1106",
        "Phiếu được lập từ bản thẩm định khác ({0}), không phải bản này ({1}); hãy dùng đúng tệp JSON đã lập phiếu.",
        "The sheet was made from another appraisal ({0}), not from this one ({1}); use the JSON file that it was made from.");

    /// <summary>Whose fault: whoever changed the sheet. Nothing says whose it is.</summary>
    public static readonly DiagnosticCode SheetWithoutCover = Error("EMR1107",
        "Phiếu không nêu «{0}» ở trang đầu nên không biết phiếu thuộc bản thẩm định nào; hãy nộp nguyên tệp .xlsx đã lập.",
        "The first page does not state «{0}», so it is not known which appraisal the sheet belongs to; hand in the whole .xlsx.");

    /// <summary>Whose fault: whoever filled in the sheet. Not one of the results.</summary>
    public static readonly DiagnosticCode UnknownOnSiteResult = Error("EMR1108",
        "Kết quả quan sát phải là một trong: {0}.", "The result must be one of: {0}.");

    /// <summary>Whose fault: whoever filled in the sheet. Nobody answers for what was seen.</summary>
    public static readonly DiagnosticCode ObserverMissing = Error("EMR1109",
        "Có kết quả quan sát cho {0} nhưng thiếu vai trò người xem.", "There is a result for {0}, but not the role of who looked.");

    /// <summary>Whose fault: whoever changed the sheet. A row for a criterion that the appraisal does not have.</summary>
    public static readonly DiagnosticCode UnknownOnSiteCode = Error("EMR1110",
        "Bản thẩm định không có tiêu chí «{0}».{1}", "The appraisal has no criterion «{0}».{2}");

    /// <summary>Whose fault: whoever filled in the sheet. Two results for one thing.</summary>
    public static readonly DiagnosticCode SeenTwice = Error("EMR1111",
        "{0} đã có kết quả quan sát tại {1}; không biết kết quả nào đúng.", "{0} has a result at {1} already; which one counts cannot be known.");

    /// <summary>Whose fault: whoever filled in the sheet. A note, a time or a role without a result.</summary>
    public static readonly DiagnosticCode NoOnSiteResult = Error("EMR1112",
        "Có ghi chú, giờ hoặc người xem cho {0} nhưng thiếu kết quả quan sát.", "There is a note, a time or a role for {0}, but no result.");

    /// <summary>Whose fault: whoever filled in the sheet. Not a time of day.</summary>
    public static readonly DiagnosticCode NotATime = Error("EMR1113", "«{0}» không phải giờ; hãy ghi dạng 09:30.", "«{0}» is no time; write it as 09:30.");

    /// <summary>Whose fault: whoever filled in the sheet. The day of the visit is missing or is none.</summary>
    public static readonly DiagnosticCode NoVisitDate = Error("EMR1114",
        "Thiếu hoặc sai ngày xem tại chỗ; hãy ghi dạng 21/11/2026 ở trang đầu.", "The day of the visit is missing or no date; write it as 21/11/2026 on the first page.");

    /// <summary>Whose fault: whoever changed the sheet. No page has the columns of the sheet.</summary>
    public static readonly DiagnosticCode NotAnOnSiteSheet = Error("EMR1115",
        "Không thấy bảng có các cột {0}; đây không phải phiếu xem tại chỗ.", "No table has the columns {1}; this is no on-site sheet.");

    /// <summary>Whose fault: whoever changed the sheet. A record that the sample does not have.</summary>
    public static readonly DiagnosticCode RecordNotDrawn = Error("EMR1116", "Hồ sơ «{0}» không có trong mẫu đã rút.", "The record «{0}» is not in the sample.");

    /// <summary>Whose fault: whoever gave the file. Not what onsite import writes.</summary>
    public static readonly DiagnosticCode NotOnSite = Error("EMR1117",
        "Tệp không phải kết quả của onsite import.", "The file is not what onsite import writes.");

    /// <summary>Whose fault: nobody's. The observations were made for another appraisal of the same facility.</summary>
    public static readonly DiagnosticCode SeenForOtherAppraisal = Warning("EMR1118",
        "Các quan sát gắn với bản thẩm định {0}, không phải bản này ({1}); vẫn được nêu, kèm ghi chú này.",
        "The observations belong to the appraisal {0}, not to this one ({1}); they are shown all the same, with this remark.");

    /// <summary>Whose fault: whoever filled in the sheet. Nothing was filled in.</summary>
    public static readonly DiagnosticCode NothingSeen = Error("EMR1119", "Phiếu chưa có kết quả quan sát nào.", "The sheet holds no result yet.");

    /// <summary>Whose fault: whoever gave the file. Not what sample draw writes.</summary>
    public static readonly DiagnosticCode NotADraw = Error("EMR1120", "Tệp không phải mẫu do sample draw ghi.", "The file is not a sample that sample draw wrote.");
}
