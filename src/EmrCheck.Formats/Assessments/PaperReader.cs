using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Tables;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>Reads the documents of a form: those known before by their id or number, new ones where there is room.</summary>
internal sealed class PaperReader(Catalogs catalogs, ImmutableArray<Document> before, ImmutableArray<string> files, List<Diagnostic> remarks)
{
    private static readonly ImmutableArray<string> Said = ["kind", "title", "number", "date", "issuer", "subjects", "cites", "file"];

    private readonly PaperNames _names = new(catalogs);
    private readonly Dictionary<string, (Document? Document, FormLine Line)> _read = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>All documents afterwards, those without a line as they were, and the ids of those that the form takes back.</summary>
    public (ImmutableArray<Document> Documents, ImmutableArray<string> Cleared) Read(ImmutableArray<FormLine> lines)
    {
        foreach (var line in lines.Where(line => line["id"].Length > 0 || Said.Any(field => line[field].Length > 0))) Read(line);
        var after = before.Select(document => _read.TryGetValue(document.Id, out var said) ? said.Document : document)
            .Concat(_order.Where(id => before.All(document => document.Id != id)).Select(id => _read[id].Document));
        return ([.. after.OfType<Document>()], [.. _read.Where(said => said.Value.Document is null).Select(said => said.Key).Order(StringComparer.Ordinal)]);
    }

    private void Read(FormLine line)
    {
        var number = FoldedText.Of(line["number"]);
        var known = line["id"].Length > 0
            ? before.FirstOrDefault(document => FormText.Says(line["id"], document.Id))
            : before.Where(document => number.Length > 0 && FoldedText.Of(document.Number) == number).ToArray() is [var one] ? one : null;
        if (known is null && Said.All(field => line[field].Length == 0)) return;
        var id = known?.Id ?? (line["id"].Length > 0 ? line["id"] : NewId(line));
        if (!_read.TryAdd(id, (null, line)))
        {
            remarks.Add(line.Remark(DiagnosticCodes.WrongEntry, "id", id, $"mã chưa dùng cho văn bản khác (đã có ở {_read[id].Line.Place})", $"an id that no other document has (it stands at {_read[id].Line.Place})"));
            return;
        }

        _order.Add(id);
        if (Said.Any(field => line[field].Length > 0)) _read[id] = (Filled(line, known ?? new(id, "", "", "", null, "", [], "", null)), line);
    }

    private Document Filled(FormLine line, Document known)
    {
        var document = known with
        {
            Title = Text(line, "title", known.Title), Number = Text(line, "number", known.Number), Issuer = Text(line, "issuer", known.Issuer),
            Kind = IsSame(line, "kind", _names.KindWord(known.Kind)) && known.Kind.Length > 0 ? known.Kind : Kind(line),
            Date = IsSame(line, "date", known.Date is { } day ? CellValue.Of(day) : "") ? known.Date : Day(line),
            Subjects = IsSame(line, "subjects", string.Join("; ", known.Subjects.Select(_names.SubjectWord))) ? known.Subjects : Subjects(line),
            Cites = IsSame(line, "cites", string.Join("; ", known.Cites)) ? known.Cites : [.. CellValue.List(line.Cell("cites")).SelectMany(Cites).Distinct()],
            File = IsSame(line, "file", EvidenceFiles.Shown(known.File)) ? known.File : File(line),
        };
        if (document.File.Length > 0 && !files.Contains(document.File, StringComparer.Ordinal))
            Tell(line, "file", $"chưa có tệp {document.File} trong hồ sơ nộp; hãy chép tệp vào thư mục evidence", $"there is no file {document.File} in the submission yet; copy it into the folder evidence");
        return document;
    }

    /// <summary>Whether the form has no room for a part, or still shows what it was given.</summary>
    private static bool IsSame(FormLine line, string field, string shown) => !line.Has(field) || line.IsBroken(field) || FormText.Says(line[field], shown);

    private static string Text(FormLine line, string field, string before) => IsSame(line, field, before) ? before : line[field];

