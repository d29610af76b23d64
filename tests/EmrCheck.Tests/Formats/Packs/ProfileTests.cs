using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

public sealed class ProfileTests : IDisposable
{
    private static readonly string[] Years = ["2024", "2025", "2026"];

    private readonly TemporaryFolder _folder = GoodRules.Write();

    /// <summary>Three packs, each in force for one year; the last has no end.</summary>
    public ProfileTests()
    {
        Directory.Delete(_folder["test"], recursive: true);
        foreach (var year in Years)
        {
            _folder.With($"t{year}/pack.yaml", GoodRules.Files["test/pack.yaml"]
                .Replace("id: test", $"id: t{year}", StringComparison.Ordinal)
                .Replace("{ from: 2026-01-01, to: null }", $"{{ from: {year}-01-01, to: {(year == "2026" ? "null" : $"{year}-12-31")} }}", StringComparison.Ordinal));
            _folder.With($"t{year}/criteria/C{year}/criterion.yaml", GoodRules.Files[PackProblem.Criterion].Replace("id: T-1", $"id: C{year}", StringComparison.Ordinal));
        }

        _folder.With("profiles/test.yaml", GoodRules.Files["profiles/test.yaml"].Replace("packs: [test]", "packs: [t2024, t2025, t2026]\ngate: [t2024 | t2026]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2024, "C2024")]
    [InlineData(2025, "C2025")]
    [InlineData(2026, "C2026")]
    [InlineData(2031, "C2026")]
    public void The_day_picks_the_texts_in_force(int year, string criteria) => Assert.Equal(criteria, Names(Applied("test", new(year, 6, 30))));

    [Fact]
    public void On_a_day_without_any_text_nothing_is_judged()
    {
        var loaded = Library.For(Library.ProfileNamed("test")!, new(2023, 12, 31));
        Assert.Null(loaded.Value);
        Assert.Equal(["EMR2008", "EMR2008", "EMR2008"], loaded.Diagnostics.Select(remark => remark.Code.Id));
    }

    [Fact]
    public void Only_the_gate_decides_and_a_day_without_it_is_told()
    {
        Assert.True(Applied("test", new(2026, 1, 1)).Criteria.Single().Decides);
        var gap = Library.For(Library.ProfileNamed("test")!, new(2025, 1, 1));
        Assert.False(gap.Value!.Criteria.Single().Decides);
        Assert.Equal([DiagnosticCodes.NoGate], gap.Diagnostics.Select(remark => remark.Code));
        Assert.Equal(["t2024 | t2026"], gap.Value.Profile.GapsWith(gap.Value.Packs).AsEnumerable());
        Assert.Empty(Library.ProfileNamed("test")!.GapsWith(Applied("test", new(2026, 1, 1)).Packs));
    }

    [Fact]
    public void A_text_that_has_ended_is_applied_by_name_only_and_stamped()
    {
        var named = Library.ProfileNamed("test")! with { Packs = ["t2024"], ByName = true };
        var loaded = Library.For(named, new(2026, 11, 21));
        Assert.Equal([DiagnosticCodes.AppliedAfterItsEnd], loaded.Diagnostics.Select(remark => remark.Code));
        Assert.Contains("EXPIRED after 2024-12-31", loaded.Value!.Criteria.Single().CitationOn(loaded.Value.AsOf).En, StringComparison.Ordinal);
        Assert.Null(Library.For(named with { Packs = ["t2026"] }, new(2025, 1, 1)).Value);
    }

    [Theory]
    [InlineData(2026, 6, 30, "")]
    [InlineData(2026, 7, 1, "C2026")]
    [InlineData(2026, 9, 30, "C2026")]
    [InlineData(2026, 10, 1, "")]
    public void A_clause_may_have_days_of_its_own(int year, int month, int day, string criteria)
    {
        var file = $"t2026/{PackProblem.Criterion["test/".Length..]}".Replace("T-1", "C2026", StringComparison.Ordinal);
        _folder.With(file, File.ReadAllText(_folder[file]).Replace("law_row: 13-01", "law_row: 13-01\nin_force: { from: 2026-07-01, to: 2026-09-30 }", StringComparison.Ordinal));
        Assert.Equal(criteria, Names(Applied("test", new(year, month, day))));
    }

    [Fact]
    public void A_local_profile_changes_what_it_names_and_keeps_the_rest()
    {
        WriteLocal("criterion: C2026\n    obligation: recommended\n    minimum: 30\n    threshold: 0.9");
        var criterion = Applied("local", new(2026, 11, 21)).Criteria.Single();
        var population = criterion.Check.Leaves.OfType<PopulationCheck>().Single();
        Assert.Equal((Obligation.Recommended, 30, 0.9m, "The council"), (criterion.Obligation, population.Minimum, population.Threshold, criterion.Tailored!.By));
        Assert.Equal(Library.ProfileNamed("test")!.Packs.AsEnumerable(), Library.ProfileNamed("local")!.Packs);
    }

    [Fact]
    public void A_local_profile_may_leave_a_criterion_out()
    {
        WriteLocal("criterion: C2026\n    omit: true");
        Assert.Empty(Applied("local", new(2026, 11, 21)).Criteria);
    }

    [Theory]
    [InlineData("criterion: C2027\n    omit: true", "No pack of the profile", "EMR2014")]
    [InlineData("criterion: C2026", "nothing is changed", "EMR1023")]
    [InlineData("criterion: C2026\n    threshold: 2", "more than all", "EMR1023")]
    public void A_change_that_makes_no_sense_is_told(string change, string _, string code)
    {
        WriteLocal(change);
        Assert.Equal([code], PackReader.Load(_folder.Path).Diagnostics.Select(remark => remark.Code.Id));
    }

    [Fact]
    public void A_text_asked_for_by_name_that_does_not_decide_finds_nobody_qualified()
    {
        var named = Library.ProfileNamed("test")! with { ByName = true };
        Assert.NotEmpty((named with { Packs = ["t2025"] }).GapsWith([Library.Packs.Single(pack => pack.Pack.Id == "t2025").Pack]));
        Assert.Empty((named with { Packs = ["t2024"] }).GapsWith([Library.Packs.Single(pack => pack.Pack.Id == "t2024").Pack]));
    }

    [Theory]
    [InlineData("trust: declared")]
    [InlineData("gate: [t2026]")]
    [InlineData("packs: [t2024, t2026]")]
    [InlineData("minimum: 0")]
    public void What_decides_is_not_changed_in_silence(string change)
    {
        var text = $"id: local\nversion: 1.0.0\ntitle: {{ vi: Tỉnh, en: Province }}\nextends: test\n{change}\n";
        _folder.With("profiles/local.yaml", text);
        Assert.Equal(["EMR1022", "EMR1022"], PackReader.Load(_folder.Path).Diagnostics.Where(remark => remark.Code != DiagnosticCodes.WrongValue).Select(remark => remark.Code.Id));
        _folder.With("profiles/local.yaml", $"{text}reason: {{ vi: Vì thế, en: Because }}\nby: The council\n");
        Assert.Equal("The council", PackReader.Load(_folder.Path).Value!.ProfileNamed("local")!.Tailorings.Single().By);
    }

    [Theory]
    [InlineData("extends: nowhere")]
    [InlineData("extends: local")]
    public void A_profile_that_extends_nothing_is_told(string extends)
    {
        _folder.With("profiles/local.yaml", $"id: local\nversion: 1.0.0\ntitle: {{ vi: Tỉnh, en: Province }}\ntrust: declared\npacks: [t2026]\n{extends}\n");
        Assert.Equal(["EMR2015"], PackReader.Load(_folder.Path).Diagnostics.Select(remark => remark.Code.Id));
    }

    public void Dispose() => _folder.Dispose();

    private PackLibrary Library => PackReader.Load(_folder.Path).Value!;

    private Checklist Applied(string profile, DateOnly day) => Library.For(Library.ProfileNamed(profile)!, day).Value!;

    private static string Names(Checklist checklist) => string.Join(' ', checklist.Criteria.Select(criterion => criterion.Id));

    private void WriteLocal(string change) => _folder.With("profiles/local.yaml", $"""
        id: local
        version: 1.0.0
        title: {"{"} vi: Tỉnh, en: Province {"}"}
        extends: test
        tailoring:
          - {change}
            reason: {"{"} vi: Vì thế, en: Because {"}"}
            by: The council
        """);
}
