using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Assessments;

/// <summary>The last sheet of the form: the words that others offer, and which criteria ask for which papers.</summary>
internal sealed class WordSheet
{
    private const int Top = 2;

    private readonly int _kinds, _provinces;

    public WordSheet(Checklist checklist)
    {
        var (catalogs, names) = (checklist.Catalogs, new PaperNames(checklist.Catalogs));
        var asked = checklist.Criteria
            .SelectMany(criterion => criterion.Check.Leaves.OfType<DocumentCheck>().SelectMany(check => check.Is.Select(kind => (Kind: kind, criterion.Id, check.Covers))))
            .GroupBy(one => one.Kind).ToDictionary(group => group.Key, group => (Ids: group.Select(one => one.Id).Distinct(), Covers: group.SelectMany(one => one.Covers).Distinct()));
        var kinds = asked.Keys.Concat(catalogs.DocumentKinds.Keys.Order(StringComparer.Ordinal)).Distinct().ToImmutableArray();
        var subjects = catalogs.Subjects.Keys.Select(names.SubjectWord).Order(StringComparer.Ordinal).ToImmutableArray();
        var texts = catalogs.Texts.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
        ImmutableArray<string> provinces = [.. Reports.Html.Provinces.Codes.Select(Reports.Html.Provinces.Of)];
        (_kinds, _provinces) = (kinds.Length, provinces.Length);
        var rows = Enumerable.Range(0, new[] { kinds.Length, subjects.Length, texts.Length, provinces.Length }.Max()).Select(row => new FormRow(
        [
            .. new[]
            {
                kinds.ElementAtOrDefault(row) is { } kind ? names.KindWord(kind) : "",
                kinds.ElementAtOrDefault(row) is { } ids && asked.TryGetValue(ids, out var uses) ? string.Join(", ", uses.Ids) : "",
                kinds.ElementAtOrDefault(row) is { } covers && asked.TryGetValue(covers, out uses) ? string.Join("; ", uses.Covers.Select(names.SubjectWord)) : "",
                subjects.ElementAtOrDefault(row) ?? "", texts.ElementAtOrDefault(row) ?? "", provinces.ElementAtOrDefault(row) ?? "",
            }.Select(text => new FormCell(text, FormStyles.Fixed)),
        ]));
        Grid = FormGrid.Table(FormNames.Words, "DANH MỤC – để chọn và để chép; loại văn bản xếp theo thứ tự tiêu chí hỏi tới", FormNames.Catalog, rows);
    }

    /// <summary>The sheet.</summary>
    public FormGrid Grid { get; }

    /// <summary>The cells that hold the kinds of document.</summary>
    public string Kinds => $"'{FormNames.Words}'!$A${Top + 1}:$A${Top + _kinds}";

    /// <summary>The cells that hold the provinces.</summary>
    public string Provinces => $"'{FormNames.Words}'!$F${Top + 1}:$F${Top + _provinces}";
}
