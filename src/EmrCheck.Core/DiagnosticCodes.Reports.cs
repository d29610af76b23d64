namespace EmrCheck.Core;

/// <summary>Remarks on files that reports are compared with.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: whoever names the file. Neither what --write-baseline writes nor a JSON report.</summary>
    public static readonly DiagnosticCode NotABaseline = Error("EMR1194",
        "Tệp không phải đường cơ sở do --write-baseline ghi ra, cũng không phải báo cáo JSON của emrcheck.",
        "The file is neither what --write-baseline writes nor a JSON report of emrcheck.");

    /// <summary>Whose fault: whoever named the folder. One without a single record file.</summary>
    public static readonly DiagnosticCode NoRecordFiles = Error("EMR1196",
        "Thư mục không có tệp hồ sơ nào (.json, .xml, .ndjson, .gz, .zip); hãy kiểm tra đường dẫn.", "The folder holds no record file (.json, .xml, .ndjson, .gz, .zip); check the path.");
}
