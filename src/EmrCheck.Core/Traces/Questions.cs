using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Core.Traces;

/// <summary>Joins the traces of all submissions: what only one who holds them all can see. In the order of kinds and codes.</summary>
public static class Questions
{
    /// <summary>The questions that some facilities raise together; the traces must be of one key. None twice for one facility.</summary>
    public static ImmutableArray<TraceQuestion> Of(IEnumerable<FacilityTraces> submissions)
    {
        var facilities = submissions.OrderBy(each => each.Facility, StringComparer.Ordinal).ThenByDescending(each => each.AsOf).ThenBy(each => each.Centre is null).DistinctBy(each => each.Facility).ToArray();
        return [.. Copies(facilities), .. Persons(facilities), .. facilities.SelectMany(AtOnce), .. Elsewhere(facilities), .. facilities.SelectMany(Afterwards)];
    }

    private static IEnumerable<TraceQuestion> Copies(FacilityTraces[] facilities)
    {
        var pairs = Shared(facilities, traces => traces.Records);
        foreach (var sameBytes in new[] { true, false })
        {
            foreach (var pair in pairs.Where(pair => (pair.Left.Bytes == pair.Right.Bytes) == sameBytes).GroupBy(pair => (pair.A, pair.B)))
            {
                var (count, a, b) = (pair.Count(), pair.Key.A, pair.Key.B);
                yield return new(
                    sameBytes ? "same_bytes" : "same_content",
                    sameBytes
                        ? new($"{count} hồ sơ của {a} và {b} giống nhau từng byte. Hồ sơ là của cơ sở nào, vì sao có ở cả hai?", $"{count} record(s) of {a} and {b} are the same byte for byte. Whose are they, and why are they in both?")
                        : new(
                            $"{count} hồ sơ của {a} và {b} có cùng diễn biến, cùng thời điểm và trị số, chỉ khác mã, người hoặc nơi. Có phải một hồ sơ được nộp hai lần?",
                            $"{count} record(s) of {a} and {b} tell the same course with the same times and values; only ids, people or places differ. Was one record handed in twice?"),
                    count, PlacesOf(pair.SelectMany(each => new[] { new QuestionPlace(a, each.Left.File), new QuestionPlace(b, each.Right.File) })));
            }
        }
    }

