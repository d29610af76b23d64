using EmrCheck.Core;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

/// <summary>Records by department: cut them anywhere, in any order, count the parts, merge: the same as counting the whole.</summary>
public sealed class DepartmentLaws
{
    private static readonly Gen<(char Letter, string Ward)[]> Any = Gen.Choose(0, 40).SelectMany(length =>
        (from letter in Gen.Elements("svuek.xd".ToCharArray())
         from ward in Gen.Elements("Khoa Nội", "KHOA  nội ", "Khoa Nhi", "Khoa Sản", "Nhi", "Phòng 301", "")
         select (letter, ward)).ArrayOf(length));

    private static readonly Gen<DepartmentTally> AnyTally =
        from name in Gen.Choose(0, 260)
        from capitals in Gen.Elements("Khoa", "khoa", "KHOA")
        from count in Gen.Choose(1, 9)
        select name == 0 ? new DepartmentTally("", count, 1, count, 1) : new DepartmentTally($"{capitals} {name:000}", count, 0, 3 * count, count);

    [Fact]
    public void Parts_in_any_order_merge_to_the_whole() => Law.Holds(
        from wards in Any
        from stated in Gen.Elements<string[]>([], ["Khoa Nội", "Nhi"], ["Khoa Tim"])
        from shuffled in Gen.Shuffle(wards.Index().ToArray())
        from cut in Gen.Choose(0, wards.Length)
        select (wards, stated, shuffled, cut),
        given =>
        {
            var submission = Wards.Submission(given.stated);
            var whole = Wards.Count(submission, given.wards.Index());
            return whole.Departments.Equals(Wards.Count(submission, given.shuffled[given.cut..]).Merge(Wards.Count(submission, given.shuffled[..given.cut])).Departments);
        });

    [Fact]
    public void Merging_is_associative_and_commutative_beyond_the_limit_too() => Law.Holds(
        AnyTally.ArrayOf(150).Three(),
        three =>
        {
            var (a, b, c) = (DepartmentTallies.Of(three.Item1), DepartmentTallies.Of(three.Item2), DepartmentTallies.Of(three.Item3));
            return a.Merge(b).Merge(c).Equals(a.Merge(b.Merge(c))) && a.Merge(b).Equals(b.Merge(a)) && a.Merge(DepartmentTallies.Empty).Equals(a) && DepartmentTallies.Empty.Merge(a).Equals(a);
        });

    [Fact]
    public void The_first_names_are_kept_with_exact_counts_and_nothing_is_lost() => Law.Holds(
        Gen.Shuffle(Enumerable.Range(1, 2 * (DepartmentTallies.Limit + 40)).ToArray()),
        numbers =>
        {
            var all = DepartmentTallies.Of(numbers.Select(number => new DepartmentTally($"Khoa {(number + 1) / 2:000}", 1, 0, number, 0)));
            return all.ByName.Count == DepartmentTallies.Limit
                && all.ByName.Values.Index().All(each => each.Item.Name == $"Khoa {each.Index + 1:000}" && each.Item.Records == 2 && each.Item.Examined == (4 * each.Index) + 3)
                && all.Rest.Records == 80 && all.Rest.Examined + all.ByName.Values.Sum(each => each.Examined) == numbers.Sum();
        },
        20);

    [Fact]
    public void Counting_many_names_at_once_is_counting_them_part_by_part() => Law.Holds(
        Gen.Shuffle(Enumerable.Range(0, 450).ToArray()),
        numbers =>
        {
            var records = numbers.Select(number => (number, ('v', $"Khoa {number % 250}"))).ToArray();
            string[] stated = [.. Enumerable.Range(0, 240).Select(number => $"Khoa {number}")];
            var parts = records.Chunk(30).Select(part => Wards.CountOf(stated, part)).Aggregate((all, next) => all.Merge(next));
            return parts.ByName.Count == DepartmentTallies.Limit && Wards.CountOf(stated, records).Equals(parts);
        },
        5);

    [Fact]
    public void Departments_together_are_the_counts_of_the_criteria() => Law.Holds(Any, wards =>
    {
        var appraisal = Wards.Appraised(Wards.Submission("Khoa Nội", "Nhi"), wards);
        var tallies = appraisal.Criteria.Select(result => result.Tally).OfType<Tally>().ToArray();
        var read = appraisal.Departments;
        return read.IsEmpty
            || (read.Sum(each => each.Examined), read.Sum(each => each.Violated), read.Sum(each => each.Records)) == (tallies.Sum(tally => tally.Examined), tallies.Sum(tally => tally.Violated), appraisal.Records.Read);
    });
}
