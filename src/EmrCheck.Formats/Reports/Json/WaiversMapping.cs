using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Waivers to their frozen form.</summary>
internal static class WaiversMapping
{
    public static JsonWaivers? Of(Appraisal appraisal) => WaiverSummary.Of(appraisal) is not { } summary
        ? null
        : new(
            JsonMapping.Of(summary.Said(appraisal.Overall)),
            [.. summary.Waived.Select(pair => new JsonWaived(pair.Key, JsonMapping.Iso(pair.Value))).Concat(summary.Partly.Select(id => new JsonWaived(id, null)))
                .OrderBy(waived => waived.Id, StringComparer.Ordinal)],
            [.. appraisal.Waivers!.Value.Select(Of)]);

    private static JsonWaiver Of(WaiverUse use)
    {
        var waiver = use.Entry.Waiver;
        return new(
            use.Entry.Id, use.Entry.Criterion, use.Entry.Place, RuleWords.Word(use.State), JsonMapping.Of(use.Why), waiver?.Scope.Check, waiver?.Scope.Files?.Text,
            waiver?.Reason, waiver?.By.Role, waiver?.By.Organisation, waiver?.Basis,
            waiver is null ? null : JsonMapping.Iso(waiver.SignedOn), waiver is null ? null : JsonMapping.Iso(waiver.Until));
    }
}