    private static IEnumerable<TraceQuestion> Persons(FacilityTraces[] facilities)
    {
        var longest = (long)TraceLimits.Overlap.TotalMinutes;
        var overlapping = Shared(facilities, traces => traces.Stays).SelectMany(pair =>
            from left in pair.Left
            from right in pair.Right
            where Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start) > longest
            select (pair.A, pair.B, Left: left.File, Right: right.File)).Distinct();
        foreach (var pair in overlapping.GroupBy(pair => (pair.A, pair.B)))
        {
            var (count, a, b) = (pair.Count(), pair.Key.A, pair.Key.B);
            yield return new(
                "same_person",
                new(
                    $"{count} đợt điều trị nội trú của cùng một người chồng lên nhau quá {TraceLimits.Overlap.TotalHours} giờ ở {a} và {b}. Người bệnh thật sự nằm ở đâu, số định danh có nhập nhầm không?",
                    $"{count} inpatient stay(s) of one person overlap by more than {TraceLimits.Overlap.TotalHours} hours in {a} and {b}. Where was the patient, and was the number entered right?"),
                count, PlacesOf(pair.SelectMany(each => new[] { new QuestionPlace(a, each.Left), new QuestionPlace(b, each.Right) })));
        }
    }

    private static IEnumerable<TraceQuestion> AtOnce(FacilityTraces facility)
    {
        foreach (var (second, count) in facility.Traces.Written.Where(entry => IsBulk(entry.Key, entry.Value, facility.Traces.WrittenCount)))
        {
            yield return new(
                "same_second",
                new(
                    $"{count}/{facility.Traces.WrittenCount} hồ sơ của {facility.Facility} có ghi hoặc ký đúng vào {Time(second)}. Có phải ghi hàng loạt bằng công cụ?",
                    $"{count}/{facility.Traces.WrittenCount} records of {facility.Facility} bear a note or signature at exactly {Time(second)}. Were they written in bulk by a tool?"),
                count, [new(facility.Facility, "")]);
        }
    }

    /// <summary>One second in several facilities. A centre and its sites save with one system, so among them alone only what was written or signed counts.</summary>
    private static IEnumerable<TraceQuestion> Elsewhere(FacilityTraces[] facilities)
    {
        var seconds = facilities.SelectMany(facility => facility.Traces.Written.Select(entry => (entry, IsWritten: true)).Concat(facility.Traces.Saved.Select(entry => (entry, IsWritten: false)))
            .Where(each => each.entry.Key % 60 != 0 && each.entry.Value >= TraceLimits.FewestElsewhere).Select(each => (each.entry.Key, each.entry.Value, facility.Facility, facility.Family, each.IsWritten)));
        foreach (var second in seconds.GroupBy(entry => entry.Key).OrderBy(group => group.Key))
        {
            var isOneFamily = second.Select(entry => entry.Family).Distinct().Take(2).Count() == 1;
            var there = second.Where(entry => entry.IsWritten || !isOneFamily)
                .GroupBy(entry => entry.Facility).Select(group => (Facility: group.Key, Count: group.Max(entry => entry.Value))).OrderBy(entry => entry.Facility, StringComparer.Ordinal).ToArray();
            if (there.Length < 2) continue;
            var (count, names) = (there.Sum(entry => entry.Count), string.Join(", ", there.Select(entry => entry.Facility)));
            yield return new(
                "same_second_elsewhere",
                new(
                    $"{count} hồ sơ của {names} cùng mang thời điểm {Time(second.Key)}. Có phải do cùng một công cụ tạo ra?",
                    $"{count} records of {names} bear the same time, {Time(second.Key)}. Were they made by the same tool?"),
                count, [.. there.Select(entry => new QuestionPlace(entry.Facility, ""))]);
        }
    }

    private static IEnumerable<TraceQuestion> Afterwards(FacilityTraces facility)
    {
        var late = facility.Traces.WrittenAfter.Where(entry => entry.Key <= facility.AsOf && entry.Key >= facility.AsOf.AddDays(-TraceLimits.DaysBefore)).Sum(entry => entry.Value);
        if (late < TraceLimits.FewestAfterwards || late * 100 < facility.Traces.WrittenCount * TraceLimits.PercentAfterwards) yield break;
        yield return new(
            "written_afterwards",
            new(
                $"{late}/{facility.Traces.WrittenCount} hồ sơ của {facility.Facility} chỉ được ghi lần đầu sau khi người bệnh đã ra viện, trong {TraceLimits.DaysBefore} ngày trước ngày nộp. Hồ sơ có được lập trong khi điều trị không?",
                $"{late}/{facility.Traces.WrittenCount} records of {facility.Facility} were first written after the patient had left, within {TraceLimits.DaysBefore} days before the submission. Were they kept during the treatment?"),
            late, [new(facility.Facility, "")]);
    }

    private static bool IsBulk(long second, long count, long all) =>
        count >= TraceLimits.FewestAtOnce && count * 100 >= all * (second % 60 == 0 ? TraceLimits.PercentAtFullMinute : TraceLimits.PercentAtOnce);

    /// <summary>What two facilities have under one hash; each pair of facilities once.</summary>
    private static List<(string A, string B, T Left, T Right)> Shared<T>(FacilityTraces[] facilities, Func<Traces, ImmutableSortedDictionary<UInt128, T>> of)
    {
        var (first, shared) = (new Dictionary<UInt128, List<(string Facility, T Value)>>(), new List<(string A, string B, T Left, T Right)>());
        foreach (var facility in facilities)
        {
            foreach (var (hash, value) in of(facility.Traces))
            {
                if (!first.TryGetValue(hash, out var there)) first[hash] = there = new(1);
                shared.AddRange(there.Select(other => (other.Facility, facility.Facility, other.Value, value)));
                there.Add((facility.Facility, value));
            }
        }

        return [.. shared.OrderBy(pair => pair.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Item2, StringComparer.Ordinal)];
    }

    private static ImmutableArray<QuestionPlace> PlacesOf(IEnumerable<QuestionPlace> places) => [.. places.Distinct().Order().Take(TraceQuestion.PlacesShown)];

    private static string Time(long second) => DateTimeOffset.FromUnixTimeSeconds(second).ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
