using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps;

/// <summary>The words for kinds and grades of facilities.</summary>
public static class KindWords
{
    /// <summary>The word for a kind.</summary>
    public static Phrase Kind(string kind) => FieldWords.Kind(kind);

    /// <summary>The word for a grade.</summary>
    public static Phrase Grade(string grade) => FieldWords.Grade(grade);
}
