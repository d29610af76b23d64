namespace EmrCheck.Core;

/// <summary>Remarks on the files of documents.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: the facility. A password keeps the reader out; even one only for printing, as it cannot be told apart.</summary>
    public static readonly DiagnosticCode EvidenceEncrypted = Warning("EMR1050",
        "Tệp của văn bản {0} đặt mật khẩu hoặc mã hóa nên người thẩm định không đọc được; coi như chưa nộp. Hãy nộp bản không đặt mật khẩu, không hạn chế quyền.",
        "The file of document {0} has a password or is encrypted, so nobody can read it; it counts as not handed in. Hand in a copy without password or restrictions.");

    /// <summary>Whose fault: the facility. Readable, but under a wrong ending.</summary>
    public static readonly DiagnosticCode EvidenceOtherThanNamed = Warning("EMR1051",
        "Tệp của văn bản {0} có đuôi {1} nhưng nội dung là {2}; vẫn được tính, hãy kiểm tra có nộp nhầm tệp không và đặt lại đuôi cho đúng.",
        "The file of document {0} ends in {1} but holds {3}; it counts, check whether the wrong file was handed in and mend the ending.");

    /// <summary>Whose fault: the facility, or the copy. Nothing can open it under its name.</summary>
    public static readonly DiagnosticCode EvidenceUnrecognized = Warning("EMR1052",
        "Tệp của văn bản {0} có đuôi {1} nhưng nội dung không phải loại đó và không mở được; coi như chưa nộp.",
        "The file of document {0} ends in {1} but is not of that kind and cannot be opened; it counts as not handed in.");

    /// <summary>Whose fault: the copy. The end is missing.</summary>
    public static readonly DiagnosticCode EvidenceCutOff = Warning("EMR1053",
        "Tệp của văn bản {0} bị cắt cụt: nội dung kết thúc giữa chừng; coi như chưa nộp. Hãy sao chép lại từ bản gốc.",
        "The file of document {0} is cut off: its content ends too early; it counts as not handed in. Copy it again from the original.");

    /// <summary>Whose fault: the facility. The same paper twice, or a number used twice.</summary>
    public static readonly DiagnosticCode SameNumber = Warning("EMR1054",
        "Văn bản {0} và {1} có cùng số, ngày và nơi ban hành; hãy kiểm tra có khai trùng không.",
        "Documents {0} and {1} have the same number, date and issuer; check whether one is named twice.");

    /// <summary>Whose fault: the facility. A paper that rests on one that did not exist yet.</summary>
    public static readonly DiagnosticCode CitesLater = Warning("EMR1055",
        "Văn bản {0} căn cứ vào {1} nhưng ghi ngày trước văn bản đó; hãy kiểm tra lại ngày ban hành.",
        "Document {0} cites {1} but is dated before it; check the dates of issue.");

    /// <summary>Whose fault: nobody's. Too large to be held as a whole.</summary>
    public static readonly DiagnosticCode EvidenceNotExamined = Warning("EMR1056",
        "Tệp của văn bản {0} lớn hơn {1} MiB nên không xét chữ ký số và độ toàn vẹn của tệp.",
        "The file of document {0} is larger than {1} MiB, so its signatures and its completeness were not examined.");

    /// <summary>Whose fault: whoever signed or edited. A digital signature that does not hold.</summary>
    public static readonly DiagnosticCode FaultySignature = Warning("EMR1057",
        "Chữ ký số của văn bản {0}: {1}.", "The digital signature of document {0}: {2}.");
}
