using EmrCheck.Core;

namespace EmrCheck.Formats.Reports;

/// <summary>One site of a centre in a report for pipelines. It makes nothing of its centre fail, and is good only where it was found good.</summary>
/// <param name="Folder">Its folder beneath <c>sites/</c>.</param>
/// <param name="Overall">Its answer; null where it could not be judged.</param>
/// <param name="Said">The answer as a sentence.</param>
internal sealed record SiteLine(string Folder, Overall? Overall, Phrase Said)
{
    public Weight Weight => Overall == Core.Overall.Qualified ? Weight.Note : Weight.Warning;

    /// <summary>The answer in a word.</summary>
    public Phrase Answer => Overall is { } overall ? Words.Of(overall) : new("CHƯA CHẤM ĐƯỢC", "NOT JUDGED");
}
