using EmrCheck.Core;
using EmrCheck.Core.Traces;
using static EmrCheck.Tests.Core.Traces.GivenTraces;

namespace EmrCheck.Tests.Core.Traces;

public sealed class QuestionTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Facilities_with_nothing_in_common_raise_none() => Assert.Empty(Asked(("1", Of([1, 2, 3, 4])), ("2", Of([5, 6, 7, 8]))));

    [Fact]
    public void The_same_bytes_in_two_submissions_are_asked_about_with_the_files()
    {
        var question = Assert.Single(Asked(("1", Of([1, 2])), ("2", Of([2, 3]))), question => question.Kind == "same_bytes");
        Assert.Equal(["1 records/2.json", "2 records/2.json"], question.Places.Select(place => $"{place.Facility} {place.File}"));
    }

    [Fact]
    public void The_same_course_under_other_ids_and_another_person_is_asked_about() =>
        Assert.Equal("same_content", Assert.Single(Asked(("1", Of([1])), ("2", Of([1], n => Record(n, person: "999888888888", ids: "zz"))))).Kind);

    [Fact]
    public void One_person_in_two_places_at_once_is_asked_about()
    {
        var question = Assert.Single(Asked(("1", Of([1], n => Record(n, person: "999 000 000 001"))), ("2", Of([2], n => Record(n, person: "999000000001")))));
        Assert.Equal(("same_person", 1), (question.Kind, question.Count));
        Assert.DoesNotContain("999", question.Text.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "IMP", 0)]   // the next stay begins when the first has ended
    [InlineData(2, "IMP", 1)]
    [InlineData(2, "AMB", 0)]   // a visit is not a stay
    public void A_transfer_raises_no_question(int daysLater, string kind, int questions)
    {
        var start = new DateTimeOffset(2026, 10, 5, 8, 0, 0, TimeSpan.FromHours(7));
        var first = Of([1], n => Record(n, "999000000001", start, days: 3));
        var second = Of([2], n => Record(n, "999000000001", start.AddDays(daysLater), days: 3, kind: kind));
        Assert.Equal(questions, Asked(("1", first), ("2", second)).Length);
    }

    [Fact]
    public void Notes_of_one_odd_second_in_bulk_are_asked_about()
    {
        var moment = new DateTimeOffset(2026, 10, 3, 9, 15, 7, TimeSpan.FromHours(7));
        EmrCheck.Core.Traces.Traces Bulk(int count) => Of(Enumerable.Range(1, 40), n => Record(n, note: n <= count ? moment : null));
        Assert.Equal("same_second", Assert.Single(Asked(("1", Bulk(TraceLimits.FewestAtOnce)))).Kind);
        Assert.Empty(Asked(("1", Bulk(TraceLimits.FewestAtOnce - 1))));
    }

    [Fact]
    public void A_full_minute_is_written_by_hand_and_needs_more()
    {
        var round = new DateTimeOffset(2026, 10, 3, 9, 15, 0, TimeSpan.FromHours(7));
        EmrCheck.Core.Traces.Traces Bulk(int count) => Of(Enumerable.Range(1, 40), n => Record(n, note: n <= count ? round : null));
        Assert.Empty(Asked(("1", Bulk(19))));
        Assert.Equal("same_second", Assert.Single(Asked(("1", Bulk(20)))).Kind);
    }

    [Fact]
    public void One_odd_second_in_two_facilities_is_asked_about()
    {
        var moment = new DateTimeOffset(2026, 10, 3, 9, 15, 7, TimeSpan.FromHours(7));
        EmrCheck.Core.Traces.Traces Some(int from) => Of(Enumerable.Range(from, 30), n => Record(n, note: n < from + 3 ? moment : null));
        Assert.Equal("same_second_elsewhere", Assert.Single(Asked(("1", Some(100)), ("2", Some(200)))).Kind);
    }

    [Fact]
    public void A_centre_and_its_sites_save_with_one_system_but_sign_each_for_itself()
    {
        var moment = new DateTimeOffset(2026, 10, 3, 9, 15, 7, TimeSpan.FromHours(7)).ToUnixTimeSeconds();
        FacilityTraces At(string code, string? centre, bool written)
        {
            var seconds = System.Collections.Immutable.ImmutableSortedDictionary<long, long>.Empty.Add(moment, 3);
            var traces = Of(Enumerable.Range(code[0] * 100, 30));
            return new(code, Day, Key.Check, written ? traces with { Written = traces.Written.Add(moment, 3) } : traces with { Saved = seconds }, centre);
        }

        string[] Kinds(params FacilityTraces[] all) => [.. Questions.Of(all).Select(question => question.Kind)];
        Assert.Empty(Kinds(At("1", null, false), At("2", "1", false), At("3", "1", false)));
        Assert.Equal(["same_second_elsewhere"], Kinds(At("1", null, false), At("2", "9", false)));
        Assert.Equal(["same_second_elsewhere"], Kinds(At("1", null, false), At("2", "1", false), At("4", null, false)));
        Assert.Equal(["same_second_elsewhere"], Kinds(At("1", null, true), At("2", "1", true)));
        Assert.Empty(Kinds(At("1", null, true), At("2", "1", false)));
    }

    [Fact]
    public void A_person_seen_in_a_centre_and_in_its_site_is_asked_about_only_when_in_both_at_once()
    {
        var start = new DateTimeOffset(2026, 10, 5, 8, 0, 0, TimeSpan.FromHours(7));
        TraceQuestion[] Asked(int daysLater) =>
        [
            .. Questions.Of([
                new("1", Day, Key.Check, Of([1], n => Record(n, "999000000001", start))),
                new("2", Day, Key.Check, Of([2], n => Record(n, "999000000001", start.AddDays(daysLater))), "1")]),
        ];
        Assert.Empty(Asked(3));
        Assert.Equal("same_person", Assert.Single(Asked(1)).Kind);
    }

    [Fact]
    public void Records_first_written_just_before_the_submission_are_asked_about()
    {
        DateTimeOffset Eve(int n) => new(2026, 11, 19, 8, n, 30, TimeSpan.FromHours(7));
        Assert.Equal("written_afterwards", Assert.Single(Asked(("1", Of(Enumerable.Range(1, 8), n => Record(n, note: n <= 5 ? Eve(n) : null))))).Kind);
        Assert.Empty(Asked(("1", Of(Enumerable.Range(1, 11), n => Record(n, note: n <= 5 ? Eve(n) : null)))));
        Assert.Empty(Asked(("1", Of(Enumerable.Range(1, 8), n => Record(n, note: Eve(n).AddDays(-10))))));
    }

    [Fact]
    public void Questions_do_not_depend_on_the_order_of_the_submissions()
    {
        var (a, b) = (("1", Of([1, 2, 3])), ("2", Of([2, 3, 4])));
        Assert.Equal(Asked(a, b).Select(question => question.Text.En), Asked(b, a).Select(question => question.Text.En));
    }

    [Fact]
    public void A_record_without_a_stay_leaves_nothing() =>
        Assert.Equal(0, Of([1], _ => """{ "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": { "resourceType": "Patient", "id": "p" } }] }""").RecordCount);

    [Fact]
    public void Another_key_gives_other_hashes_and_a_weak_one_is_none()
    {
        Assert.NotEqual(Key.Hash("999000000001"), TraceKey.Of("another secret of thirty-two bytes!!"u8)!.Hash("999000000001"));
        Assert.Null(TraceKey.Of("too short"u8));
        Assert.Null(TraceKey.Of(new byte[64]));
    }

    private static TraceQuestion[] Asked(params (string Facility, EmrCheck.Core.Traces.Traces Traces)[] submissions) =>
        [.. Questions.Of(submissions.Select(each => new FacilityTraces(each.Facility, Day, Key.Check, each.Traces)))];
}
