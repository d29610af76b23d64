using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Traces;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.Traces;

public sealed class TraceLaws
{
    private static readonly Gen<int[]> Numbers = Gen.Choose(1, 40).ArrayOf(12);

    [Fact]
    public void Any_split_of_the_records_gives_the_same_traces() => Law.Holds(
        from all in Numbers from cut in Gen.Choose(0, 12) select (all, cut),
        split => Written(GivenTraces.Of(split.all)) == Written(GivenTraces.Of(split.all[split.cut..]).Merge(GivenTraces.Of(split.all[..split.cut]))), 40);

    [Fact]
    public void Merging_is_associative_and_commutative() => Law.Holds(Numbers.Three(), three =>
    {
        var (a, b, c) = (GivenTraces.Of(three.Item1), GivenTraces.Of(three.Item2), GivenTraces.Of(three.Item3));
        return Written(a.Merge(b).Merge(c)) == Written(a.Merge(b.Merge(c))) && Written(a.Merge(b)) == Written(b.Merge(a));
    }, 40);

    [Fact]
    public void Nothing_seen_is_the_identity() => Law.Holds(Numbers, numbers =>
        Written(GivenTraces.Of(numbers)) == Written(EmrCheck.Core.Traces.Traces.Empty.Merge(GivenTraces.Of(numbers))), 40);

    [Fact]
    public void Over_the_limit_the_same_entries_are_kept_whatever_the_order()
    {
        var seconds = Enumerable.Range(0, EmrCheck.Core.Traces.Traces.Limit + 500).Select(second => (long)second).ToArray();
        var whole = Merged(seconds.Chunk(7000));
        var turned = Merged(seconds.Reverse().Chunk(3000));
        Assert.Equal(EmrCheck.Core.Traces.Traces.Limit, whole.Written.Count);
        Assert.Equal(whole.Written, turned.Written);
        Assert.Contains(whole.Written.Keys, second => second < 1000);
        Assert.Contains(whole.Written.Keys, second => second > 19_000);
    }

    [Fact]
    public void What_was_written_can_be_read_back()
    {
        var traces = GivenTraces.Of([1, 2, 3, 3]);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Written(traces)));
        Assert.Equal(Written(traces), Written(TracesJson.Read("traces.json", file).Value!.Traces));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2 }""")]
    [InlineData("""{ "version": 1, "facility": "1", "asOf": "x", "key": "", "records": 0, "written": 0, "contents": {}, "persons": {}, "writtenAt": {}, "savedAt": {}, "writtenAfter": {} }""")]
    [InlineData("""{ "version": 1, "facility": "1", "asOf": "2026-11-20", "key": "", "records": 0, "written": 0, "contents": { "zz": { "bytes": "0", "file": "", "count": 1 } }, "persons": {}, "writtenAt": {}, "savedAt": {}, "writtenAfter": {} }""")]
    public void What_is_no_traces_file_is_told(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(DiagnosticCodes.NotTraces, Assert.Single(TracesJson.Read("traces.json", file).Diagnostics).Code);
    }

    private static EmrCheck.Core.Traces.Traces Merged(IEnumerable<long[]> parts) => parts
        .Select(part => new EmrCheck.Core.Traces.Traces { Written = part.ToImmutableSortedDictionary(second => second, _ => 1L) })
        .Aggregate((all, next) => all.Merge(next));

    private static string Written(EmrCheck.Core.Traces.Traces traces)
    {
        using var output = new MemoryStream();
        TracesJson.Write(new("99001", new(2026, 11, 20), "key", traces), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
