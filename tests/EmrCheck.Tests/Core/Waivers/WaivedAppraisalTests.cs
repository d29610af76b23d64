using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Tests.Core.Waivers;

public sealed class WaivedAppraisalTests
{
    /// <summary>T-1 fails for two records; T-4, which is the facility's word alone, passes.</summary>
    private static readonly Appraisal Failing = WaiverCases.Appraise("svsv", Answer.Met);

    [Theory]
    [InlineData(-1, 10, WaiverState.Applies)]
    [InlineData(0, 10, WaiverState.Applies)]
    [InlineData(-10, 0, WaiverState.Applies)]
    [InlineData(1, 10, WaiverState.NotYetValid)]
    [InlineData(-10, -1, WaiverState.Expired)]
    public void A_waiver_holds_from_its_first_day_to_its_last(int first, int last, WaiverState state) =>
        Assert.Equal(state, Use(WaiverCases.Good with { SignedOn = Given.Today.AddDays(first), Until = Given.Today.AddDays(last) }).State);

    [Theory]
    [InlineData("T-1", null, null, WaiverState.Applies, true)]
    [InlineData("T-1", "letters", null, WaiverState.Applies, true)]
    [InlineData("T-1", "group-1", null, WaiverState.Applies, true)]
    [InlineData("T-1", "declared", null, WaiverState.Unused, false)]
    [InlineData("T-1", null, "records/**", WaiverState.Applies, true)]
    [InlineData("T-1", null, "records/0001.json", WaiverState.Applies, false)]
    [InlineData("T-1", "letters", "records/000[13].json", WaiverState.Unused, false)]
    [InlineData("T-1", null, "records/0000.json", WaiverState.Unused, false)]
    [InlineData("T-4", null, null, WaiverState.Unused, false)]
    [InlineData("T-9", null, null, WaiverState.Unused, false)]
    public void A_scope_covers_what_it_names(string criterion, string? check, string? files, WaiverState state, bool whole)
    {
        var waiver = WaiverCases.Good with { Criterion = criterion, Scope = new(check, files is null ? null : FilePattern.Of(files)) };
        Assert.Equal(state, Use(waiver).State);
        Assert.Equal(whole, WaiverSummary.Of(Failing with { Waivers = WaivedAppraisal.Of(Failing, [WaiverEntry.Of(waiver, "")]) })!.Waived.ContainsKey(criterion));
    }

    [Fact]
    public void Two_waivers_of_some_files_each_cover_the_whole_together()
    {
        var halves = new[] { "records/0001.json", "records/0003.json" }.Select(file => WaiverEntry.Of(WaiverCases.Good with { Scope = new(null, FilePattern.Of(file)) }, ""));
        Assert.Single(WaiverSummary.Of(Failing with { Waivers = WaivedAppraisal.Of(Failing, halves) })!.Waived.Keys, "T-1");
    }

    [Fact]
    public void Files_never_cover_a_check_whose_findings_are_not_all_kept()
    {
        var many = WaiverCases.Appraise(new string('v', 30), Answer.Met);
        var waiver = WaiverEntry.Of(WaiverCases.Good with { Scope = new(null, FilePattern.Of("records/**")) }, "");
        var summary = WaiverSummary.Of(many with { Waivers = WaivedAppraisal.Of(many, [waiver]) })!;
        Assert.Equal((0, 1), (summary.Waived.Count, summary.Partly.Length));
    }

    [Theory]
    [InlineData("", WaiverState.Unused)]
    [InlineData("uu", WaiverState.Unused)]
    [InlineData("e", WaiverState.Unused)]
    public void What_is_undecided_cannot_be_waived(string letters, WaiverState state)
    {
        var open = WaiverCases.Appraise(letters, Answer.Met);
        var use = WaivedAppraisal.Of(open, [WaiverEntry.Of(WaiverCases.Good, "")]).Single();
        Assert.Equal(state, use.State);
        Assert.Contains("chưa có kết luận", use.Why.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_stays_and_says_how_many_are_waived_until_when()
    {
        var waived = Failing with { Waivers = WaivedAppraisal.Of(Failing, [WaiverEntry.Of(WaiverCases.Good, "")]) };
        Assert.Equal(Overall.NotQualified, waived.Overall);
        Assert.StartsWith("Không đạt, trong đó 1 tiêu chí được miễn trừ đến ngày 21/05/2027", WaiverSummary.Of(waived)!.Said(waived.Overall).Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("records/*.json", "records/a.json", true)]
    [InlineData("records/*.json", "records/b/a.json", false)]
    [InlineData("records/**", "records/b/a.json", true)]
    [InlineData("records/**/a.json", "records/a.json", true)]
    [InlineData("**/a.json", "records/b/a.json", true)]
    [InlineData("records/?.json", "records/ă.json", true)]
    [InlineData("records/a.json", "records/aXjson", false)]
    [InlineData("records/(a|b)+.json", "records/(a|b)+.json", true)]
    public void A_pattern_means_files_as_people_write_them(string pattern, string file, bool matches) => Assert.Equal(matches, FilePattern.Of(pattern)!.Matches(file));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../records/a.json")]
    [InlineData("records//a.json")]
    [InlineData("records\\a.json")]
    public void A_pattern_stays_inside_the_submission(string pattern) => Assert.Null(FilePattern.Of(pattern));

    private static WaiverUse Use(Waiver waiver) => WaivedAppraisal.Of(Failing, [WaiverEntry.Of(waiver, "w.yaml:1:1")]).Single();
}
