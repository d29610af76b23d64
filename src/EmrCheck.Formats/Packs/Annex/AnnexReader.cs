using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>Reads the criteria of Annex I from every sheet that has its columns; rows without a number are detailed items of the criterion above.</summary>
internal sealed partial class AnnexReader(List<Diagnostic> diagnostics)
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        TableColumn.Of("number", true, "stt", "so", "tt", "number", "no"),
        TableColumn.Of("group", false, "nhom", "group"),
        TableColumn.Of("level", true, "muc", "level"),
        TableColumn.Of("detail", false, "chi tiet", "ten chi tiet", "noi dung chi tiet", "detail"),
        TableColumn.Of("criterion", true, "tieu chi", "ten tieu chi", "noi dung", "criterion"),
    ];

    private readonly List<AnnexCriterion> _criteria = [];
    private readonly List<string> _items = [];
    private Func<ImmutableArray<string>, AnnexCriterion>? _open;
    private bool _skipsItems;

    /// <summary>The criteria by number; remarks on every cell that cannot be used.</summary>
    public static ImmutableArray<AnnexCriterion> Read(Workbook workbook, List<Diagnostic> diagnostics)
    {
        var tables = workbook.Sheets.Select(sheet => Table.Find(workbook.File, sheet, Columns)).OfType<Table>().ToArray();
        if (tables.Length == 0)
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.NoHeader, workbook.File, 0, 0, "STT, nhóm, tiêu chí, mức", "STT (number), nhóm (group), tiêu chí (criterion), mức (level)"));
        var reader = new AnnexReader(diagnostics);
        foreach (var table in tables) reader.Read(table);
        return [.. reader._criteria.OrderBy(criterion => criterion.Number)];
    }

    private void Read(Table table)
    {
        AnnexGroup? group = null;
        foreach (var row in table.Rows)
        {
            var number = row.Cell("number").IsFromAbove ? "" : row["number"];
            if ((number.Length == 0 ? AnnexGroup.Numbered(row["criterion"]) : null) is { } titled)
            {
                Close();
                group = titled;
            }
            else if (number.Length == 0 || Item().IsMatch(number))
            {
                AddItem(row, row["detail"].Length > 0 ? "detail" : "criterion", number);
            }
            else if (int.TryParse(number.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= AnnexCriterion.Total)
            {
                Close();
                group = row["group"].Length == 0 ? group : AnnexGroup.Of(row["group"]);
                Open(row, value, group);
            }
            else if (AnnexGroup.Of(number) is { } heading)
            {
                Close();
                group = heading;
            }
            else
            {
                Close();
                _skipsItems = true;
                Wrong(row, "number", new($"số từ 1 đến {AnnexCriterion.Total}", $"a number from 1 to {AnnexCriterion.Total}"));
            }
        }

        Close();
    }

    private void Open(TableRow row, int number, AnnexGroup? group)
    {
        var level = group?.LevelOf(row["level"]);
        if (group is null) Wrong(row, "group", new("nhóm từ I đến VIII hoặc tên nhóm", "a group from I to VIII, or its name"));
        else if (level is null) Wrong(row, "level", group.Levels);
        if (row["criterion"].Length == 0) Wrong(row, "criterion", new("lời của tiêu chí", "the words of the criterion"));
        if (row["detail"].Length > 0) _items.Add(row["detail"]);
        _open = items => new(number, group ?? AnnexGroup.All[0], level ?? "", row["criterion"], items, row);
    }

    private void Close()
    {
        if (_open is not null) _criteria.Add(_open([.. _items]));
        _items.Clear();
        (_open, _skipsItems) = (null, false);
    }

    private void AddItem(TableRow row, string column, string number)
    {
        if (row.Cell(column) is not { IsFromAbove: false, Text: { Length: > 0 } text } || LevelTitle().IsMatch(FoldedText.Of(text))) return;
        if (_open is not null) _items.Add(text);
        else if (!_skipsItems && number.Length > 0) Wrong(row, "number", new("số của tiêu chí ở dòng trên", "the criterion's number in a row above"));
    }

    private void Wrong(TableRow row, string column, Phrase expected) => diagnostics.Add(row.Remark(DiagnosticCodes.WrongCell, column, expected.Vi, expected.En));

    /// <summary>A line that only says which level follows.</summary>
    [GeneratedRegex("^muc ([1-7]|co ban|nang cao)$")]
    private static partial Regex LevelTitle();

    /// <summary>How people number the items of one criterion: a), -, +, 12.1.</summary>
    [GeneratedRegex(@"^(?:\p{Ll}[.)]?|[-+•*]|\d+\.\d+\.?)$")]
    private static partial Regex Item();
}
