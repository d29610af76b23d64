using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Decisions;

/// <summary>What filled-in minutes say.</summary>
/// <param name="File">The spreadsheet.</param>
/// <param name="Council">The name of the council.</param>
/// <param name="Members">How many members it has.</param>
/// <param name="Day">When it met; null for today.</param>
/// <param name="By">Who presided.</param>
/// <param name="Rows">The rows with a conclusion.</param>
public sealed record Minutes(string File, string Council, int Members, DateOnly? Day, CouncilMember By, ImmutableArray<MinutesRow> Rows)
{
    /// <summary>Where the head says what an objection is about.</summary>
    public Diagnostic At(Objection objection) => objection.At($"{File} [{MinutesNames.Head}]", 0, 0);
}

/// <summary>One conclusion and where it stands.</summary>
public sealed record MinutesRow(Matter Matter, DecisionKind Kind, string Reason, string Basis, Votes Votes, ImmutableArray<string> Recused, TableRow Row)
{
    /// <summary>The decision that it is.</summary>
    public Decision Decision(CouncilMember by, DateTimeOffset at, DateTimeOffset recorded) => new()
    {
        At = at, Recorded = recorded, By = by, Criterion = Matter.Id, Kind = Kind, From = Matter.Verdict, Reason = Reason, Basis = Basis, Votes = Votes, Recused = Recused,
    };

    /// <summary>Whether a decision says the same.</summary>
    public bool Is(Decision? decision) => decision is not null && decision.Kind == Kind && decision.Votes == Votes && decision.Recused.SequenceEqual(Recused)
        && FoldedText.OneLine(decision.Reason) == Reason && FoldedText.OneLine(decision.Basis) == Basis;

    /// <summary>Where the row, or else the head, says what an objection is about.</summary>
    public Diagnostic At(Objection objection, Minutes minutes) => objection.About switch
    {
        "as" or "reason" or "basis" => Row.Remark(objection.Code, objection.About, objection.Facts.AsSpan()),
        "votes" => Row.Remark(objection.Code, "for", objection.Facts.AsSpan()),
        _ => minutes.At(objection),
    };
}
