using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>Where people sign, and to whom the paper goes.</summary>
internal static class Signatures
{
    private const int LinesToSign = 4, Third = PageLayout.Upright / 3, Half = PageLayout.Upright / 2;

    /// <summary>Facility, secretary and chair; a name only where the council's ledger gives it.</summary>
    public static Table OfMinutes(Paper paper)
    {
        var isDeputy = paper.Council?.SignedOff is { By.Role: CouncilRole.Deputy };
        return Columns.Of(
            (Third, Block("", "ĐẠI DIỆN CƠ SỞ", "")),
            (Third, Block("", "THƯ KÝ", Gathering.NameOf(paper.Council, CouncilRole.Secretary))),
            (PageLayout.Upright - (2 * Third), isDeputy
                ? Block("KT. CHỦ TỊCH HỘI ĐỒNG", "PHÓ CHỦ TỊCH", Gathering.NameOf(paper.Council, CouncilRole.Deputy))
                : Block("", "CHỦ TỊCH HỘI ĐỒNG", Gathering.NameOf(paper.Council, CouncilRole.Chair))));
    }

    /// <summary>The recipients on the left, the head of the facility on the right; the paper knows neither post nor name.</summary>
    public static Table OfReport(ImmutableArray<string> recipients) => Columns.Of(
        (Half, Recipients(recipients)), (PageLayout.Upright - Half, Block("", "THỦ TRƯỞNG ĐƠN VỊ", "")));

    /// <summary>To whom the paper goes; last the archive.</summary>
    public static ImmutableArray<Paragraph> Recipients(ImmutableArray<string> recipients) =>
    [
        Paragraphs.Kept(Recipient(new("Nơi nhận:", IsBold: true, IsItalic: true), isHead: true)),
        .. recipients.Select(recipient => Paragraphs.Kept(Recipient($"- {recipient};", isHead: false))),
        Recipient($"- Lưu: VT, {Paper.Blank}.", isHead: false),
    ];

    /// <summary>Who made the form: no authority did.</summary>
    public static IEnumerable<OpenXmlElement> Origin(Paper paper) =>
    [
        Paragraphs.Of(Paragraphs.Footnote,
            $"Mẫu này do EmrCheck soạn theo thể thức của Nghị định 30/2020/NĐ-CP, không phải mẫu của cơ quan nhà nước. Mọi số liệu lấy từ bản thẩm định {paper.Digest}; chỗ có dấu chấm là điều bản thẩm định không có, do người lập điền."),
    ];

    private static ImmutableArray<Paragraph> Block(string authority, string post, string name)
    {
        string[] titles = authority.Length > 0 ? [authority, post] : [post];
        Paragraph[] lines =
        [
            .. titles.Select(title => Paragraphs.Of(Paragraphs.Title, title)),
            Paragraphs.Of(Paragraphs.Superior, Piece.Slanted("(Ký, ghi rõ họ tên)")),
            .. Enumerable.Range(0, LinesToSign).Select(_ => Paragraphs.Of(Paragraphs.Centre)),
            Paragraphs.Of(Paragraphs.Title, Paper.Known(name)),
        ];
        return [.. lines.Select(Paragraphs.Kept)];
    }

    private static Paragraph Recipient(Piece text, bool isHead)
    {
        var paragraph = Paragraphs.Of(Paragraphs.Recipients, text);
        if (isHead) paragraph.Elements<Run>().First().RunProperties!.Append(new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" });
        return paragraph;
    }
}
