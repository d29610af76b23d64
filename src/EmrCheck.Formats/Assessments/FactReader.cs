using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Reads the facts of a form into the tree of submission.yaml.</summary>
internal sealed class FactReader(SubmissionTree tree, Catalogs catalogs, List<Diagnostic> remarks)
{
    private const string Value = "value", Key = "key";

    private readonly ImmutableArray<FactField> _fields = [.. FactField.All(catalogs).SelectMany(section => section.Fields)];

    /// <summary>Puts what the lines say into the tree; a line left empty takes its fact back.</summary>
    public void Read(ImmutableArray<FormLine> lines)
    {
        var said = new Dictionary<string, FormLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line[Key].Length == 0 && line[Value].Length == 0) continue;
            if (_fields.FirstOrDefault(field => field.Key == line[Key]) is not { } field)
                remarks.Add(line.Remark(DiagnosticCodes.WrongEntry, Key, line[Key], "mã mục như phiếu mới có (không đổi cột Mã mục)", "the key as a new form has it (leave the column Mã mục as it is)"));
            else if (!said.TryAdd(field.Key, line))
                remarks.Add(line.Remark(DiagnosticCodes.AnsweredTwice, Key, field.Label, said[field.Key].Place));
        }

        foreach (var field in _fields.Where(field => field.Kind != FactKind.YesNo))
            if (said.TryGetValue(field.Key, out var line) && !line.IsBroken(Value)) Read(field, line);
        foreach (var list in _fields.Where(field => field.Kind == FactKind.YesNo).GroupBy(field => field.Path)) ReadList(list.Key, [.. list.Where(field => said.ContainsKey(field.Key))], said);
        Compare(said);
    }

    /// <summary>What a cell of the form shows for a fact.</summary>
    public static string Shown(FactField field, ImmutableArray<string> texts) => field.Kind switch
    {
        FactKind.YesNo when texts.Contains(field.Member) => field.IsHeldByNo ? FactField.No : FactField.Yes,
        FactKind.YesNo => texts.IsEmpty || field.IsHeldByNo ? "" : FactField.No,
        FactKind.List => string.Join("; ", texts),
        _ when texts.IsEmpty => "",
        FactKind.Day => CellValue.Day(texts[0]) is { } day ? CellValue.Of(day) : texts[0],
        _ => field.Choices.FirstOrDefault(choice => choice.Value == texts[0]).Word ?? texts[0],
    };

    private void Read(FactField field, FormLine line)
    {
        var (text, before) = (line[Value], tree.At(field.Path));
        if (FormText.Says(text, Shown(field, before))) return;
        switch (field.Kind)
        {
            case FactKind.Fixed:
                if (field.Key == "facility.code") remarks.Add(line.Remark(DiagnosticCodes.FormOfAnother, Value, text, string.Concat(before)));
                else if (field.Key != "date") Wrong(field, line, $"{Shown(field, before)} như hồ sơ nộp; loại khác: tạo hồ sơ nộp mới bằng emrcheck init", $"{string.Concat(before)} as the submission has it; for another kind make a new submission: emrcheck init");
                break;
            case FactKind.Text when text.Length == 0 && field.Key == "facility.name":
                Wrong(field, line, "tên cơ sở theo giấy phép hoạt động", "the name of the facility");
                break;
            case FactKind.List:
                tree.Put(field.Path, TextShape.List, CellValue.List(line.Cell(Value)));
                break;
            case var _ when text.Length == 0:
                tree.Put(field.Path, TextShape.Quoted, []);
                break;
            case FactKind.Count when CellValue.Count(text) is { } count:
                tree.Put(field.Path, TextShape.Plain, [count.ToString(CultureInfo.InvariantCulture)]);
                break;
            case FactKind.Count:
                Wrong(field, line, "số nguyên không âm, ví dụ 320", "a whole number, not negative, such as 320");
                break;
            case FactKind.Day when CellValue.Day(text) is { } day:
                tree.Put(field.Path, TextShape.Plain, [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
                break;
            case FactKind.Day:
                Wrong(field, line, "ngày dạng dd/mm/yyyy, ví dụ 31/10/2026", "a date, dd/mm/yyyy, such as 31/10/2026");
                break;
            case FactKind.Choice when Chosen(field, text) is { } value:
                tree.Put(field.Path, TextShape.Quoted, [value]);
                break;
            case FactKind.Choice:
                Wrong(field, line, "một mục trong danh sách thả xuống", "one of the drop-down's words");
                break;
            default:
                tree.Put(field.Path, TextShape.Quoted, [text]);
                break;
        }
    }

    /// <summary>A list of members from its yes and no; members without a line stay.</summary>
    private void ReadList(string path, ImmutableArray<FactField> fields, Dictionary<string, FormLine> said)
    {
        var after = tree.At(path).ToList();
        foreach (var field in fields.Where(field => !said[field.Key].IsBroken(Value)))
        {
            var answer = FoldedText.Of(said[field.Key][Value]);
            if (answer is not ("" or "co" or "khong" or "yes" or "no" or "x"))
                Wrong(field, said[field.Key], "Có, Không, hoặc để trống", "Có (yes), Không (no), or nothing");
            var isHeld = field.IsHeldByNo ? answer is "khong" or "no" : answer is "co" or "yes" or "x";
            if (!isHeld) after.Remove(field.Member);
            else if (!after.Contains(field.Member)) after.Add(field.Member);
        }

        tree.Put(path, TextShape.List, [.. after]);
    }

    /// <summary>Facts that do not go together.</summary>
    private void Compare(Dictionary<string, FormLine> said)
    {
        if (CellValue.Count(string.Concat(tree.At("numbers.records"))) is { } all && CellValue.Count(string.Concat(tree.At("numbers.electronic_records"))) is { } electronic && electronic > all
            && said.TryGetValue("numbers.electronic_records", out var line))
            remarks.Add(line.Remark(DiagnosticCodes.WrongEntry, Value, line[Value], $"số không lớn hơn {all} hồ sơ lập trong kỳ", $"a number not greater than the {all} records of the period"));
        if (CellValue.Day(string.Concat(tree.At("numbers.period.from"))) is { } from && CellValue.Day(string.Concat(tree.At("numbers.period.to"))) is { } to && to < from
            && said.TryGetValue("numbers.period.to", out line))
            remarks.Add(line.Remark(DiagnosticCodes.WrongEntry, Value, line[Value], $"ngày từ {CellValue.Of(from)} trở đi", $"a day from {CellValue.Of(from)} on"));
    }

    /// <summary>The value of a word, of the value itself, or of one part of the word: «Lào Cai» for «Lào Cai (15)».</summary>
    private static string? Chosen(FactField field, string text)
    {
        var folded = FoldedText.Of(text);
        var found = field.Choices.Where(choice => FoldedText.Of(choice.Word) == folded || FoldedText.Of(choice.Value) == folded || FoldedText.Of(choice.Word.Split(" (")[0]) == folded).ToArray();
        return found.Length == 1 ? found[0].Value : null;
    }

    private void Wrong(FactField field, FormLine line, string vi, string en) =>
        remarks.Add(line.Remark(DiagnosticCodes.WrongEntry, Value, $"{field.Label}: {line[Value]}", vi, en));
}
