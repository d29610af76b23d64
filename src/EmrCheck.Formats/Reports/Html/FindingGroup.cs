using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Findings that say the same, told once, with their places; Many says how many they are where they are too many to lie open.</summary>
internal sealed record FindingGroup(string Severity, string Message, ImmutableArray<PlaceView> Places, string Many)
{
    private const int Few = 5;

    public static ImmutableArray<FindingGroup> All(ImmutableArray<Finding> findings, Wording wording) =>
        [.. findings.GroupBy(finding => (finding.Severity, finding.Message)).Select(group => new FindingGroup(
            wording.Of(FieldWords.Of(group.Key.Severity)),
            wording.Of(group.Key.Message),
            [.. group.Select(finding => new PlaceView(PlaceOf(finding), finding.Path))],
            group.Count() <= Few ? "" : wording.Of($"Xem {wording.Count(group.Count())} chỗ", $"See {wording.Count(group.Count())} places")))];

    /// <summary>file:line:column, as far as known.</summary>
    public static string PlaceOf(Finding finding) => (finding.Line, finding.Column) switch
    {
        (0, _) => finding.File,
        (_, 0) => $"{finding.File}:{finding.Line}",
        _ => $"{finding.File}:{finding.Line}:{finding.Column}",
    };
}

/// <summary>Where: in the file, and in the record.</summary>
internal sealed record PlaceView(string Place, string Path);
