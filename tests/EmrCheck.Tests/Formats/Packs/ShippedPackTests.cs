using EmrCheck.Formats.Packs;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Formats.Packs;

public sealed class ShippedPackTests
{
    [Fact]
    public void The_shipped_packs_load_and_lint_without_a_remark() => Offenders.None(
        PackLint.Lint(PackReader.Load(SourceTree.Path("rules"))).Select(remark => $"{remark.Place} {remark.Code.Id} {remark.Message.En}"));

    [Fact]
    public void The_shipped_profiles_cover_every_kind_of_facility_once()
    {
        var profiles = PackReader.Load(SourceTree.Path("rules")).Value!.Profiles;
        Offenders.None(EmrCheck.Core.Facility.Kinds
            .Where(kind => profiles.Count(profile => profile.Kinds.Contains(kind)) != 1)
            .Select(kind => $"{kind} is not in exactly one profile"));
    }
}
