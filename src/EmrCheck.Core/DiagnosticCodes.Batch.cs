namespace EmrCheck.Core;

/// <content>Remarks on the folders and archives that submissions come in.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: the copy. A pipe, socket or device where a file should be; to open one may wait for ever.</summary>
    public static readonly DiagnosticCode NotARegularFile = Error("EMR1150",
        "Không phải tệp thường (ống dẫn, socket, thiết bị hoặc liên kết hỏng) nên không được mở; hãy thay bằng tệp thật.",
        "Not a regular file (a pipe, socket, device or broken link), so it was not opened; put the file itself in its place.");

    /// <summary>Whose fault: the copy. Folders inside one another deeper than any export has them.</summary>
    public static readonly DiagnosticCode FolderTooDeep = Error("EMR1151",
        "Thư mục lồng nhau quá {0} cấp; phần bên trong không được đọc.", "Folders are nested deeper than {0}; what is inside was not read.");

    /// <summary>Whose fault: the machine's set-up. A folder that cannot be listed.</summary>
    public static readonly DiagnosticCode CannotList = Error("EMR1152",
        "Không có quyền hoặc không liệt kê được thư mục; phần bên trong không được đọc.", "The folder cannot be listed; what is inside was not read.");

    /// <summary>Whose fault: whoever packed it. More files than a submission has.</summary>
    public static readonly DiagnosticCode TooManyEntries = Error("EMR1153",
        "Tệp nén khai {0} tệp, quá giới hạn {1}; không được đọc. Hãy chia nhỏ.", "The archive declares {0} files, over the limit of {1}; it was not read. Split it.");

    /// <summary>Whose fault: whoever packed it. Unpacked it would be far larger than its size allows to believe.</summary>
    public static readonly DiagnosticCode ZipBomb = Error("EMR1154",
        "Nội dung nén {0} byte khai sẽ bung ra {1} byte, vượt giới hạn an toàn; không được đọc.",
        "{0} compressed bytes declare to unpack to {1} bytes, beyond the safe limit; it was not read.");

    /// <summary>Whose fault: whoever packed it. Entries that share the same bytes of the archive.</summary>
    public static readonly DiagnosticCode OverlappingEntries = Error("EMR1155",
        "Các tệp trong tệp nén chồng lên nhau (khai {0} byte nén trong {1} byte); không được đọc.",
        "The archive's entries overlap ({0} compressed bytes declared within {1}); it was not read.");

    /// <summary>Whose fault: whoever packed it. A name that leads out of the archive.</summary>
    public static readonly DiagnosticCode EntryOutside = Error("EMR1156",
        "Tên tệp trong tệp nén dẫn ra ngoài tệp nén; tệp này không được đọc.", "The entry's name leads out of the archive; it was not read.");

    /// <summary>Whose fault: whoever packed it. Two entries of one name: it cannot be known which counts.</summary>
    public static readonly DiagnosticCode RepeatedEntry = Error("EMR1157",
        "Tệp nén có hai tệp cùng tên này; không biết bản nào đúng, hãy chỉ giữ một.", "The archive has two entries of this name; which one counts cannot be known, keep only one.");
}
