using EmrCheck.Core;
using EmrCheck.Fhir;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

/// <summary>Split the records anywhere, in any order, count the parts, merge: the same as counting the whole.</summary>
public sealed class RecordTallyLaws
{
    private static readonly Checklist Checklist = Given.Checklist(
        Basis.Declared, Given.Criterion(Letters.Check), Given.Criterion(Letters.Check with { Applies = null }, "T-2"));

    private static readonly Gen<string> Any = Gen.Choose(0, 80).SelectMany(length =>
        Gen.Frequency((3, Gen.Constant('v')), (5, Gen.Elements(Letters.All.ToCharArray()))).ArrayOf(length), (_, letters) => new string(letters));

    [Fact]
    public void Counting_parts_and_merging_equals_counting_the_whole() => Law.Holds(
        from letters in Any
        from at in Gen.Choose(0, letters.Length)
        select (letters, at),
        split => Same(Count(Files(split.letters)), Count(Files(split.letters)[..split.at]).Merge(Count(Files(split.letters)[split.at..]))));

    [Fact]
    public void The_order_of_reading_does_not_matter() => Law.Holds(
        from letters in Any
        from shuffled in Gen.Shuffle(Files(letters))
        select (letters, shuffled),
        pair => Same(Count(Files(pair.letters)), Count(pair.shuffled)));

    [Fact]
    public void Merging_is_associative_and_commutative() => Law.Holds(
        from letters in Any
        from shuffled in Gen.Shuffle(Files(letters))
        from cut in Gen.Choose(0, letters.Length).Two()
        let first = Math.Min(cut.Item1, cut.Item2)
        let second = Math.Max(cut.Item1, cut.Item2)
        select (Count(shuffled[..first]), Count(shuffled[first..second]), Count(shuffled[second..])),
        three =>
        {
            var (a, b, c) = three;
            return Same(a.Merge(b).Merge(c), a.Merge(b.Merge(c))) && Same(a.Merge(b), b.Merge(a));
        });

    [Fact]
    public void Nothing_read_is_the_identity() => Law.Holds(Any, letters =>
        Same(Count(Files(letters)), Count(Files(letters)).Merge(RecordTallies.Empty))
        && Same(Count(Files(letters)), RecordTallies.Empty.Merge(Count(Files(letters)))));

    [Fact]
    public void Remarks_beyond_the_limit_are_counted_but_not_kept()
    {
        var many = Files(new string('x', RecordTallies.DiagnosticLimit + 50));
        var whole = Count(many);
        Assert.Equal((RecordTallies.DiagnosticLimit, RecordTallies.DiagnosticLimit + 50L), (whole.Diagnostics.Length, whole.DiagnosticCount));
        Assert.True(Same(whole, Count(many[130..]).Merge(Count(many[..130]))));
    }

    private static (char Letter, string File)[] Files(string letters) =>
        [.. letters.Select((letter, index) => (letter, $"records/{index:0000}.json"))];

    private static RecordTallies Count(IEnumerable<(char Letter, string File)> files) =>
        RecordTallies.Count(Checklist, files.Select(file => Letters.Record(file.Letter, file.File)), new FhirPathScope(default));

    private static bool Same(RecordTallies left, RecordTallies right) =>
        left.Counts == right.Counts
        && left.DiagnosticCount == right.DiagnosticCount
        && left.Diagnostics.SequenceEqual(right.Diagnostics)
        && left.ByCheck.OrderBy(pair => pair.Key).SequenceEqual(right.ByCheck.OrderBy(pair => pair.Key));
}
