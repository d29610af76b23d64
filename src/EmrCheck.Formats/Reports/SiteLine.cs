using EmrCheck.Core;

namespace EmrCheck.Formats.Reports;

/// <summary>One site of a centre in a report for pipelines. It makes nothing of its centre fail, and is good only where it was found good.</summary>
/// <param name="Folder">Its folder beneath <c>sites/</c>.</param>
/// <param name="Overall">Its answer; null where it could not be judged.</param>
/// <param name="Said">The answer as a sentence.</param>
internal sealed record SiteLine(string Folder, Overall? Overall, Phrase Said)
{
    /// <summary>What stands in place of an answer where there is none.</summary>
    public static readonly Phrase NotJudged = new("CHƯA CHẤM ĐƯỢC", "NOT JUDGED");

    public Weight Weight => Overall == Core.Overall.Qualified ? Weight.Note : Weight.Warning;

    /// <summary>The answer in a word.</summary>
    public Phrase Answer => Overall is { } overall ? Words.Of(overall) : NotJudged;
}
