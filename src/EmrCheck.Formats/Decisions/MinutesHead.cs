using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Decisions;

/// <summary>The head of the minutes: what stands beside each label, on whatever sheet.</summary>
internal sealed class MinutesHead
{
    private readonly string _file;
    private readonly Dictionary<string, (string Text, string Place, int Row)> _values = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _remarks = [];

    public MinutesHead(Workbook book)
    {
        _file = book.File;
        foreach (var sheet in book.Sheets)
            foreach (var row in sheet.Rows)
                if (row.At(1).Text is { Length: > 0 } label) _values.TryAdd(FoldedText.Of(label), (row.At(2).Text, Table.PlaceOf(book.File, sheet), row.Number));
        Present = Optional(MinutesNames.Present).Length == 0 ? null : Count(MinutesNames.Present);
        string[] votes = [Optional(MinutesNames.For), Optional(MinutesNames.Against), Optional(MinutesNames.Abstained)];
        if (votes.All(text => text.Length == 0)) return;
        Votes = DecisionCells.VotesOf([.. votes.Select(text => text.Length == 0 ? "0" : text)]);
        if (Votes is null) Wrong(MinutesNames.For, "ba số phiếu", "three numbers of votes");
    }

    public IEnumerable<Diagnostic> Remarks => _remarks;

    /// <summary>How many members were there; null when not said.</summary>
    public int? Present { get; }

    /// <summary>The votes for rows without their own; null when not said.</summary>
    public Votes? Votes { get; }

    public string Optional(string label) => _values.GetValueOrDefault(FoldedText.Of(label)).Text ?? "";

    public string Text(string label, string vi, string en)
    {
        if (Optional(label) is { Length: > 0 } text) return text;
        Remark(label, DiagnosticCodes.NotSaid, vi, en);
        return "";
    }

    public int? Count(string label)
    {
        if (DecisionCells.CountOf(Optional(label)) is { } count) return count;
        Wrong(label, "một số nguyên", "a whole number");
        return null;
    }

    public void Wrong(string label, string vi, string en) => Remark(label, DiagnosticCodes.WrongCell, $"{label}: {vi}", $"{label}: {en}");

    public void Remark(string label, DiagnosticCode code, params ReadOnlySpan<string> facts)
    {
        var (_, place, row) = _values.GetValueOrDefault(FoldedText.Of(label));
        _remarks.Add(Diagnostic.At(code, place ?? _file, row, row == 0 ? 0 : 2, facts));
    }
}
