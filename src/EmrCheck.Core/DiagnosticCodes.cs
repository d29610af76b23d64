using System.Collections.Immutable;
using System.Reflection;

namespace EmrCheck.Core;

/// <summary>Every kind of remark. EMR1xxx is the matter of whoever wrote the file, EMR2xxx of whoever wrote the pack.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>Whose fault: the export. Nothing is in the file.</summary>
    public static readonly DiagnosticCode Empty = Error("EMR1001", "Tệp rỗng.", "The file is empty.");

    /// <summary>Whose fault: the export. Bytes that are not UTF-8 (UTF-16, windows-1258, TCVN3 …).</summary>
    public static readonly DiagnosticCode NotUtf8 = Error("EMR1002",
        "Tệp không phải UTF-8; hãy kết xuất lại bằng UTF-8.", "The file is not UTF-8; export it again as UTF-8.");

    /// <summary>Whose fault: the export. Not JSON at all, for instance a saved error page.</summary>
    public static readonly DiagnosticCode NotJson = Error("EMR1003",
        "Tệp không phải JSON hợp lệ từ vị trí này; hãy kiểm tra có phải trang báo lỗi được lưu nhầm.",
        "The file is not valid JSON from this place on; check whether an error page was saved instead.");

    /// <summary>Whose fault: the export or the copy. The content ends too early.</summary>
    public static readonly DiagnosticCode Truncated = Error("EMR1004",
        "Tệp bị cắt cụt: nội dung kết thúc giữa chừng.", "The file is cut off: its content ends too early.");

    /// <summary>Whose fault: the export. Nested deeper than any record is.</summary>
    public static readonly DiagnosticCode TooDeep = Error("EMR1005", "Nội dung lồng quá sâu.", "The content is nested too deep.");

    /// <summary>Whose fault: the export. Larger than the limit.</summary>
    public static readonly DiagnosticCode TooLarge = Error("EMR1006", "Tệp quá lớn so với giới hạn.", "The file is larger than the limit.");

    /// <summary>Whose fault: the export. JSON, but not an object.</summary>
    public static readonly DiagnosticCode NotAnObject = Error("EMR1007",
        "JSON không phải một đối tượng; cần một tài nguyên FHIR (Bundle).", "The JSON is not an object; a FHIR resource (Bundle) is expected.");

    /// <summary>Whose fault: the export. An object that does not say what it is.</summary>
    public static readonly DiagnosticCode NoResourceType = Error("EMR1008",
        "Thiếu tài nguyên hoặc thiếu resourceType; cần một tài nguyên FHIR R4. {0}", "A resource or its resourceType is missing; a FHIR R4 resource is expected. {0}");

    /// <summary>Whose fault: the export. A resource type that R4 does not have.</summary>
    public static readonly DiagnosticCode UnknownResourceType = Error("EMR1009",
        "resourceType không có trong FHIR R4 (phân biệt hoa thường). {0}", "FHIR R4 has no such resourceType (letter case counts). {0}");

    /// <summary>Whose fault: the export. More after the end of the document.</summary>
    public static readonly DiagnosticCode TrailingContent = Error("EMR1010",
        "Còn nội dung sau khi tài liệu đã kết thúc.", "There is more after the end of the document.");

    /// <summary>Whose fault: the export. The same property twice: it cannot be known which counts.</summary>
    public static readonly DiagnosticCode DuplicateProperty = Error("EMR1011",
        "Một thuộc tính JSON xuất hiện hai lần tại {0}; không biết giá trị nào đúng.", "A JSON property occurs twice at {0}; which value counts cannot be known.");

    /// <summary>Whose fault: the export. Two entries with one fullUrl.</summary>
    public static readonly DiagnosticCode DuplicateFullUrl = Error("EMR1012",
        "Hai mục có cùng fullUrl tại {0}; tham chiếu không xác định được.", "Two entries share a fullUrl at {0}; references are ambiguous.");

    /// <summary>Whose fault: the export. Two resources of one type with one id.</summary>
    public static readonly DiagnosticCode DuplicateResourceId = Error("EMR1013",
        "Hai tài nguyên cùng loại có cùng id tại {0}; tham chiếu không xác định được.", "Two resources of one type share an id at {0}; references are ambiguous.");

    /// <summary>Whose fault: the export. Two records with one id: it cannot be known which counts.</summary>
    public static readonly DiagnosticCode DuplicateRecord = Error("EMR1014",
        "Trùng mã hồ sơ với {0}; không biết bản nào đúng, hãy chỉ nộp một bản.", "The same record id as {0}; which one counts cannot be known, hand in only one.");

    /// <summary>Whose fault: the copy. A .gz that cannot be unpacked.</summary>
    public static readonly DiagnosticCode BadGzip = Error("EMR1015", "Không giải nén được tệp .gz.", "The .gz file cannot be unpacked.");

    /// <summary>Whose fault: nobody's. A format that this version does not read.</summary>
    public static readonly DiagnosticCode UnsupportedFormat = Error("EMR1016",
        "Phiên bản này chưa đọc được loại tệp {0}; hãy nộp .json, .xml hoặc .ndjson.", "This version does not read {0} files; hand in .json, .xml or .ndjson.");

    /// <summary>Whose fault: the copy. A .zip that cannot be opened.</summary>
    public static readonly DiagnosticCode BadZip = Error("EMR1017", "Không mở được tệp .zip.", "The .zip file cannot be opened.");

    /// <summary>Whose fault: the machine's set-up. The file cannot be read at all.</summary>
    public static readonly DiagnosticCode CannotRead = Error("EMR1018", "Không có quyền đọc hoặc không đọc được tệp.", "The file cannot be opened for reading.");

    /// <summary>Whose fault: the export. A record in which no resource can be seen.</summary>
    public static readonly DiagnosticCode NoContent = Error("EMR1019",
        "Không thấy tài nguyên nào trong hồ sơ; cần một Bundle có entry.resource.", "No resource can be seen in the record; a Bundle with entry.resource is expected.");

    /// <summary>Whose fault: the export. Not XML at all.</summary>
    public static readonly DiagnosticCode NotXml = Error("EMR1028",
        "Tệp không phải XML hợp lệ từ vị trí này.", "The file is not valid XML from this place on.");

    /// <summary>Whose fault: the export. A DTD, which is refused for safety.</summary>
    public static readonly DiagnosticCode DocumentType = Error("EMR1029",
        "Tệp XML có khai báo DOCTYPE; vì an toàn, tệp không được đọc. Hãy kết xuất lại không có DOCTYPE.",
        "The XML file has a DOCTYPE; for safety it is not read. Export it again without.");

    /// <summary>Whose fault: the export. XML of another kind, or without its namespace.</summary>
    public static readonly DiagnosticCode NotFhirXml = Error("EMR1030",
        "XML không thuộc không gian tên http://hl7.org/fhir; cần một tài nguyên FHIR (Bundle).",
        "The XML is not in the namespace http://hl7.org/fhir; a FHIR resource (Bundle) is expected.");

    /// <summary>Whose fault: the author of the YAML. Not YAML.</summary>
    public static readonly DiagnosticCode NotYaml = Error("EMR1020", "Sai cú pháp YAML: {0}", "YAML syntax error: {0}");

    /// <summary>Whose fault: the author of the YAML. A key that is not known.</summary>
    public static readonly DiagnosticCode UnknownKey = Error("EMR1021", "Khóa không biết: {0}.{1}", "Unknown key: {0}.{2}");

    /// <summary>Whose fault: the author of the YAML. A key that must be there.</summary>
    public static readonly DiagnosticCode MissingKey = Error("EMR1022", "Thiếu khóa bắt buộc: {0}.", "A required key is missing: {0}.");

    /// <summary>Whose fault: the author of the YAML. A value of the wrong form.</summary>
    public static readonly DiagnosticCode WrongValue = Error("EMR1023", "Giá trị không hợp lệ cho {0}; cần: {1}.", "Wrong value for {0}; expected: {2}.");

    /// <summary>Whose fault: the facility. A document is named, but its file is empty or not under evidence/: it counts as not handed in.</summary>
    public static readonly DiagnosticCode DocumentFileMissing = Warning("EMR1024",
        "Văn bản {0} không có tệp trong evidence/, hoặc tệp rỗng; coi như chưa nộp.", "Document {0} has no file under evidence/, or the file is empty; it counts as not handed in.");

    /// <summary>Whose fault: the facility. An answer to no criterion.</summary>
    public static readonly DiagnosticCode UnknownCriterion = Warning("EMR1025",
        "Không có tiêu chí {0} trong bảng tiêu chí áp dụng; câu trả lời này không dùng đến.", "The checklist has no criterion {0}; this answer is not used.");

    /// <summary>Whose fault: the facility. An answer points to a document that is not named.</summary>
    public static readonly DiagnosticCode UnknownEvidence = Warning("EMR1026",
        "Câu trả lời {0} trỏ tới văn bản {1} không có trong submission.yaml.", "The answer to {0} points to document {1}, which submission.yaml does not name.");

    /// <summary>Whose fault: the facility. Two documents with one id.</summary>
    public static readonly DiagnosticCode DuplicateDocument = Warning("EMR1027",
        "Hai văn bản cùng mã {0}; chỉ dùng văn bản đầu.", "Two documents have the id {0}; only the first is used.");

    /// <summary>Whose fault: the facility. One file stands for several documents.</summary>
    public static readonly DiagnosticCode SharedFile = Warning("EMR1031",
        "Văn bản {0} và {1} trỏ tới cùng một nội dung tệp; hội đồng cần xem lại.", "Documents {0} and {1} point to a file of the same content; the council should look.");

    /// <summary>Whose fault: nobody's. A file among the records that is not of a record format.</summary>
    public static readonly DiagnosticCode NotARecordFile = Warning("EMR1032",
        "Không phải tệp hồ sơ (.json, .xml, .ndjson, .gz, .zip) nên không được đọc.", "Not a record file (.json, .xml, .ndjson, .gz, .zip), so it was not read.");

    /// <summary>Whose fault: whoever filled in the form. A row that is answered but does not say what.</summary>
    public static readonly DiagnosticCode AnswerWithoutCode = Error("EMR1040",
        "Dòng có câu trả lời nhưng không có mã tiêu chí.", "The row holds an answer but no code of a criterion.");

    /// <summary>Whose fault: whoever filled in the form. A code that no criterion of the day has.</summary>
    public static readonly DiagnosticCode UnknownCode = Error("EMR1041",
        "Không có tiêu chí {0} trong bảng tiêu chí ngày {1}.{2}", "The checklist of {1} has no criterion {0}.{3}");

    /// <summary>Whose fault: whoever filled in the form. An answer that is none of the four.</summary>
    public static readonly DiagnosticCode UnknownAnswer = Error("EMR1042",
        "Câu trả lời không có trong danh sách; cần một trong: {0}.", "The answer is not in the list; expected one of: {1}.");

    /// <summary>Whose fault: whoever filled in the form. Two answers to one criterion.</summary>
    public static readonly DiagnosticCode AnsweredTwice = Error("EMR1043",
        "Tiêu chí {0} đã được trả lời ở {1}.", "Criterion {0} is answered already at {1}.");

    /// <summary>Whose fault: whoever filled in the form. A document that submission.yaml does not name.</summary>
    public static readonly DiagnosticCode UnnamedEvidence = Error("EMR1044",
        "Minh chứng «{0}» không có trong danh sách văn bản (trang Minh chứng, hoặc documents của submission.yaml).{1}", "The evidence «{0}» is not in the list of documents (the sheet Minh chứng, or documents of submission.yaml).{2}");

    /// <summary>Whose fault: whoever filled in the form. Evidence or a note, but no answer that it could belong to.</summary>
    public static readonly DiagnosticCode NoAnswer = Error("EMR1045",
        "Tiêu chí {0} có minh chứng hoặc ghi chú nhưng chưa chọn câu trả lời.", "Criterion {0} has evidence or a note but no answer.");

    /// <summary>Whose fault: nobody's. What the council writes is no answer of the facility.</summary>
    public static readonly DiagnosticCode CouncilNotImported = Warning("EMR1046",
        "Cột ý kiến hội đồng có {0} ô đã ghi; ý kiến này không thuộc phần tự đánh giá nên không được đọc vào.",
        "{0} cells of the council's column are filled in; they are no part of the self-assessment and are not read.");

    /// <summary>Whose fault: whoever chose the file. The form of another facility.</summary>
    public static readonly DiagnosticCode FormOfAnother = Error("EMR1047",
        "Phiếu ghi mã cơ sở {0}, nhưng hồ sơ nộp là của {1}.", "The form is of facility {0}, but the submission is of {1}.");

    /// <summary>Whose fault: the author of the pack. An expression that does not compile.</summary>
    public static readonly DiagnosticCode BadExpression = Error("EMR2001", "Biểu thức FHIRPath: {0}", "FHIRPath expression: {1}");

    /// <summary>Whose fault: the author of the pack. Folder and id differ.</summary>
    public static readonly DiagnosticCode NameDiffers = Error("EMR2002", "Mã {0} khác tên {1}.", "The id {0} differs from the name {1}.");

    /// <summary>Whose fault: the author of the pack. Two criteria or checks with one id.</summary>
    public static readonly DiagnosticCode DuplicateId = Error("EMR2003", "Mã {0} đã dùng rồi.", "The id {0} is used already.");

    /// <summary>Whose fault: the author of the pack. No sample of a verdict that must have one.</summary>
    public static readonly DiagnosticCode MissingSample = Error("EMR2004", "Thiếu mẫu thử *.{0}.json.", "There is no sample *.{0}.json.");

    /// <summary>Whose fault: the author of the pack. A file that is neither criterion nor sample.</summary>
    public static readonly DiagnosticCode NotASample = Error("EMR2005",
        "Tên tệp không theo mẫu <trường hợp>.<kết quả>.json; kết quả là một trong: {0}.", "The name is not <case>.<verdict>.json; a verdict is one of: {0}.");

    /// <summary>Whose fault: the author of the pack. A sample gets another verdict than its name says.</summary>
    public static readonly DiagnosticCode SampleDiffers = Error("EMR2006",
        "Mẫu thử phải cho kết quả {0} nhưng cho {1}: {2}", "The sample should give {0} but gives {1}: {3}");

    /// <summary>Whose fault: the author of the profile or the pack. A name that leads nowhere.</summary>
    public static readonly DiagnosticCode UnknownPack = Error("EMR2007", "Không có bộ quy tắc {0}.", "There is no pack {0}.");

    /// <summary>Whose fault: nobody's, or whoever chose the date. The text is not in force.</summary>
    public static readonly DiagnosticCode NotInForce = Error("EMR2008",
        "Bộ quy tắc {0} không có hiệu lực vào ngày {1} (hiệu lực: {2}).", "Pack {0} is not in force on {1} (in force: {2}).");

    /// <summary>Whose fault: the author of the pack. Nothing to judge by.</summary>
    public static readonly DiagnosticCode NoCriteria = Error("EMR2009", "Bộ quy tắc {0} không có tiêu chí nào.", "Pack {0} has no criteria.");

    /// <summary>Whose fault: the author of the pack. A folder among the criteria whose file is not there, or is called otherwise.</summary>
    public static readonly DiagnosticCode NoCriterionFile = Error("EMR2010",
        "Thư mục tiêu chí không có tệp criterion.yaml.", "The criterion's folder holds no criterion.yaml.");

    /// <summary>Whose fault: the author of the pack. A clause that nobody judges and that does not say why.</summary>
    public static readonly DiagnosticCode ClauseNotJudged = Error("EMR2011",
        "Điều khoản {0} không có tiêu chí nào và không nói vì sao (why_not).", "No criterion judges clause {0}, and it does not say why not (why_not).");

    /// <summary>Whose fault: the author of the pack. A clause with a criterion and an excuse for having none.</summary>
    public static readonly DiagnosticCode JudgedAndExcused = Error("EMR2012",
        "Điều khoản {0} đã có tiêu chí nên không được có why_not.", "Clause {0} has a criterion, so it must not say why_not.");

    /// <summary>Whose fault: the author of the pack. A criterion for a clause that the pack does not list.</summary>
    public static readonly DiagnosticCode UnknownRow = Error("EMR2013",
        "Tiêu chí {0} trỏ tới dòng {1} không có trong clauses.yaml.", "Criterion {0} names row {1}, which clauses.yaml does not hold.");

    /// <summary>Whose fault: the author of the profile. A change of a criterion that none of its packs has.</summary>
    public static readonly DiagnosticCode UnknownTailored = Error("EMR2014",
        "Điều chỉnh tiêu chí {0}, nhưng các bộ quy tắc của hồ sơ áp dụng không có tiêu chí này.{1}", "Criterion {0} is tailored, but no pack of the profile has it.{2}");

    /// <summary>Whose fault: the author of the profile. It extends what is not there, or itself.</summary>
    public static readonly DiagnosticCode UnknownProfile = Error("EMR2015",
        "Không có hồ sơ áp dụng {0} để kế thừa.", "There is no profile {0} to extend.");

    /// <summary>Whose fault: nobody's. A text that has ended is applied because it was asked for by name.</summary>
    public static readonly DiagnosticCode AppliedAfterItsEnd = Warning("EMR2016",
        "Bộ quy tắc {0} đã hết hiệu lực sau ngày {1}; kết quả chỉ để tham khảo.", "Pack {0} ended after {1}; the result is for reference only.");

    /// <summary>Whose fault: nobody's. None of the texts that decide is applied: not in force on the day, or not named by --pack.</summary>
    public static readonly DiagnosticCode NoGate = Warning("EMR2017",
        "Không văn bản nào trong số {1} được áp dụng cho ngày {0} (không có hiệu lực vào ngày đó, hoặc --pack không nêu), nên không thể kết luận đạt.", "None of {1} is applied for {0} (not in force on that day, or not named by --pack), so nobody can be found qualified.");

    /// <summary>Whose fault: the author of the pack. survivors.yaml names a criterion that the pack does not have.</summary>
    public static readonly DiagnosticCode UnknownSurvivor = Error("EMR2030",
        "survivors.yaml nêu tiêu chí {0} không có trong bộ quy tắc.", "survivors.yaml names criterion {0}, which the pack does not have.");

    /// <summary>Whose fault: the author of the pack. A listed survivor is noticed by now, or is in no passing sample.</summary>
    public static readonly DiagnosticCode StaleSurvivor = Error("EMR2031",
        "{0} nay phát hiện được việc mất {1}, hoặc không mẫu đạt nào có phần tử này; hãy bỏ dòng này.",
        "{0} notices the loss of {1} by now, or no passing sample has it; take this line out.");

    /// <summary>Whose fault: the author of the pack. A criterion depends on what only others read.</summary>
    public static readonly DiagnosticCode NoticesOthers = Error("EMR2032",
        "{0} đổi kết quả thành {3} khi mất {1} ({2}), là phần tử chỉ tiêu chí khác đọc.",
        "{0} changes to {3} when {1} ({2}) is lost, which only other criteria read.");

    /// <summary>Whose fault: the author of the YAML. A word that the catalogue does not hold.</summary>
    public static readonly DiagnosticCode UnknownWord = Error("EMR1034",
        "Không biết «{0}» cho {1}; xem danh mục: emrcheck catalogs list.{2}", "«{0}» is not known for {1}; see the catalogue: emrcheck catalogs list.{3}");

    /// <summary>Whose fault: the facility. A text of law that no catalogue knows.</summary>
    public static readonly DiagnosticCode UnknownText = Warning("EMR1033",
        "Văn bản {0} căn cứ vào {1}, chưa có trong danh mục văn bản nên không xét được hiệu lực.{2}", "Document {0} cites {1}, which the catalogue of texts does not hold, so whether it is in force is not known.{3}");

    /// <summary>Whose fault: whoever saved the file. A password, or the format before .xlsx.</summary>
    public static readonly DiagnosticCode LockedSpreadsheet = Error("EMR2020",
        "Tệp đặt mật khẩu hoặc là .xls đời cũ; hãy lưu lại thành .xlsx không có mật khẩu.",
        "The file has a password or is an old .xls; save it as .xlsx without a password.");

    /// <summary>Whose fault: the copy. Not a spreadsheet, whatever its name says.</summary>
    public static readonly DiagnosticCode DamagedSpreadsheet = Error("EMR2021",
        "Tệp không phải bảng tính .xlsx đọc được hoặc tệp .csv; hãy mở bằng phần mềm bảng tính rồi lưu lại.",
        "The file is no readable .xlsx nor a .csv; open it in a spreadsheet program and save it again.");

    /// <summary>Whose fault: whoever wrote the .csv. A quote that is not closed where its cell ends.</summary>
    public static readonly DiagnosticCode BrokenQuote = Error("EMR2022",
        "Dấu nháy kép trong tệp .csv không được đóng đúng chỗ.", "A double quote of the .csv file is not closed where its cell ends.");

    /// <summary>Whose fault: whoever wrote the table. No row that names the columns.</summary>
    public static readonly DiagnosticCode NoHeader = Error("EMR2023",
        "Không thấy dòng tiêu đề có đủ các cột: {0}.", "No header row has all the columns: {1}.");

    /// <summary>Whose fault: whoever wrote the table. A cell that cannot be what its column says.</summary>
    public static readonly DiagnosticCode WrongCell = Error("EMR2024", "Ô không dùng được; cần: {0}.", "The cell cannot be used; expected: {1}.");

    /// <summary>Whose fault: whoever wrote the table. The same number twice.</summary>
    public static readonly DiagnosticCode RepeatedRow = Error("EMR2025", "Số {0} đã có ở {1}.", "Number {0} stands already at {1}.");

    /// <summary>Whose fault: whoever wrote the table. Not every criterion of the annex is there.</summary>
    public static readonly DiagnosticCode MissingNumbers = Error("EMR2026",
        "Phụ lục có {0} tiêu chí từ số 1, nhưng bảng thiếu số: {1}.", "The annex has {0} criteria from number 1, but the table lacks: {1}.");

    /// <summary>Whose fault: whoever wrote the table. A criterion in a group where the annex does not have it.</summary>
    public static readonly DiagnosticCode WrongGroup = Error("EMR2027",
        "Tiêu chí số {0} ghi ở nhóm {1}, nhưng phải ở nhóm {2}.", "Criterion {0} is written in group {1} but belongs to group {2}.");

    /// <summary>Whose fault: nobody's. The pack words a criterion in its own way, and keeps it.</summary>
    public static readonly DiagnosticCode OtherWording = Warning("EMR2028",
        "Lời của tiêu chí số {0} khác với {1}; bộ quy tắc giữ lời của mình, hãy so lại hai nơi.",
        "Criterion {0} is worded otherwise than at {1}; the pack keeps its own wording, compare the two.");

    /// <summary>Whose fault: the list's. A row whose code is none.</summary>
    public static readonly DiagnosticCode NotAnIcdCode = Warning("EMR2029",
        "Ô này không phải mã ICD-10, nên dòng không được nhập.", "This cell is no ICD-10 code, so the row is not imported.");

    /// <summary>Whose fault: nobody's, or whoever chose the profile. No criterion applies to the facility.</summary>
    public static readonly DiagnosticCode NothingApplies = Warning("EMR3001",
        "Không có tiêu chí nào của hồ sơ áp dụng {0} áp dụng cho cơ sở này.", "No criterion of the profile {0} applies to this facility.");

    /// <summary>Whose fault: the facility. Its records show what it states not to have; the criteria about it are judged.</summary>
    public static readonly DiagnosticCode ShownUnstated = Warning("EMR3002",
        "{2} hồ sơ cho thấy có {0}, trái với điều cơ sở khai trong submission.yaml; các tiêu chí liên quan vẫn được chấm.",
        "{2} record(s) show {1}, against what submission.yaml states; the criteria about it are judged all the same.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All => Listed.ById;

    private static DiagnosticCode Error(string id, string vi, string en) => new(id, true, new(vi, en));

    private static DiagnosticCode Warning(string id, string vi, string en) => new(id, false, new(vi, en));

    /// <summary>Read when it is first asked for: the fields of the other parts of the class are there by then.</summary>
    private static class Listed
    {
        public static ImmutableArray<DiagnosticCode> ById { get; } =
        [
            .. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.GetValue(null)).OfType<DiagnosticCode>().OrderBy(code => code.Id, StringComparer.Ordinal),
        ];
    }
}
