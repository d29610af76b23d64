namespace EmrCheck.Core;

/// <summary>Remarks on declarations and on how far they hold.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: the facility. A share where nothing is said to hold.</summary>
    public static readonly DiagnosticCode ShareWithoutAnswer = Warning("EMR1125",
        "Câu trả lời «không áp dụng» của {0} không đi cùng tỷ lệ (share); tỷ lệ không được dùng.", "The answer «not applicable» to {0} does not go with a share; the share is not used.");

    /// <summary>Whose fault: whoever chose the file. A resource of another kind than an answered questionnaire.</summary>
    public static readonly DiagnosticCode NotAResponse = Error("EMR1126",
        "Tệp là {0}; cần QuestionnaireResponse trả lời phiếu của assess form --as questionnaire, hoặc JSON cùng hình dạng với self-assessment.yaml.",
        "The file is {0}; expected a QuestionnaireResponse to the form of assess form --as questionnaire, or JSON of the shape of self-assessment.yaml.");

    /// <summary>Whose fault: whoever sent the response. It is not finished, or was withdrawn.</summary>
    public static readonly DiagnosticCode NotCompleted = Error("EMR1127",
        "Phiếu trả lời có trạng thái «{0}»; chỉ đọc phiếu completed hoặc amended.", "The response has the status «{0}»; only completed or amended ones are read.");

    /// <summary>Whose fault: whoever chose the file. The response to another questionnaire: of another facility, profile or day.</summary>
    public static readonly DiagnosticCode ResponseToAnother = Error("EMR1128",
        "Phiếu trả lời cho «{0}», nhưng hồ sơ nộp này cần «{1}».", "The response is to «{0}», but this submission asks for «{1}».");

    /// <summary>Whose fault: nobody's. The rules have changed since the questionnaire was written; criteria are known by their codes.</summary>
    public static readonly DiagnosticCode ResponseOfOtherRules = Warning("EMR1129",
        "Phiếu lập theo phiên bản khác của bộ quy tắc («{0}», nay là «{1}»); câu trả lời vẫn được đọc theo mã tiêu chí.",
        "The questionnaire was written with other versions of the rules («{0}», now «{1}»); answers are read by the criteria's codes.");

    /// <summary>Whose fault: whoever made the response. An item that the questionnaire does not have.</summary>
    public static readonly DiagnosticCode UnknownItem = Error("EMR1130",
        "{0}: phiếu không có mục linkId «{1}».{2}", "{0}: the questionnaire has no item of linkId «{1}».{3}");

    /// <summary>Whose fault: whoever made the response. A value of another kind than the item asks for, or several where one is asked.</summary>
    public static readonly DiagnosticCode WrongItemValue = Error("EMR1131",
        "{0} (mục «{1}»): giá trị không dùng được; cần {2}.", "{0} (item «{1}»): the value cannot be used; expected {3}.");

    /// <summary>Whose fault: the facility. It calls met what by its own share is not.</summary>
    public static readonly DiagnosticCode ShareUnderThreshold = Warning("EMR3003",
        "Tiêu chí {0}: khai «đạt» với tỷ lệ {1} %, trong khi tiêu chí cần {2} %; hãy khai «đạt một phần» hoặc sửa tỷ lệ.",
        "Criterion {0}: declared «met» with a share of {1} %, but it asks for {2} %; declare «partially met» or mend the share.");
}
