namespace EmrCheck.Scenarios;

/// <summary><c>packs guide</c>: a page that prints, needs nothing else, and leaves nothing out.</summary>
public sealed class GuideTests
{
    [Fact]
    public void The_guide_of_a_profile_holds_every_criterion_with_boxes_and_room_for_evidence()
    {
        var page = Guide("--as-of", "2026-11-21", "--rules", Repository.Rules);
        var shown = Run.Of("packs", "resolve", "--as-of", "2026-11-21", "--rules", Repository.Rules).Out;
        var count = int.Parse(shown.TrimEnd().Split('\n')[^1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(count, Count(page, "<tr>\n<th scope=\"row\">"));
        Assert.Equal(count, Count(page, "<li>Đạt</li><li>Một phần</li><li>Không đạt</li><li>Không áp dụng</li>"));
        Assert.Contains("13/2025/TT-BYT", page);
        Assert.Contains("Hạn theo văn bản", page);
    }

    [Fact]
    public void The_guide_needs_nothing_but_itself()
    {
        var page = Guide("--rules", Repository.Rules);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("size: A4", page);
    }

    [Fact]
    public void A_text_that_has_ended_is_stamped()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, "demo-2025/pack.yaml", "in_force: { from: 2025-02-01, to: null }", "in_force: { from: 2025-02-01, to: 2026-01-31 }");
        TinyRules.Replace(rules, "demo-2025/pack.yaml", "status: in_force", "status: expired");
        var page = Guide("--pack", "demo-2025", "--as-of", "2026-11-21", "--rules", rules.Path);
        Assert.Contains("<p class=\"stamp\">HẾT HIỆU LỰC sau ngày 31/01/2026</p>", page);
        Assert.DoesNotContain("class=\"stamp\"", Guide("--pack", "fhir-r4", "--as-of", "2026-11-21", "--rules", Repository.Rules));
    }

    [Fact]
    public void How_a_criterion_is_checked_is_told_in_the_words_of_the_catalogue_and_escaped()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, "catalogs/documents.yaml", "vi: kế hoạch", "vi: kế hoạch <b>&");
        var page = Guide("--profile", "demo", "--rules", rules.Path);
        Assert.Contains("<i>Văn bản:</i> kế hoạch &lt;b&gt;&amp;; có ngày; nói về kết nối mạng", page);
        Assert.DoesNotContain("kế hoạch <b>", page);
        Assert.Contains("<i>Hồ sơ:</i> Ngày sinh", page);
    }

    [Fact]
    public void A_guide_that_cannot_be_written_is_bad_usage()
    {
        Assert.Equal(2, Run.Of("packs", "guide", "--out", "no-such-folder/x.html", "--rules", Repository.Rules).ExitCode);
        Assert.Equal(2, Run.Of("packs", "guide", "--rules", Repository.Rules).ExitCode);
        Assert.Equal(2, Run.Of("packs", "guide", "--pack", "tt99", "--out", "x.html", "--rules", Repository.Rules).ExitCode);
    }

    private static string Guide(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of(["packs", "guide", "--out", folder["phieu.html"], .. args]);
        Assert.True(run.ExitCode == 0, run.Err);
        return File.ReadAllText(folder["phieu.html"]);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