    private string Kind(FormLine line)
    {
        if (_names.KindOf(line["kind"]) is { } kind) return kind;
        var meant = Spelling.Nearest(line["kind"], catalogs.DocumentKinds.Values.Select(word => word.Vi));
        Wrong(line, "kind", $"một loại văn bản trong danh sách thả xuống (trang {FormNames.Words}); không có loại nào hợp thì chọn «văn bản khác»{Nearest.Vi(meant)}", $"a kind of the drop-down (sheet {FormNames.Words}); where none fits, «văn bản khác»{Nearest.En(meant)}");
        return "";
    }

    private DateOnly? Day(FormLine line)
    {
        if (line["date"].Length == 0) return null;
        if (CellValue.Day(line["date"]) is not { } day)
        {
            Wrong(line, "date", "ngày dạng dd/mm/yyyy, ví dụ 18/09/2025", "a date, dd/mm/yyyy, such as 18/09/2025");
            return null;
        }

        return day;
    }

    private ImmutableArray<string> Subjects(FormLine line)
    {
        var (names, unknown, ambiguous) = _names.Subjects.Read(line.Cell("subjects").Lines);
        foreach (var word in unknown)
            Wrong(line, "subjects", word, $"các nội dung trong trang {FormNames.Words}, cách nhau bằng dấu chấm phẩy{Nearest.Vi(Spelling.Nearest(word, catalogs.Subjects.Values.Select(subject => subject.Vi)))}", $"subjects of the sheet {FormNames.Words}, apart by semicolons");
        foreach (var word in ambiguous)
            Wrong(line, "subjects", word, $"ghi rõ như trang {FormNames.Words}: {string.Join(" hoặc ", Meant(word))}", $"as the sheet {FormNames.Words} has it: {string.Join(" or ", Meant(word))}");
        return names;
    }

    private IEnumerable<string> Meant(string word) =>
        catalogs.Subjects.Where(subject => FoldedText.Of(subject.Value.Vi) == FoldedText.Of(word)).Select(subject => _names.SubjectWord(subject.Key)).Order(StringComparer.Ordinal);

    /// <summary>The number that a citation means, however it is written; commas stand between several.</summary>
    private IEnumerable<string> Cites(string text) => catalogs.TextOf(text) is { } law ? [law.Number]
        : text.Split(',').Select(FoldedText.OneLine).Where(part => part.Length > 0).Select(part => catalogs.TextOf(part)?.Number ?? part);

    private string File(FormLine line)
    {
        if (EvidenceFiles.Find(line["file"], files) is { } file) return file;
        Wrong(line, "file", "tên một tệp trong thư mục evidence của hồ sơ nộp, không phải đường dẫn nơi khác: chép tệp vào evidence rồi ghi tên tệp", "the name of a file in the submission's folder evidence, no path elsewhere: copy the file there and write its name");
        return "";
    }

    /// <summary>An id for a document that was given none: of its file, its number or its kind, each once.</summary>
    private string NewId(FormLine line)
    {
        var source = Path.GetFileNameWithoutExtension(line["file"].Replace('\\', '/')) is { Length: > 0 } name ? name : line["number"].Length > 0 ? line["number"] : line["kind"];
        var stem = FoldedText.Of(source).Replace(' ', '-') is { Length: > 0 } folded ? folded : "van-ban";
        var id = stem;
        for (var next = 2; _read.ContainsKey(id) || before.Any(document => document.Id == id); next++) id = $"{stem}-{next}";
        return id;
    }

    private void Wrong(FormLine line, string field, string vi, string en) => Wrong(line, field, line[field], vi, en);

    private void Wrong(FormLine line, string field, string said, string vi, string en) => remarks.Add(line.Remark(DiagnosticCodes.WrongEntry, field, said, vi, en));

    private void Tell(FormLine line, string field, string vi, string en) => remarks.Add(line.Remark(DiagnosticCodes.EntryRemark, field, vi, en));
}
