using System.Collections.Immutable;

namespace EmrCheck.Core.Traces;

/// <summary>The traces of one submission.</summary>
/// <param name="Facility">The facility's code.</param>
/// <param name="AsOf">The date for which it was judged.</param>
/// <param name="KeyCheck">Which key they were made with.</param>
/// <param name="Traces">What was seen.</param>
/// <param name="Centre">The code of the centre that it was handed in with as a site; null for a submission of its own.</param>
public sealed record FacilityTraces(string Facility, DateOnly AsOf, string KeyCheck, Traces Traces, string? Centre = null)
{
    /// <summary>The centre for itself and its sites: they write into one system.</summary>
    internal string Family => Centre ?? Facility;
}

/// <summary>What a council may want to ask: a coincidence, no verdict.</summary>
/// <param name="Kind">same_bytes, same_content, same_person, same_second, same_second_elsewhere or written_afterwards.</param>
/// <param name="Text">The question.</param>
/// <param name="Count">How many records it is about.</param>
/// <param name="Places">Where to look, the first few: facility and record file.</param>
public sealed record TraceQuestion(string Kind, Phrase Text, long Count, ImmutableArray<QuestionPlace> Places)
{
    /// <summary>How many places a question names.</summary>
    public const int PlacesShown = 20;
}

/// <summary>A record of a facility.</summary>
public sealed record QuestionPlace(string Facility, string File) : IComparable<QuestionPlace>
{
    /// <inheritdoc/>
    public int CompareTo(QuestionPlace? other)
    {
        var order = string.CompareOrdinal(Facility, other?.Facility);
        return order != 0 ? order : string.CompareOrdinal(File, other?.File);
    }
}
