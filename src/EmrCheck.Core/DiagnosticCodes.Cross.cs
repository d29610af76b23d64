namespace EmrCheck.Core;

/// <summary>Remarks on declarations and on how far they hold.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: the facility. A share where nothing is said to hold.</summary>
    public static readonly DiagnosticCode ShareWithoutAnswer = Warning("EMR1125",
        "Câu trả lời «không áp dụng» của {0} không đi cùng tỷ lệ (share); tỷ lệ không được dùng.", "The answer «not applicable» to {0} does not go with a share; the share is not used.");

    /// <summary>Whose fault: the facility. It calls met what by its own share is not.</summary>
    public static readonly DiagnosticCode ShareUnderThreshold = Warning("EMR3003",
        "Tiêu chí {0}: khai «đạt» với tỷ lệ {1} %, trong khi tiêu chí cần {2} %; hãy khai «đạt một phần» hoặc sửa tỷ lệ.",
        "Criterion {0}: declared «met» with a share of {1} %, but it asks for {2} %; declare «partially met» or mend the share.");
}
