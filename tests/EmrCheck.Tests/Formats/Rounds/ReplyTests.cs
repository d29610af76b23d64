using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Rounds;
using EmrCheck.Formats.Tables;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Core.Waivers;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.Rounds;

public sealed class ReplyTests
{
    /// <summary>T-1 fails by the facility's word and by its records.</summary>
    private static readonly JsonReportV1 Before = JsonReportV1.Of(WaiverCases.Appraise("svsv", Answer.NotMet));

    /// <summary>Of T-1 only the records are still wrong.</summary>
    private static readonly JsonReportV1 Half = JsonReportV1.Of(WaiverCases.Appraise("svss", Answer.Met));

    private static readonly FsCheck.Gen<string> Cell = Gen.Elements(
        "Mã", "Trả lời", "Nội dung trả lời", "Ngày", "Minh chứng", "T-1/letters", "T-1", "T-2/letters", "Đã khắc phục", "Giải trình", "xong", "22/11/2026", "99/99/2026", "a; b;", "", "Mã cơ sở", "99009");

    [Theory]
    [InlineData("T-1/letters", "fixed", true)]
    [InlineData("T-1", "fixed", true)]
    [InlineData("T-1/declared", "fixed", false)]
    [InlineData("T-1/letters", "explained", false)]
    [InlineData("T-9/letters", "fixed", false)]
    public void Only_what_is_said_to_be_fixed_and_is_still_open_is_held_against_the_facility(string code, string reply, bool isClaimed)
    {
        var replies = new JsonRepliesV1(1, AppraisalDigest.Of(Before), "99001", Before.AsOf, [new(code, reply, "x", [], null)], []);
        var round = PreviousRounds.Of(Before, Half, replies);
        Assert.Equal(isClaimed, round.Items.Any(item => item.IsClaimedFixed));
        Assert.Equal(isClaimed, round.Items[0].IsClaimedFixed);
    }

    [Fact]
    public void Fewer_records_than_before_are_told()
    {
        var fewer = JsonReportV1.Of(WaiverCases.Appraise("ss", Answer.Met));
        Assert.Contains(PreviousRounds.Of(Before, fewer, null).Notes, note => note.Vi.StartsWith("Số hồ sơ bệnh án đọc được: 4 → 2", StringComparison.Ordinal));
        Assert.Empty(PreviousRounds.Of(Before, Half, null).Notes);
    }

    [Fact]
    public void Whatever_a_sheet_holds_it_is_read_whole_or_told() => Law.Holds(
        Cell.ArrayOf().ArrayOf(),
        rows =>
        {
            SheetRow[] all = [new(1, [new("Mã"), new("Trả lời"), new("Nội dung trả lời"), new("Ngày")]), .. rows.Select((cells, index) => new SheetRow(index + 2, [.. cells.Select(text => new SheetCell(text))]))];
            var read = ReplyReader.Read(new("tl.xlsx", "", [new("Trả lời", [.. all])]), Before);
            return read.Value is null == read.HasErrors
                && (read.Value is not { } replies || replies.Replies.Length + replies.Unanswered.Length == OpenItems.Of(Before).Length)
                && read.Diagnostics.All(remark => remark.Message.Vi.Length > 0 && remark.Place.Length > 0);
        },
        400);

    [Fact]
    public void Every_word_of_a_reply_is_understood_with_and_without_marks()
    {
        foreach (var (text, word) in new[] { ("Đã khắc phục", "fixed"), ("da khac phuc", "fixed"), ("GIẢI TRÌNH", "explained"), ("not fixed yet", "not_fixed"), ("Không đồng ý", "disputed"), ("disputed", "disputed") })
        {
            SheetRow[] rows = [new(1, [new("Mã"), new("Trả lời"), new("Nội dung trả lời")]), new(2, [new("T-1/letters"), new(text), new("vì")])];
            Assert.Equal(word, ReplyReader.Read(new("tl.csv", "", [new("", [.. rows])]), Before).Value!.Replies.Single().Reply);
        }
    }
}
