using EmrCheck.Formats.Submissions;

namespace EmrCheck.Tests.Formats.Submissions;

public sealed class NdjsonTests
{
    [Fact]
    public void A_bad_line_is_told_and_the_others_are_read() => Assert.Equal(
        ["3 read", "EMR1003 a.ndjson:2:1", "EMR1004 a.ndjson:4:2", "EMR1008 a.ndjson:5:1"],
        Read.File("a.ndjson", Bytes.Of($"{Bytes.Line}\noops\n{Bytes.Line}\n{{\n{{}}\n{Bytes.Line}")));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n\r\n  \n")]
    public void Lines_end_as_they_like_and_may_be_blank(string end) => Assert.Equal(
        ["2 read"], Read.File("a.ndjson", Bytes.Of($"{Bytes.Line}{end}{Bytes.Line}{end}")));

    [Fact]
    public void A_byte_order_mark_is_no_error() => Assert.Equal(
        ["1 read"], Read.File("a.ndjson", [0xEF, 0xBB, 0xBF, .. Bytes.Record()]));

    [Fact]
    public void An_empty_file_holds_no_record() => Assert.Equal(["0 read"], Read.File("a.ndjson", []));

    [Theory]
    [InlineData(65_500)]
    [InlineData(65_536)]
    [InlineData(70_000)]
    [InlineData(1_000_000)]
    public void A_long_line_is_read_whole_wherever_the_buffer_ends(int padding)
    {
        var line = Bytes.Line.Replace("b1", new string('x', 20), StringComparison.Ordinal) + new string(' ', padding);
        Assert.Equal(["3 read", "EMR1003 a.ndjson:3:1"], Read.File("a.ndjson", Bytes.Of($"{line}\n{line}\noops\n{line}")));
    }

    [Fact]
    public void Records_from_a_pipe_are_one_document_or_one_a_line()
    {
        Assert.Equal(["1 read"], Read.All(RecordSources.FromText(new StringReader(Bytes.Line))));
        Assert.Equal(["2 read"], Read.All(RecordSources.FromText(new StringReader($"{Bytes.Line}\n{Bytes.Line}\n"))));
        Assert.Equal(["0 read", "EMR1001 -:1:1"], Read.All(RecordSources.FromText(new StringReader(""))));
        Assert.Equal(["1 read", "EMR1003 -:2:1"], Read.All(RecordSources.FromText(new StringReader($"{Bytes.Line}\noops\n"))));
    }
}
