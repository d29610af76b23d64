using System.Collections.Immutable;

namespace EmrCheck.Formats.Assessments;

/// <summary>What a file of answers says about one criterion, before anything is made of it; each part with its place.</summary>
/// <param name="Criterion">The criterion's id as it stands there.</param>
/// <param name="Place">The line as a whole.</param>
/// <param name="Answer">The word of the answer; null where none is given.</param>
/// <param name="Share">The share in per cent; null where none is given.</param>
/// <param name="Note">The note; null where none is given.</param>
/// <param name="Evidence">Ids of documents.</param>
internal sealed record AnswerLine(string Criterion, JsonPart Place, JsonPart? Answer, JsonPart? Share, JsonPart? Note, ImmutableArray<JsonPart> Evidence)
{
    /// <summary>Whether the line is there and empty: it takes an answer back.</summary>
    public bool SaysNothing => Answer is null && Share is null && Note is null && Evidence.IsEmpty;
}
