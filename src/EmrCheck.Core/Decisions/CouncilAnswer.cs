using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>What a council's decisions come to, beside the machine's answer and never in its place.</summary>
/// <param name="Ledger">The ledger that it is read from.</param>
/// <param name="Applies">Whether the ledger is about this appraisal; when not, nothing of it is applied.</param>
/// <param name="Overall">The answer by the same gate, with the council's conclusion where there is one; the machine's where nothing applies.</param>
/// <param name="Decided">The decision that stands on each criterion, in the order of the criteria.</param>
/// <param name="Waiting">The mandatory criteria without an answer of the machine that nobody has decided.</param>
public sealed record CouncilAnswer(Ledger Ledger, bool Applies, Overall Overall, ImmutableArray<Decision> Decided, ImmutableArray<string> Waiting)
{
    /// <summary>The criteria that were returned for supplement or deferred.</summary>
    public IEnumerable<Decision> Pending => Decided.Where(decision => decision.Kind is DecisionKind.ReturnedForSupplement or DecisionKind.Deferred);

    /// <summary>The final conclusion, where one stands and applies.</summary>
    public SignOff? SignedOff => Applies ? Ledger.SignedOff : null;

    /// <summary>The decision on a criterion; null when there is none.</summary>
    public Decision? On(string criterion) => Decided.FirstOrDefault(decision => decision.Criterion == criterion);

    /// <summary>Joins an appraisal and a ledger.</summary>
    public static CouncilAnswer Of(Docket docket, Ledger ledger)
    {
        var applies = ledger.Opening.Appraisal == docket.Appraisal;
        if (!applies) return new(ledger, false, docket.Overall, [], []);
        var standing = ledger.Standing;
        return new(
            ledger, true, OverallOf(docket, ledger),
            [.. docket.Matters.Select(matter => standing.GetValueOrDefault(matter.Id)).OfType<Decision>()],
            [.. docket.Matters.Where(matter => matter.Decides && matter.IsOpen && !standing.ContainsKey(matter.Id)).Select(matter => matter.Id)]);
    }

    internal static Overall OverallOf(Docket docket, Ledger ledger)
    {
        var standing = ledger.Standing;
        return Overalls.Of(docket.Matters.Where(matter => matter.Decides).Select(matter => standing.GetValueOrDefault(matter.Id)?.To ?? matter.Verdict), docket.GateIsWhole);
    }
}
