using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What the report was made with, and who signs it.</summary>
internal sealed record FooterView(ImmutableArray<Fact> Made, bool Signed)
{
    public static FooterView Of(Appraisal appraisal, Wording wording) => new(
        [
            new(wording.Of("Chương trình", "Program"), appraisal.Engine),
            new(wording.Of("Hồ sơ áp dụng", "Profile"), $"{appraisal.Profile.Id} {appraisal.Profile.Version}"),
            .. appraisal.Packs.Select(pack => new Fact(wording.Of("Bộ quy tắc", "Pack"), $"{pack.Id} {pack.Version} {pack.Digest}")),
        ],
        appraisal.Facility != Facility.None);
}
