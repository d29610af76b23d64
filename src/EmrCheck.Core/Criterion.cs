using System.Collections.Immutable;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>One thing required, with the clause that requires it (tiêu chí).</summary>
public sealed record Criterion
{
    /// <summary>The name of its folder, unique over all packs.</summary>
    public required string Id { get; init; }

    /// <summary>The pack that it belongs to.</summary>
    public required Pack Pack { get; init; }

    /// <summary>Its place in the checklist.</summary>
    public required int Order { get; init; }

    /// <summary>The clause, as one cites it.</summary>
    public required Phrase Clause { get; init; }

    /// <summary>How binding the clause is.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>How sure the reading of the clause is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>A short name.</summary>
    public required Phrase Title { get; init; }

    /// <summary>What the clause requires, paraphrased.</summary>
    public required Phrase Requirement { get; init; }

    /// <summary>What to do when it is not met.</summary>
    public required Phrase Remedy { get; init; }

    /// <summary>What in this reading is ours; null when nothing.</summary>
    public Phrase? Notes { get; init; }

    /// <summary>To which facilities it applies; null for all.</summary>
    public Applicability? Applies { get; init; }

    /// <summary>How it is judged.</summary>
    public required Check Check { get; init; }

    /// <summary>The number of the text of the clause where it is not the pack's; empty where there is no text; null for the pack's.</summary>
    public string? Text { get; init; }

    /// <summary>The rows of the table of the law that it answers for.</summary>
    public ImmutableArray<string> LawRows { get; init; } = [];

    /// <summary>The days on which the clause is in force where they are not its pack's.</summary>
    public InForce? InForce { get; init; }

    /// <summary>The service that it speaks of; null when it speaks of every facility.</summary>
    public string? Service { get; init; }

    /// <summary>The event that it speaks of and that need not have happened; null when it speaks of what always is.</summary>
    public string? Event { get; init; }

    /// <summary>The part of its pack's ladder that it counts for; null when none.</summary>
    public string? Tier { get; init; }

    /// <summary>Whether its pack belongs to those by which the profile decides the overall answer.</summary>
    public bool InGate { get; init; } = true;

    /// <summary>The local change that made it what it is; null when it is as its pack says.</summary>
    public Tailoring? Tailored { get; init; }

    /// <summary>The clause with the number of its text as one cites it on a day, stamped where the text has ended by then.</summary>
    public Phrase CitationOn(DateOnly day)
    {
        var number = Text ?? Pack.Number;
        var clause = number.Length == 0 ? Clause : new Phrase($"{Clause.Vi}, {number}", $"{Clause.En}, {number}");
        return Pack.InForce.On(day) || Pack.StampOn(day) is not { } stamp ? clause : new($"{clause.Vi} ({stamp.Vi})", $"{clause.En} ({stamp.En})");
    }

    /// <summary>Whether it decides the overall answer.</summary>
    public bool Decides => InGate && Obligation == Obligation.Mandatory;
}

/// <summary>To which facilities a criterion applies.</summary>
/// <param name="Expect">An expression over the submission's facts.</param>
/// <param name="Otherwise">Why it does not apply when the expression is false.</param>
public sealed record Applicability(FhirPathExpression Expect, Phrase Otherwise)
{
    /// <summary>Whether a criterion is judged by its checks: not where it does not apply, nor where that cannot be told.</summary>
    internal bool MayApply(FhirNode facts, FhirPathScope scope)
    {
        try
        {
            return Expect.Test(facts, scope) != false;
        }
        catch (FhirPathException)
        {
            return false;
        }
    }
}
