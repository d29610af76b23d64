using System.Text.Json;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Decisions;

/// <summary>What a JSON report shows of a council, held against the ledger: the report's digest does not cover it.</summary>
public static class ShownCouncil
{
    /// <summary>Whether a report shows what the ledger came to when it was made, or nothing of a council; the ledger may have grown since.</summary>
    public static bool IsOf(JsonReportV1 report, Docket docket, Ledger ledger) =>
        report.Council is not { } shown || States(ledger).Any(state => state.Head == shown.Head && Text(CouncilMapping.Of(CouncilAnswer.Of(docket, state))) == Text(shown));

    private static IEnumerable<Ledger> States(Ledger ledger)
    {
        var state = LedgerText.Open(ledger.Opening).Ledger;
        yield return state;
        foreach (var entry in ledger.Entries) yield return state = LedgerText.Append(state, entry).Ledger;
    }

    private static string Text(JsonCouncil council) => JsonSerializer.Serialize(council, JsonReportContext.Default.JsonCouncil);
}
