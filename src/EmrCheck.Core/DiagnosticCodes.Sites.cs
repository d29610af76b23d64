namespace EmrCheck.Core;

/// <content>Remarks on the sites of a centre, and on links that lead out of a submission.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: the centre. A folder of a site without the one file that every submission must have.</summary>
    public static readonly DiagnosticCode SiteWithoutSubmission = Error("EMR1170",
        "Thư mục điểm này không có submission.yaml nên không được chấm; hãy thêm tệp đó, hoặc bỏ thư mục nếu không phải một điểm.",
        "This site's folder has no submission.yaml, so the site was not judged; add the file, or take the folder away if it is no site.");

    /// <summary>Whose fault: the site. Its submission.yaml has errors.</summary>
    public static readonly DiagnosticCode SiteUnusable = Error("EMR1171",
        "submission.yaml của điểm này có {0} lỗi nên điểm không được chấm; hãy sửa rồi chấm lại.",
        "This site's submission.yaml has {0} error(s), so the site was not judged; mend them and judge again.");

    /// <summary>Whose fault: the centre. The folder names one site, the file in it another: most often a folder copied from another site.</summary>
    public static readonly DiagnosticCode SiteOfAnotherName = Error("EMR1172",
        "Thư mục điểm tên «{0}» nhưng submission.yaml bên trong ghi mã cơ sở «{1}»; không biết là điểm nào nên không được chấm. Hãy đặt tên thư mục đúng bằng mã cơ sở.",
        "The site's folder is called «{0}», but the submission.yaml in it has the facility code «{1}»; which site it is cannot be known, so it was not judged. Name the folder by the facility's code.");

    /// <summary>Whose fault: the centre. A site with the centre's own code.</summary>
    public static readonly DiagnosticCode SiteIsTheCentre = Error("EMR1173",
        "Điểm này ghi mã cơ sở «{0}» của chính trung tâm nên không được chấm; mỗi điểm cần mã riêng.",
        "This site has the centre's own facility code «{0}», so it was not judged; every site needs a code of its own.");

    /// <summary>Whose fault: the centre. Two sites of one code.</summary>
    public static readonly DiagnosticCode SiteTwice = Error("EMR1174",
        "Thư mục điểm tên «{0}» ghi mã cơ sở «{1}», là mã của điểm khác trong sites/{1}; điểm này không được chấm. Hãy ghi mã đúng của nó.",
        "The site's folder «{0}» has the facility code «{1}», which is that of another site, in sites/{1}; this one was not judged. Give it its own code.");

    /// <summary>Whose fault: the copy. A link in place of a site's folder: what it leads to may be another facility's.</summary>
    public static readonly DiagnosticCode SiteIsALink = Error("EMR1175",
        "Đây là liên kết, không phải thư mục; điểm không được đọc qua liên kết. Hãy chép thư mục thật vào.",
        "This is a link, not a folder; a site is not read through a link. Copy the folder itself here.");

    /// <summary>Whose fault: the centre. A site inside a site.</summary>
    public static readonly DiagnosticCode SiteWithinSite = Error("EMR1176",
        "Điểm nằm trong một điểm khác nên không được chấm; mọi điểm đặt ngang nhau trong sites/ của trung tâm.",
        "A site within a site is not judged; all sites stand side by side in the centre's sites/.");

    /// <summary>Whose fault: the centre. A file among the folders of the sites.</summary>
    public static readonly DiagnosticCode NotASite = Warning("EMR1177",
        "Tệp nằm giữa các thư mục điểm; không thuộc điểm nào nên không được dùng.", "A file among the sites' folders; it belongs to no site and is not used.");

    /// <summary>Whose fault: the centre. A site as an archive inside the submission.</summary>
    public static readonly DiagnosticCode SiteIsAnArchive = Error("EMR1178",
        "Điểm được nén thành tệp riêng nên không được chấm; hãy bung ra thành thư mục trong sites/ (cả hồ sơ nộp vẫn có thể nén thành một tệp .zip).",
        "A site packed into an archive of its own is not judged; unpack it into a folder in sites/ (the submission as a whole may be a .zip).");

    /// <summary>Whose fault: whoever chose the rules. There is nothing to judge a site of this kind or on this day by.</summary>
    public static readonly DiagnosticCode SiteWithoutRules = Error("EMR1179",
        "Không có gì để chấm điểm này: {0}.", "There is nothing to judge this site by: {1}.");

    /// <summary>Whose fault: the copy. A link in evidence/ to a file that was not handed in.</summary>
    public static readonly DiagnosticCode LeadsOut = Error("EMR1188",
        "Liên kết dẫn ra ngoài hồ sơ nộp nên không được đọc; minh chứng phải là tệp thật trong evidence/.",
        "The link leads out of the submission, so it was not read; evidence must be a file in evidence/ itself.");

    /// <summary>Whose fault: the copy. A link in records/ to the records of the centre, or of another of its sites.</summary>
    public static readonly DiagnosticCode LeadsElsewhere = Error("EMR1189",
        "Liên kết dẫn vào hồ sơ của trung tâm hoặc của điểm khác nên không được đọc; hồ sơ bệnh án của nơi nào chỉ tính cho nơi đó.",
        "The link leads to what the centre or another site handed in, so it was not read; records count for their own facility alone.");

    /// <summary>Whose fault: the centre. Something that was meant as the folder of its sites.</summary>
    public static readonly DiagnosticCode NotTheSites = Error("EMR1195",
        "«{0}» không phải thư mục sites nên các điểm trong đó không được chấm; hãy đặt tên đúng là sites (chữ thường), bên trong mỗi điểm một thư mục.",
        "«{0}» is not the folder sites, so the sites in it were not judged; call it sites (in small letters), with a folder for each site.");
}
