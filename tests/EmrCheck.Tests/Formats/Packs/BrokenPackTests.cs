using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

public sealed class BrokenPackTests
{
    private const string Pack = "test/pack.yaml", Profile = "profiles/test.yaml", Catalog = "catalogs/identifiers.yaml";

    public static TheoryData<string, string, string, string, string> Edits() => new()
    {
        { "pack: unknown key", Pack, "version: 1.0.0", "version: 1.0.0\n¦verson: 1", "EMR1021" },
        { "pack: missing key", Pack, "id: test\nversion: 1.0.0", "¦id: test", "EMR1022" },
        { "pack: wrong status", Pack, "status: in_force", "status: ¦forced", "EMR1023" },
        { "pack: wrong date", Pack, "issued: 2026-01-01", "issued: ¦01/01/2026", "EMR1023" },
        { "pack: in force without beginning", Pack, "{ from: 2026-01-01, to: null }", "¦{ to: null }", "EMR1022" },
        { "profile: unknown key", Profile, "trust: declared", "trust: declared\n¦trusts: declared", "EMR1021" },
        { "profile: unknown pack", Profile, "packs: [test]", "packs: [test, other]", "EMR2007" },
        { "profile: no pack", Profile, "id: test\nversion: 1.0.0\ntitle: { vi: Thử, en: Test }\nkinds: [hospital]\npacks: [test]", "¦id: test\nversion: 1.0.0\ntitle: { vi: Thử, en: Test }\nkinds: [hospital]\npacks: []", "EMR1022" },
        { "profile: wrong trust", Profile, "trust: declared", "trust: ¦none", "EMR1023" },
        { "profile: unknown kind of facility", Profile, "kinds: [hospital]", "kinds: ¦[hospitl]", "EMR1023" },
        { "profile: id differs", Profile, "id: test", "id: ¦tset", "EMR2002" },
        { "catalogue: unknown key", Catalog, "type: [NI]", "type: [NI]\n    ¦typ: [NI]", "EMR1021" },
        { "catalogue: no concepts", Catalog, "", "¦¦other: 1", "EMR1021 EMR1022" },
        { "catalogue: not YAML", Catalog, "type: [NI]", "type: ¦[NI", "EMR1020" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_broken_file_is_told_at_its_place(string _, string file, string original, string edited, string codes) =>
        PackProblem.Check(file, original, edited, codes);

    [Fact]
    public void The_good_rules_load_without_a_remark()
    {
        using var folder = GoodRules.Write();
        Assert.Empty(PackReader.Load(folder.Path).Diagnostics.Select(remark => remark.Message.En));
    }

    [Fact]
    public void A_pack_that_is_called_otherwise_than_its_folder_is_told()
    {
        using var folder = GoodRules.Write();
        folder.With(Pack, GoodRules.Files[Pack].Replace("id: test", "id: tset", StringComparison.Ordinal));
        Assert.Equal(["EMR2002"], PackReader.Load(folder.Path).Diagnostics.Select(remark => remark.Code.Id));
    }

    [Fact]
    public void A_pack_without_criteria_is_told()
    {
        using var folder = GoodRules.Write();
        Directory.Delete(folder["test/criteria"], recursive: true);
        Assert.Equal(["EMR2009"], PackReader.Load(folder.Path).Diagnostics.Select(remark => remark.Code.Id));
    }

    [Fact]
    public void Two_packs_with_one_criterion_id_are_told()
    {
        using var folder = GoodRules.Write();
        folder.With("other/pack.yaml", GoodRules.Files[Pack].Replace("id: test", "id: other", StringComparison.Ordinal));
        folder.With("other/criteria/T-1/criterion.yaml", GoodRules.Files[PackProblem.Criterion]);
        var remark = Assert.Single(PackReader.Load(folder.Path).Diagnostics);
        Assert.Equal((DiagnosticCodes.DuplicateId, "The id T-1 is used already."), (remark.Code, remark.Message.En));
    }

    [Fact]
    public void A_criterion_folder_without_its_file_is_told()
    {
        using var folder = GoodRules.Write();
        File.Move(folder[PackProblem.Criterion], folder["test/criteria/T-1/criterion.yml"]);
        folder.With("test/criteria/T-2/criterion.yaml", GoodRules.Files[PackProblem.Criterion].Replace("T-1", "T-2", StringComparison.Ordinal));
        Assert.Equal(["EMR2010"], PackReader.Load(folder.Path).Diagnostics.Select(remark => remark.Code.Id));
    }
}
