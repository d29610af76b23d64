using System.IO.Compression;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Core;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Formats.Reports.Docx;

/// <summary>The papers lie on the page as Decree 30/2020/NĐ-CP, Annex I, wants it.</summary>
public sealed class PaperLayoutTests
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    public static TheoryData<string> Papers() => new("minutes", "self-report");

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_part_is_A4_with_the_margins_of_the_decree(string format)
    {
        using var paper = new WrittenPaper(Reference.NotQualified, format);
        Assert.All(paper.Sections, section =>
        {
            var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
            Assert.Equal((210, 297), (Millimetres(Math.Min(size.Width!, size.Height!)), Millimetres(Math.Max(size.Width!, size.Height!))));
            Assert.InRange(Millimetres((uint)margin.Top!.Value), 20, 25);
            Assert.InRange(Millimetres((uint)margin.Bottom!.Value), 20, 25);
            Assert.InRange(Millimetres(margin.Left!), 30, 35);
            Assert.InRange(Millimetres(margin.Right!), 15, 20);
            Assert.True(margin.Header! < margin.Top!.Value);
        });
    }

    [Theory]
    [InlineData("minutes", 1)]
    [InlineData("self-report", 2)]
    public void The_body_stands_upright_and_each_annex_across(string format, int annexes)
    {
        using var paper = new WrittenPaper(Reference.NotQualified, format);
        var across = paper.Sections.Select(section => section.GetFirstChild<PageSize>()!).Select(size => size.Orient?.Value == PageOrientationValues.Landscape && size.Width! > size.Height!);
        Assert.Equal([false, .. Enumerable.Repeat(true, annexes)], across);
        var annexTables = paper.Body.Elements<Table>().TakeLast(annexes);
        Assert.All(annexTables, table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Each_part_counts_its_pages_above_the_text_and_leaves_the_first_without_a_number(string format)
    {
        using var paper = new WrittenPaper(Reference.NotQualified, format);
        Assert.All(paper.Sections, section =>
        {
            Assert.NotNull(section.GetFirstChild<TitlePage>());
            Assert.Equal(1, section.GetFirstChild<PageNumberType>()!.Start!.Value);
            Header HeaderOf(HeaderFooterValues type) => ((DocumentFormat.OpenXml.Packaging.HeaderPart)paper.Main.GetPartById(section.Elements<HeaderReference>().Single(header => header.Type! == type).Id!)).Header;
            var (usual, first) = (HeaderOf(HeaderFooterValues.Default), HeaderOf(HeaderFooterValues.First));
            Assert.Equal("PAGE", usual.Descendants<SimpleField>().Single().Instruction);
            Assert.Equal(JustificationValues.Center, Style(paper, usual.Descendants<ParagraphStyleId>().Single().Val!).StyleParagraphProperties!.Justification!.Val!.Value);
            Assert.Equal("", first.InnerText);
        });
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_letters_are_black_Times_New_Roman_in_the_sizes_of_the_decree(string format)
    {
        using var paper = new WrittenPaper(Reference.NotQualified, format);
        var usual = paper.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal(("Times New Roman", "Times New Roman", "000000"), (usual.RunFonts!.Ascii!.Value, usual.RunFonts.HighAnsi!.Value, usual.Color!.Val!.Value));
        Assert.Empty(paper.Main.Document.Descendants<RunFonts>());
        Assert.Empty(paper.Main.Document.Descendants<Color>());
        Assert.Equal(["14", "14", "14", "14", "13", "13"], new[] { "Body", "Basis", "Section", "PaperTitle", "PageNumber", "Centre" }.Select(style => Points(paper, style)));
        Assert.Equal(("12", "11"), (Points(paper, "Superior"), Points(paper, "Recipients")));
        Assert.Equal(JustificationValues.Both, Style(paper, "Body").StyleParagraphProperties!.Justification!.Val!.Value);
        Assert.Equal(("720", "120"), (Style(paper, "Body").StyleParagraphProperties!.Indentation!.FirstLine!.Value, Style(paper, "Body").StyleParagraphProperties!.SpacingBetweenLines!.After!.Value));
        Assert.Equal("24", paper.Body.Descendants<Run>().Single(run => run.InnerText == "Nơi nhận:").RunProperties!.FontSize!.Val!.Value);
        Offenders.None(paper.Body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).Distinct().Where(style => paper.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().All(known => known.StyleId != style)));
        Assert.Empty(paper.Body.Descendants<NumberingProperties>());
    }

    [Theory]
    [InlineData("minutes", "HỘI ĐỒNG THẨM ĐỊNH …………", "Số: …………/BB-…………", "BIÊN BẢN")]
    [InlineData("self-report", "A HOSPITAL", "Số: …………/BC-…………", "BÁO CÁO")]
    public void The_head_is_a_table_of_two_columns_without_rules_but_those_below_name_and_motto(string format, string issuer, string number, string kind)
    {
        using var paper = new WrittenPaper(Reference.NotQualified, format);
        var head = paper.Body.Elements<Table>().First();
        Assert.All(head.GetFirstChild<TableProperties>()!.TableBorders!.Elements<BorderType>(), border => Assert.Equal(BorderValues.None, border.Val!.Value));
        var cells = head.Descendants<TableCell>().ToArray();
        Assert.Equal(["……………………………………", issuer, "", number], cells[0].Elements<Paragraph>().Select(line => line.InnerText));
        Assert.Equal(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", "…………, ngày …… tháng …… năm ……"], cells[1].Elements<Paragraph>().Select(line => line.InnerText));
        Assert.All(cells, cell =>
        {
            var rule = Assert.Single(cell.Descendants<ParagraphBorders>());
            Assert.Equal(BorderValues.Single, rule.TopBorder!.Val!.Value);
            Assert.Same(rule.Ancestors<Paragraph>().Single(), cell.Elements<Paragraph>().ElementAt(2));
        });
        Assert.NotNull(cells[1].Elements<Paragraph>().Last().Descendants<Italic>().SingleOrDefault());
        Assert.Equal(kind, paper.Body.Elements<Paragraph>().First(line => line.InnerText.Length > 0).InnerText);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_file_is_valid_and_the_same_twice(string format)
    {
        foreach (var appraisal in new[] { Reference.Qualified, Reference.NotQualified, Reference.Undetermined, Reference.Beside, Reference.Decided(Reference.NotQualified) })
        {
            using var paper = new WrittenPaper(appraisal, format);
            Offenders.None(new OpenXmlValidator().Validate(paper.Document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
            var bytes = appraisal.Bytes(format);
            Assert.Equal(bytes, appraisal.Bytes(format));
            Assert.Equal(bytes, appraisal.Bytes(format, Language.En));
            using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            Assert.All(package.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        }
    }

    private static int Millimetres(uint twips) => (int)Math.Round(twips / TwipsPerMillimetre);

    private static Style Style(WrittenPaper paper, string id) => paper.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static string Points(WrittenPaper paper, string style) => $"{int.Parse(Style(paper, style).StyleRunProperties!.FontSize!.Val!, System.Globalization.CultureInfo.InvariantCulture) / 2}";
}
