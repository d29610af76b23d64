using System.Collections.Immutable;

namespace EmrCheck.Core.RollUps;

/// <summary>What a province plans: its facilities, and the targets with their days (kế hoạch).</summary>
/// <param name="Title">A short name.</param>
/// <param name="Targets">The targets, in order.</param>
/// <param name="Facilities">All facilities of the province; empty when not said: then only those appraised are known.</param>
public sealed record Plan(Phrase Title, ImmutableArray<Target> Targets, ImmutableArray<PlannedFacility> Facilities)
{
    /// <summary>No plan.</summary>
    public static Plan None { get; } = new(new("", ""), [], []);
}

/// <summary>A facility that the plan knows.</summary>
public sealed record PlannedFacility(string Code, string Name, string Kind, string Grade);

/// <summary>One target of a plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">A short name.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Percent">The share to be reached, in per cent.</param>
/// <param name="By">The last day; null when the source names none.</param>
/// <param name="Kinds">The kinds of facility that it is for; empty for all.</param>
/// <param name="Grades">The grades that it is for; empty for all.</param>
/// <param name="Facilities">The facilities whose own target it is, by code; empty for all.</param>
/// <param name="Source">The text that sets it, by clause.</param>
/// <param name="Confidence">How sure the reading of that text is.</param>
public sealed record Target(
    string Id, Phrase Title, Indicator Indicator, decimal Percent, DateOnly? By, ImmutableArray<string> Kinds, ImmutableArray<string> Grades,
    ImmutableArray<string> Facilities, Phrase Source, Confidence Confidence)
{
    /// <summary>Whether it is for a facility.</summary>
    public bool IsFor(string code, string kind, string grade) =>
        (Kinds.IsEmpty || Kinds.Contains(kind)) && (Grades.IsEmpty || Grades.Contains(grade)) && (Facilities.IsEmpty || Facilities.Contains(code));
}

/// <summary>A target beside what was reached.</summary>
/// <param name="Target">The target.</param>
/// <param name="Figure">What was reached.</param>
/// <param name="State">How it stands.</param>
/// <param name="Before">What was reached in earlier half-years, the earliest first.</param>
public sealed record TargetResult(Target Target, IndicatorFigure Figure, TargetState State, ImmutableArray<PastFigure> Before);

/// <summary>What a target's figure was in an earlier half-year.</summary>
public sealed record PastFigure(string Target, HalfYear Period, Share Share);

/// <summary>How a target stands.</summary>
public enum TargetState
{
    /// <summary>There is no figure.</summary>
    NoFigure,

    /// <summary>Reached.</summary>
    Reached,

    /// <summary>Not reached, and its day has not passed.</summary>
    NotYet,

    /// <summary>Not reached, and its day has passed.</summary>
    Missed,
}
