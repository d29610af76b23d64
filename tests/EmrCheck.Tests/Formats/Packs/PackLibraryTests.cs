using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

public sealed class PackLibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = GoodRules.Write();

    [Fact]
    public void A_checklist_is_made_for_a_day_on_which_the_pack_is_in_force()
    {
        var checklist = Library.For(Library.ProfileNamed("test")!, new(2026, 1, 1));
        Assert.Equal(["T-1"], checklist.Value!.Criteria.Select(criterion => criterion.Id));
        Assert.Empty(checklist.Diagnostics);
    }

    [Theory]
    [InlineData("{ from: 2026-01-01, to: null }", 2025, 12, 31, false)]
    [InlineData("{ from: 2026-01-01, to: 2026-06-30 }", 2026, 6, 30, true)]
    [InlineData("{ from: 2026-01-01, to: 2026-06-30 }", 2026, 7, 1, false)]
    public void A_pack_judges_only_while_it_is_in_force(string span, int year, int month, int day, bool inForce)
    {
        _folder.With("test/pack.yaml", GoodRules.Files["test/pack.yaml"].Replace("{ from: 2026-01-01, to: null }", span, StringComparison.Ordinal));
        var checklist = Library.For(Library.ProfileNamed("test")!, new(year, month, day));
        Assert.Equal(inForce, checklist.Value is not null);
        Assert.Equal(inForce ? [] : ["EMR2008"], checklist.Diagnostics.Select(remark => remark.Code.Id));
    }

    [Fact]
    public void A_profile_is_found_by_name_and_by_kind_of_facility()
    {
        Assert.Equal("test", Library.ProfileFor("hospital")!.Id);
        Assert.Null(Library.ProfileFor("clinic"));
        Assert.Null(Library.ProfileNamed("Test"));
    }

    [Fact]
    public void The_digest_covers_every_file_that_judges_and_nothing_else()
    {
        var before = Digest();
        _folder.With("test/criteria/T-1/case.pass.json", "{}").With("test/README.md", "words");
        Assert.Equal(before, Digest());
        _folder.With("catalogs/identifiers.yaml", GoodRules.Files["catalogs/identifiers.yaml"] + "\n");
        Assert.NotEqual(before, Digest());
    }

    [Fact]
    public void The_digest_does_not_depend_on_where_the_folder_is()
    {
        using var elsewhere = GoodRules.Write();
        Assert.Equal(Digest(), PackReader.Load(elsewhere.Path).Value!.Packs.Single().Pack.Digest);
    }

    public void Dispose() => _folder.Dispose();

    private PackLibrary Library => PackReader.Load(_folder.Path).Value!;

    private string Digest() => Library.Packs.Single().Pack.Digest;
}
