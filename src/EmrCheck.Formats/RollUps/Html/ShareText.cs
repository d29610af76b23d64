using System.Globalization;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>A share as it is shown: numerator and denominator, per cent, and a bar of a hundred.</summary>
internal sealed record ShareText(string Parts, string Percent, string Bar)
{
    public static ShareText Of(Share share, Wording wording) => share.Percent is { } percent
        ? new($"{wording.Count(share.Part)}/{wording.Count(share.Whole)}", $"{percent} %", Math.Clamp(percent, 0, 100).ToString(CultureInfo.InvariantCulture))
        : new("–", wording.Of("chưa có số liệu", "no figure"), "0");
}
