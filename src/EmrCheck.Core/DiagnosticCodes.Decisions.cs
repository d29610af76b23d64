namespace EmrCheck.Core;

/// <summary>Remarks on the ledger of a council's decisions and on what is to be entered there.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: whoever changed the ledger. A line is not, byte for byte, as it was written.</summary>
    public static readonly DiagnosticCode LedgerChanged = Error("EMR1090",
        "Dòng này của sổ kết luận không còn đúng từng chữ như khi ghi; hãy lấy lại bản gốc của sổ.",
        "This line of the ledger is no longer as it was written; get the original ledger back.");

    /// <summary>Whose fault: whoever changed the ledger. Lines were dropped, swapped, repeated, or taken from another ledger.</summary>
    public static readonly DiagnosticCode LedgerChain = Error("EMR1091",
        "Dòng này không nối tiếp dòng trước: có dòng bị bỏ, đổi chỗ, lặp lại hoặc lấy từ sổ khác; hãy lấy lại bản gốc của sổ.",
        "This line does not follow the one before it: lines were dropped, swapped, repeated or taken from another ledger; get the original ledger back.");

    /// <summary>Whose fault: an interrupted write, or an incomplete copy. The last line is cut off.</summary>
    public static readonly DiagnosticCode LedgerTorn = Error("EMR1092",
        "Dòng cuối của sổ bị cắt cụt (máy dừng khi đang ghi, hoặc chép dở). Chép lại sổ; nếu không có bản đủ thì bỏ phần cụt bằng: emrcheck decide verify <sổ> --repair.",
        "The last line of the ledger is cut off (the machine stopped while writing, or a copy is incomplete). Copy it again; where there is no whole one, cut the rest with: emrcheck decide verify <ledger> --repair.");

    /// <summary>Whose fault: whoever joined the two. The ledger is about another appraisal.</summary>
    public static readonly DiagnosticCode LedgerOfAnother = Error("EMR1093",
        "Kết luận được ghi cho một lần thẩm định khác (mã băm {0}, không phải {1}) nên không áp dụng; hãy mở sổ mới cho lần này (--ledger).",
        "This was concluded on another appraisal (digest {0}, not {1}) and does not apply; open a new ledger for this one (--ledger).");

    /// <summary>Whose fault: whoever shortened the ledger. It does not end where it is known to end.</summary>
    public static readonly DiagnosticCode LedgerHead = Error("EMR1094",
        "Sổ kết thúc ở mã băm {0}, không phải {1}: có dòng cuối bị bỏ hoặc có dòng được ghi thêm.",
        "The ledger ends at the hash {0}, not {1}: lines at its end were dropped or added.");

    /// <summary>Whose fault: whoever enters it, or wrote the ledger by hand. The sign-off stands.</summary>
    public static readonly DiagnosticCode LedgerSigned = Error("EMR1095",
        "Hội đồng đã ký kết luận chung; muốn ghi thêm thì mở lại có lý do: emrcheck decide reopen.",
        "The council has signed its final conclusion; to add to it, open it again with a reason: emrcheck decide reopen.");

    /// <summary>Whose fault: whoever enters it. Time does not run backwards in a ledger, and no meeting lies in the future.</summary>
    public static readonly DiagnosticCode DecidedOutOfTime = Error("EMR1096",
        "Thời điểm {0} phải không sớm hơn dòng trước của sổ ({1}) và không ở tương lai (bây giờ là {2}).",
        "The time {0} must not be before the ledger's previous line ({1}) nor in the future (it is {2} now).");

    /// <summary>Whose fault: whoever enters it. The profile does not let this role do it.</summary>
    public static readonly DiagnosticCode MayNotDecide = Error("EMR1097",
        "{0} không được ghi việc này theo hồ sơ áp dụng; được ghi: {2}.", "By the profile this is not for: {1}. It is for: {3}.");

    /// <summary>Whose fault: nobody's. Too few voted.</summary>
    public static readonly DiagnosticCode NoQuorum = Error("EMR1098",
        "Chỉ {0} thành viên biểu quyết, cần ít nhất {1} ({2} của {3} thành viên; người không tham gia vì xung đột lợi ích không được tính).",
        "Only {0} members voted, at least {1} must ({2} of {3} members; those recused do not count).");

    /// <summary>Whose fault: nobody's. Too few were for it.</summary>
    public static readonly DiagnosticCode NoMajority = Error("EMR1099",
        "{0} trên {1} phiếu tán thành, cần nhiều hơn {2}.", "{0} of {1} votes are for it, more than {2} are needed.");

    /// <summary>Whose fault: whoever enters it. More votes than there are members.</summary>
    public static readonly DiagnosticCode TooManyVotes = Error("EMR1100",
        "Số phiếu {0} (tán thành/không tán thành/không ý kiến) cùng {1} người không tham gia không hợp với {2} thành viên của hội đồng.",
        "Votes {0} (for/against/abstained) and {1} recused do not fit {2} members of the council.");

    /// <summary>Whose fault: whoever set the council up. Fewer members than the profile asks for.</summary>
    public static readonly DiagnosticCode TooFewMembers = Error("EMR1101",
        "Hội đồng có {0} thành viên; hồ sơ áp dụng cần ít nhất {1}.", "The council has {0} members; the profile asks for at least {1}.");

    /// <summary>Whose fault: whoever enters it. Something must be said.</summary>
    public static readonly DiagnosticCode NotSaid = Error("EMR1102", "Cần ghi {0}.", "Please state {1}.");

    /// <summary>Whose fault: whoever enters it. There is no answer of the machine to accept.</summary>
    public static readonly DiagnosticCode NothingToAccept = Error("EMR1103",
        "{0}: máy chưa có kết luận để chấp nhận ({1}); hãy kết luận đạt hoặc không đạt, yêu cầu bổ sung hoặc hoãn.",
        "{0}: the machine reached no answer to accept ({2}); conclude met or not met, return it for supplement, or defer it.");

    /// <summary>Whose fault: whoever wrote the ledger by hand. It says what the appraisal does not say.</summary>
    public static readonly DiagnosticCode NotAsAppraised = Error("EMR1104",
        "Sổ ghi về {0} không đúng với bản thẩm định và các kết luận đã ghi.", "What the ledger says about {1} does not agree with the appraisal and the decisions entered.");

    /// <summary>Whose fault: whoever changed the report, or joined the two. What the report shows of the council is not what the ledger comes to.</summary>
    public static readonly DiagnosticCode CouncilNotAsLedger = Error("EMR1192",
        "Phần kết luận của hội đồng trong báo cáo này không đúng với sổ: báo cáo bị sửa, hoặc lập từ sổ khác; hãy lập lại báo cáo bằng check --decisions.",
        "What this report shows of the council is not what the ledger comes to: it was changed, or made from another ledger; make it again with check --decisions.");

    /// <summary>Whose fault: whoever enters it. Who takes no part does not sign.</summary>
    public static readonly DiagnosticCode SignerRecused = Error("EMR1193",
        "Người ký kết luận chung không thể là người không tham gia vì xung đột lợi ích; người khác có quyền ký thay.",
        "Who signs the final conclusion cannot be one who takes no part for a conflict of interest; another who may sign does.");
}
