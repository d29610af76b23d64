using EmrCheck.Formats.Packs.Lists;

namespace EmrCheck.Scenarios;

/// <summary>The catalogues: what ships, and what has to be imported.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void The_shipped_lists_load_without_a_remark()
    {
        var lists = CodeLists.Read(Repository.Rules);
        Assert.Empty(lists.Diagnostics);
        var loaded = lists.Value!.Loaded.ToDictionary(list => list.Key, list => list.Value.Count);
        Assert.Equal((34, 63, 56, 29, 53), (loaded["provinces-34"], loaded["provinces-63"], loaded["ethnic-groups"], loaded["tt32-2023-records"], loaded["tt32-2023-papers"]));
        Assert.Equal((16, 9, 8, 5, 27), (loaded["ma-loai-kcb"], loaded["ma-loai-kcb-2023"], loaded["ket-qua-dtri"], loaded["ma-loai-rv"], loaded["ma-doituong-kcb"]));
        Assert.Equal(["icd10-vn", "icd10-vn-death-only", "icd10-vn-female", "icd10-vn-male", "icd10-vn-never", "icd10-vn-not-main"], lists.Value.NotImported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_of_the_sixty_three_provinces_became_one_of_the_thirty_four()
    {
        var lists = CodeLists.Read(Repository.Rules).Value!.All.ToDictionary(list => list.Id);
        var (before, now) = (lists["provinces-63"], lists["provinces-34"]);
        Assert.Equal(before.InForce.To!.Value.AddDays(1), now.InForce.From);
        Assert.Equal(now.Codes.Select(code => code.Value), before.Codes.Select(code => code.Becomes).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("08", before.Codes.Single(code => code.Meaning!.Vi == "Hà Giang").Becomes);
    }

    [Theory]
    [InlineData("provinces-63", "02  Hà Giang → 08")]
    [InlineData("ma-loai-rv", "3  Trốn viện")]
    [InlineData("kinds", "demonstration_minutes  biên bản kiểm tra, trình diễn tại chỗ")]
    public void A_list_is_printed_with_its_words(string list, string line)
    {
        var run = Run.Of("catalogs", "list", list, "--rules", Repository.Rules);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains($"{line}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(list, Run.Of("catalogs", "list", "--rules", Repository.Rules).Out, StringComparison.Ordinal);
    }

    /// <summary>Circular 06/2026: one sheet, a column for each usage flag beneath merged headers.</summary>
    [Fact]
    public void The_layout_with_columns_of_flags_gives_all_six_lists()
    {
        using var folder = Rules();
        SyntheticAnnex.Xlsx(folder["icd.xlsx"], ("Bảng", [
            ["BẢNG MÃ MẪU: bệnh tật, nguyên nhân tử vong"],
            ["STT", "Mã bệnh", "Tên bệnh", "Không được làm bệnh chính", "Không khuyến khích sử dụng", "Không được sử dụng", "Chỉ dùng cho nguyên nhân tử vong", "Giới tính"],
            ["", "", "", "", "", "", "", "Nữ", "Nam"],
            ["1", "Z98", "Bệnh mẫu một", "x"],
            ["2", "Z98.1", "Bệnh mẫu hai", "", "x", "X", "", "0", "1"],
            ["3", "Z982*", "Bệnh mẫu ba", "", "", "", "Có", "x"],
            ["4", "Z98/3", "Bệnh mẫu bốn", "x"],
        ], ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:G3", "H2:I2"]));
        var run = Import(folder, "icd.xlsx");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[Bảng]:7:2: EMR2029", run.Err, StringComparison.Ordinal);
        Assert.Equal(
            ["Z98 Z98.1 Z98.2", "Z98.2", "Z98.2", "Z98.1", "Z98.1", "Z98"],
            Codes(folder, "icd10-vn", "icd10-vn-death-only", "icd10-vn-female", "icd10-vn-male", "icd10-vn-never", "icd10-vn-not-main"));
        Assert.Empty(CodeLists.Read(folder["rules"]).Value!.NotImported);
        var first = AnnexRules.Content(folder["rules"]);
        Import(folder, "icd.xlsx");
        Assert.Equal(first, AnnexRules.Content(folder["rules"]));
        Assert.Contains("sha256 ", File.ReadLines(folder["rules/catalogs/imported/icd10-vn.txt"]).First(), StringComparison.Ordinal);
    }

    /// <summary>Decision 4469/2020: the codes on one sheet, each usage rule on a sheet of its own; nothing of codes never to be used.</summary>
    [Fact]
    public void The_layout_with_sheets_of_rules_gives_the_lists_that_it_has_and_leaves_none_from_before()
    {
        using var folder = Rules();
        Directory.CreateDirectory(folder["rules/catalogs/imported"]);
        File.WriteAllText(folder["rules/catalogs/imported/icd10-vn-never.txt"], "Z00\n");
        SyntheticAnnex.Xlsx(
            folder["icd.xlsx"],
            ("ICD10", [["MÃ CHƯƠNG", "MÃ NHÓM", "MÃ LOẠI", "MÃ BỆNH", "MÃ BỆNH KHÔNG DẤU", "TÊN BỆNH"], ["XXI", "Z80-Z99", "Z98", "Z98.1", "Z981", "Mẫu"], ["XXI", "Z80-Z99", "Z98", "Z98.2", "Z982", "Mẫu"]], []),
            ("A1", [["Mã kép mẫu"], ["Mã bệnh", "Mã kèm"], ["Z98.9", "Z98.8"]], []),
            ("A2", [["Các mã không được dùng làm bệnh chính"], ["STT", "Mã bệnh"], ["1", "Z98.1"]], []),
            ("A4.1", [["Các mã chỉ dùng cho nữ"], ["STT", "Mã bệnh"], ["1", "Z98.2"]], []));
        Assert.Equal((0, ""), (Import(folder, "icd.xlsx").ExitCode, Import(folder, "icd.xlsx").Err));
        Assert.Equal(["Z98.1 Z98.2", "Z98.1", "Z98.2"], Codes(folder, "icd10-vn", "icd10-vn-not-main", "icd10-vn-female"));
        Assert.Equal(["icd10-vn-death-only", "icd10-vn-male", "icd10-vn-never"], CodeLists.Read(folder["rules"]).Value!.NotImported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_that_is_no_list_of_codes_writes_nothing()
    {
        using var folder = Rules();
        File.WriteAllText(folder["icd.csv"], "STT,Tên\n1,Mẫu\n");
        var run = Import(folder, "icd.csv");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("EMR2023", run.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["rules/catalogs/imported"]));
        Assert.Equal(4, Import(folder, "rules/catalogs/codes.yaml.xlsx", "PK").ExitCode);
        Assert.Equal(2, Run.Of("catalogs", "import", folder["icd.csv"], "--as", "icd10").ExitCode);
        Assert.Equal(2, Run.Of("catalogs", "list", "no-such-list").ExitCode);
    }

    private static TemporaryFolder Rules()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Rules, "catalogs"), "*.yaml", SearchOption.AllDirectories))
        {
            var copy = folder[Path.Combine("rules", Path.GetRelativePath(Repository.Rules, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    private static Run Import(TemporaryFolder folder, string file, string? content = null)
    {
        if (content is not null) File.WriteAllText(folder[file], content);
        return Run.Of("catalogs", "import", folder[file], "--as", "icd10", "--rules", folder["rules"], "--lang", "en");
    }

    private static IEnumerable<string> Codes(TemporaryFolder folder, params string[] lists)
    {
        var loaded = CodeLists.Read(folder["rules"]).Value!.Loaded;
        return lists.Select(list => string.Join(' ', loaded[list].Order(StringComparer.Ordinal)));
    }
}
