using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;

namespace EmrCheck.Tests.Formats.Reports.Docx;

/// <summary>What the papers say is what the appraisal says, and nothing that it does not.</summary>
public sealed class PaperContentTests
{
    public static TheoryData<string> Papers() => new("minutes", "self-report");

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_criterion_stands_in_the_annex_once_and_the_counts_are_those_of_the_JSON(string format)
    {
        foreach (var appraisal in new[] { Reference.Qualified, Reference.NotQualified, Reference.Undetermined, Reference.Beside })
        {
            using var paper = new WrittenPaper(appraisal, format);
            var json = JsonNode.Parse(appraisal.Written("json", Language.Vi))!;
            var criteria = json["criteria"]!.AsArray();
            var rows = paper.Annex("I").Where(row => row.Length > 1).ToArray();
            Assert.Equal(criteria.Select(criterion => (string)criterion!["id"]!), rows.Select(row => row[1].Split('\n')[0]));
            Assert.Equal(appraisal.Criteria.Select(result => Words.Of(result.Verdict).Vi), rows.Select(row => row[5].Split('\n', '(')[0].Trim()));
            var gate = json["scores"]!["gate"]!;
            Assert.Contains($"- Tiêu chí bắt buộc đạt: {gate["passed"]}/{gate["applicable"]} (", paper.Text, StringComparison.Ordinal);
            int Having(params string[] verdicts) => criteria.Count(criterion => verdicts.Contains((string)criterion!["verdict"]!));
            var totals = paper.Body.Descendants<TableRow>().Single(row => row.Elements<TableCell>().First().InnerText == "Cộng").Elements<TableCell>().Skip(1).Select(cell => cell.InnerText);
            Assert.Equal([$"{criteria.Count}", $"{Having("pass")}", $"{Having("fail")}", $"{Having("no_evidence", "needs_review", "error")}", $"{Having("not_applicable")}"], totals);
            Assert.Contains(Words.Of(appraisal.Overall).Vi, paper.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void What_could_not_be_judged_is_told_with_its_reason_and_never_counts_as_good(string format)
    {
        using var paper = new WrittenPaper(Reference.Undetermined, format);
        Assert.Contains("Chưa chấm được không phải là đạt, cũng không phải là không đạt", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Tiêu chí chưa chấm được không được tính là đạt.", paper.Text, StringComparison.Ordinal);
        var open = Reference.Undetermined.Criteria.Where(result => result.Criterion.Decides && !result.Verdict.IsDetermined() && result.Verdict != Verdict.NotApplicable).ToArray();
        Assert.NotEmpty(open);
        Assert.All(open, result => Assert.Contains($"{Words.Of(result.Verdict).Vi}. {result.Reason.Vi}", paper.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_those_of_the_ledger_and_dots_otherwise()
    {
        using var open = new WrittenPaper(Reference.NotQualified, "minutes");
        Assert.Equal(["…………", "…………", "…………"], Signers(open));
        Assert.DoesNotContain("Nguyễn Văn", open.Text, StringComparison.Ordinal);
        Assert.Contains("chưa có kết luận nào được ghi trong sổ kết luận", open.Text, StringComparison.Ordinal);

        using var decided = new WrittenPaper(Reference.Decided(Reference.NotQualified), "minutes");
        Assert.Equal("…………", Signers(decided)[0]);
        Assert.Equal("…………", Signers(decided)[1]);
        Assert.StartsWith("Nguyễn Văn \"A\"", Signers(decided)[2], StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị B", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Hội đồng kết luận đạt, khác kết quả máy chấm", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Đã xem <bản gốc> [1]", decided.Text, StringComparison.Ordinal);
        Assert.Contains("5/1/0 (1 không tham gia)", decided.Text, StringComparison.Ordinal);
        Assert.Contains("- Kết quả máy chấm: KHÔNG ĐẠT. ", decided.Text, StringComparison.Ordinal);

        using var other = new WrittenPaper(Reference.Decided(Reference.NotQualified, "sha256:bb"), "minutes");
        Assert.Equal(["…………", "…………", "…………"], Signers(other));
        Assert.Contains("không kết luận nào được áp dụng ở đây", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_place_and_date_is_filled_in()
    {
        var appraisal = Reference.Qualified with
        {
            AsOf = new(2026, 2, 5), Facility = Reference.Qualified.Facility with { Province = "79" },
        };
        using var paper = new WrittenPaper(appraisal, "self-report");
        Assert.Contains("Thành phố Hồ Chí Minh, ngày …… tháng …… năm ……", paper.Lines);
        Assert.Contains("- Ngày đánh giá, xét văn bản có hiệu lực tại ngày này: 05/02/2026.", paper.Lines);
        Assert.Contains("Kính gửi: ……………………………………", paper.Lines);
        using var nobody = new WrittenPaper(Reference.Qualified with { Facility = Facility.None }, "minutes");
        Assert.Contains("- Cơ sở được thẩm định: …………………………………… (mã cơ sở: …………).", nobody.Lines);
    }

    [Fact]
    public void The_days_of_a_meeting_are_those_of_the_ledger_and_dots_otherwise()
    {
        using var nobody = new WrittenPaper(Reference.NotQualified with { AsOf = new(2025, 3, 1) }, "minutes");
        Assert.Contains("…………, ngày …… tháng …… năm ……", nobody.Lines);
        Assert.Contains("- Thời gian: bắt đầu lúc …… giờ ……, ngày …… tháng …… năm …….", nobody.Lines);
        Assert.Contains("(Kèm theo Biên bản số …………/BB-………… ngày …… tháng …… năm ……)", nobody.Lines);
        Assert.DoesNotContain("tháng 3 năm 2025", nobody.Text, StringComparison.Ordinal);
        using var decided = new WrittenPaper(Reference.Decided(Reference.NotQualified), "minutes");
        Assert.Contains("- Thời gian: bắt đầu lúc …… giờ ……, ngày 21 tháng 11 năm 2026.", decided.Lines);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Sites_of_a_centre_are_told_each_and_the_unread_with_them(string format)
    {
        using var alone = new WrittenPaper(Reference.Qualified, format);
        Assert.DoesNotContain("CÁC ĐIỂM", alone.Text, StringComparison.Ordinal);
        using var paper = new WrittenPaper(Reference.WithSites, format);
        Assert.Contains("- Kết luận này chỉ của riêng trung tâm, không nói về các điểm. 2 điểm nộp kèm: 0 đạt, 1 không đạt, 0 chưa đủ căn cứ, 1 chưa chấm được.", paper.Lines);
        Assert.Single(paper.Lines, line => line.Contains("KHÔNG ĐẠT; tiêu chí bắt buộc đạt", StringComparison.Ordinal));
        Assert.Single(paper.Lines, line => line.StartsWith("- 99778: CHƯA CHẤM ĐƯỢC. ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Figures_say_how_many_criteria_of_the_table_they_leave_out(string format)
    {
        var informational = Reference.Qualified.Criteria.Select((result, index) => index > 0 ? result : result with { Criterion = result.Criterion with { Obligation = Obligation.Informational } });
        using var paper = new WrittenPaper(Reference.Qualified with { Criteria = [.. informational] }, format);
        Assert.Contains("có áp dụng, không kể 1 tiêu chí chỉ để thông tin. Tiêu chí", paper.Text, StringComparison.Ordinal);
        using var all = new WrittenPaper(Reference.Qualified, format);
        Assert.DoesNotContain("không kể", all.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Legal_bases_are_the_texts_in_force_each_ending_as_the_decree_wants(string format)
    {
        var pack = Reference.Qualified.Packs[0];
        var packs = ImmutableArray.Create(
            pack with { Number = "13/2025/TT-BYT", Title = new("Thông tư 13/2025/TT-BYT về hồ sơ", ""), Issuer = new("Bộ Y tế", ""), Issued = new(2025, 6, 6) },
            pack with { Number = "9/QĐ-BYT", Title = new("Dữ liệu: Quyết định 9/QĐ-BYT", ""), Issuer = new("Bộ Y tế", "") },
            pack with { Number = "91/2025/QH15", Title = new("Luật B 91/2025/QH15 và Nghị định 356/2025/NĐ-CP", ""), Issuer = new("Quốc hội, Chính phủ", "") },
            pack with { Number = "46/2018/TT-BYT", Title = new("Thông tư 46/2018/TT-BYT", ""), InForce = new(new(2019, 3, 1), new(2025, 6, 5)) });
        using var paper = new WrittenPaper(Reference.Qualified with { Packs = packs }, format);
        var bases = paper.Body.Elements<Paragraph>().Where(line => line.ParagraphProperties!.ParagraphStyleId!.Val == "Basis").Select(line => line.InnerText).ToArray();
        Assert.Equal(
            [
                "Căn cứ Thông tư số 13/2025/TT-BYT ngày 06/06/2025 của Bộ Y tế về hồ sơ;",
                "Căn cứ Quyết định số 9/QĐ-BYT ngày 01/01/2026 của Bộ Y tế (Dữ liệu: Quyết định 9/QĐ-BYT);",
                "Căn cứ Luật B số 91/2025/QH15 ngày 01/01/2026 và Nghị định 356/2025/NĐ-CP;",
                "Căn cứ hồ sơ do cơ sở nộp và bản thẩm định ngày 21/11/2026 lập bằng emrcheck test.",
            ],
            bases);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void What_people_write_stays_text_and_the_file_still_opens(string format)
    {
        const string Name = "<script>alert(1)</script> ]]> &amp; \u0001\u0008\u001b[31m\ufffe\ud800 Bệnh viện";
        var appraisal = Reference.Beside with
        {
            Facility = Reference.Beside.Facility with { Name = Name },
            OnSite = new("sha256:aa", "99001", new(2026, 11, 22), ["<b>Đoàn</b>"], [new("T-1", "", OnSiteResult.Wrong, $"{Name}\nhai dòng", "09:30", "thư ký")], [new("hồ sơ 1", "chữ ký", OnSiteResult.Wrong, Name, "", "")]) { IsOfThis = false },
        };
        using var paper = new WrittenPaper(appraisal, format);
        Assert.Empty(new OpenXmlValidator().Validate(paper.Document));
        Assert.Contains("<script>alert(1)</script> ]]> &amp;", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Bệnh viện", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Thấy không đúng", paper.Text, StringComparison.Ordinal);
        Assert.Contains("ngày 22 tháng 11 năm 2026", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Text, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Whose_form_it_is_stands_at_the_end(string format)
    {
        using var paper = new WrittenPaper(Reference.Qualified, format);
        Assert.Single(paper.Lines, line => line.StartsWith("Mẫu này do EmrCheck soạn", StringComparison.Ordinal) && line.Contains("không phải mẫu của cơ quan nhà nước", StringComparison.Ordinal));
        Assert.DoesNotContain("công nhận", paper.Text, StringComparison.Ordinal);
    }

    /// <summary>The last line of each block to sign.</summary>
    private static string[] Signers(WrittenPaper paper) =>
        [.. paper.Body.Elements<Table>().Single(table => table.InnerText.Contains("CHỦ TỊCH HỘI ĐỒNG", StringComparison.Ordinal)).Descendants<TableCell>().Select(cell => cell.Elements<Paragraph>().Last().InnerText)];
}
