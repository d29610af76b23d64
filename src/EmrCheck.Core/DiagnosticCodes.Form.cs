namespace EmrCheck.Core;

/// <summary>Remarks on forms and spreadsheets that come back filled in.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: whoever saved the file. It can only be opened with its password.</summary>
    public static readonly DiagnosticCode PasswordSpreadsheet = Error("EMR1075",
        "Tệp đặt mật khẩu mở. Hãy mở bằng mật khẩu, gỡ ở Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu (xóa trắng), rồi lưu lại .xlsx.",
        "The file opens with a password only. Open it, remove it under File → Info → Protect workbook → Encrypt with password (leave blank), and save it as .xlsx.");

    /// <summary>Whose fault: whoever saved the file. The format of Excel before 2007.</summary>
    public static readonly DiagnosticCode OldSpreadsheet = Error("EMR1076",
        "Tệp là .xls đời cũ. Hãy mở rồi chọn Lưu thành → Sổ làm việc Excel (*.xlsx).", "The file is an old .xls. Open it and choose Save as → Excel workbook (*.xlsx).");

    /// <summary>Whose fault: whoever saved the file. The format of LibreOffice or of Numbers.</summary>
    public static readonly DiagnosticCode OtherSpreadsheet = Error("EMR1077",
        "Tệp là .ods hoặc .numbers. Hãy mở rồi lưu thành Excel 2007–365 (*.xlsx); trong Numbers: Tệp → Xuất sang → Excel.",
        "The file is an .ods or a .numbers. Open it and save it as Excel 2007–365 (*.xlsx); in Numbers: File → Export to → Excel.");

    /// <summary>Whose fault: nobody's. Macros are a program, and no program of a form is run.</summary>
    public static readonly DiagnosticCode MacrosIgnored = Warning("EMR1078",
        "Tệp có macro; chỉ đọc dữ liệu, không chạy macro. Nên lưu lại thành .xlsx.", "The file has macros; only its data are read and no macro is run. Better save it as .xlsx.");

    /// <summary>Whose fault: nobody's. Values of other files are as old as the last time somebody opened them.</summary>
    public static readonly DiagnosticCode LinksIgnored = Warning("EMR1079",
        "Tệp có liên kết tới tệp khác; chỉ dùng giá trị đã lưu trong tệp này.", "The file links to other files; only the values saved in this one are used.");

    /// <summary>Whose fault: whoever saved the .csv. windows-1258, TCVN3 or VNI, which cannot be told apart for certain.</summary>
    public static readonly DiagnosticCode TableNotUtf8 = Error("EMR1080",
        "Tệp .csv không phải UTF-8 (có thể là Windows-1258 hoặc TCVN3), chữ có dấu sẽ sai nên không đọc. Trong Excel: Lưu thành → CSV UTF-8 (*.csv); hoặc nộp thẳng tệp .xlsx.",
        "The .csv is not UTF-8 (it may be Windows-1258 or TCVN3); its letters would come out wrong, so it is not read. In Excel: Save as → CSV UTF-8 (*.csv), or use the .xlsx itself.");

    /// <summary>Whose fault: whoever filled in the form. A column is gone from a sheet that has others of the form.</summary>
    public static readonly DiagnosticCode MissingColumn = Error("EMR1081",
        "Trang này thiếu cột «{0}» (có: {1}), nên không biết dòng nào nói về gì. Hãy thêm lại cột, hoặc lập phiếu mới rồi chép câu trả lời sang.",
        "This sheet lacks the column «{0}» (it has: {1}), so what its rows mean is not known. Put the column back, or write a new form and copy the answers.");

    /// <summary>Whose fault: whoever filled in the form. Nothing is lost: what was said before stands.</summary>
    public static readonly DiagnosticCode ColumnNotThere = Warning("EMR1082",
        "Trang này không còn cột «{0}»; điều đã có trong hồ sơ nộp ở cột đó được giữ nguyên.", "This sheet has no column «{0}» any more; what the submission has for it is kept.");

    /// <summary>Whose fault: whoever filled in the form, or the program that wrote it. A formula that shows no value or an error.</summary>
    public static readonly DiagnosticCode FormulaWithoutValue = Error("EMR1083",
        "Ô là công thức chưa có kết quả hoặc báo lỗi: {0}. Hãy gõ thẳng giá trị, hoặc mở bằng phần mềm bảng tính, tính lại rồi lưu.",
        "The cell is a formula without a result, or in error: {0}. Type the value itself, or open the file in a spreadsheet program, compute it and save.");

    /// <summary>Whose fault: nobody's. What the formula showed is taken.</summary>
    public static readonly DiagnosticCode FormulaComputed = Warning("EMR1084",
        "{0} ô là công thức, kể từ ô này; đã dùng giá trị đang hiển thị.", "{0} cell(s) from this one on are formulas; the values that they show were used.");

    /// <summary>Whose fault: whoever filled in the form. One merged cell answers for several rows.</summary>
    public static readonly DiagnosticCode MergedAnswer = Warning("EMR1085",
        "{0} dòng lấy giá trị từ ô gộp phía trên, kể từ dòng này. Nếu không đúng ý, hãy bỏ gộp ô rồi điền từng dòng.",
        "{0} row(s) from this one on take the value of a merged cell above. If that is not meant, unmerge it and fill in each row.");

    /// <summary>Whose fault: whoever filled in the form. A date that another machine shows as another day.</summary>
    public static readonly DiagnosticCode AmbiguousDay = Warning("EMR1086",
        "Ô ngày hiển thị theo thứ tự của máy (có thể tháng trước ngày); đã hiểu là ngày {0}. Nếu sai, hãy định dạng ô dd/mm/yyyy rồi gõ lại.",
        "The date shows in the order of the machine (the month may come first); it was read as {1}. If that is wrong, format the cell as dd/mm/yyyy and type it again.");

    /// <summary>Whose fault: whoever filled in the form. A cell that is not what its row or column asks for.</summary>
    public static readonly DiagnosticCode WrongEntry = Error("EMR1087",
        "«{0}» không dùng được ở đây; cần: {1}.", "«{0}» cannot be used here; expected: {2}.");

    /// <summary>Whose fault: whoever filled in the form. What the form says can be taken, with something that its author should know.</summary>
    public static readonly DiagnosticCode EntryRemark = Warning("EMR1088", "{0}.", "{1}.");

    /// <summary>Whose fault: whoever chose the file. The form was written for another day, profile or version of the rules.</summary>
    public static readonly DiagnosticCode FormOfOther = Error("EMR1089", "Phiếu này lập cho {0}; {1}.", "This form was written for {2}; {3}.");
}
