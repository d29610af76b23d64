using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What people say of a criterion, beside the machine's verdict.</summary>
/// <param name="Council">What the council concluded; null where it did not.</param>
/// <param name="Waived">Until when it is waived; empty where it is not.</param>
internal sealed record Aside(Mark? Council, string Waived)
{
    public static Func<string, Aside> Of(Appraisal appraisal, Wording wording)
    {
        var waivers = WaiverSummary.Of(appraisal);
        return id => new(CouncilRow.MarkOn(id, appraisal.Council, wording), waivers?.MarkOf(id) is { } mark ? wording.Of(mark) : "");
    }
}
