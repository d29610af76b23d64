using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.OnSite;

/// <summary>The first page of a filled-in sheet: whose it is, when they went, who went.</summary>
internal sealed class OnSiteCover(Workbook book, List<Diagnostic> remarks)
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy"];

    private readonly ImmutableArray<(Sheet Sheet, SheetRow Row)> _rows = [.. book.Sheets.SelectMany(sheet => sheet.Rows.Select(row => (sheet, row)))];

    /// <summary>Tells when the sheet is not of this facility and this appraisal.</summary>
    public void IsOf(string facility, string digest)
    {
        Compare(OnSiteNames.FacilityCode, facility, DiagnosticCodes.SheetOfAnother);
        Compare(OnSiteNames.Digest, digest, DiagnosticCodes.SheetOfOtherAppraisal);
    }

    /// <summary>The day of the visit; the first day there is, with a remark, where it is not given.</summary>
    public DateOnly Date()
    {
        var found = Labelled(OnSiteNames.VisitDate).FirstOrDefault();
        if (DateOnly.TryParseExact(found.Text ?? "", DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        remarks.Add(Diagnostic.At(DiagnosticCodes.NoVisitDate, found.Place ?? book.File, found.Row, found.Row == 0 ? 0 : 2));
        return default;
    }

    /// <summary>Those who went, by role.</summary>
    public ImmutableArray<string> Team() => [.. Labelled(OnSiteNames.Member).Select(member => member.Text).Where(text => text.Length > 0)];

    private void Compare(string label, string expected, DiagnosticCode code)
    {
        var found = Labelled(label).FirstOrDefault();
        if (string.IsNullOrEmpty(found.Text)) remarks.Add(Diagnostic.At(DiagnosticCodes.SheetWithoutCover, book.File, 0, 0, label));
        else if (found.Text != expected) remarks.Add(Diagnostic.At(code, found.Place, found.Row, 2, found.Text, expected));
    }

    private IEnumerable<(string Text, string Place, int Row)> Labelled(string label) => _rows
        .Where(pair => FoldedText.Of(pair.Row.At(1).Text) == FoldedText.Of(label))
        .Select(pair => (pair.Row.At(2).Text, Table.PlaceOf(book.File, pair.Sheet), pair.Row.Number));
}
