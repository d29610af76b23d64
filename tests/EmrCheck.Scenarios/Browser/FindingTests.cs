using Microsoft.Playwright;

namespace EmrCheck.Scenarios.Browser;

/// <summary>A reader finds what is wanted: by words, by verdict, by text, in another order.</summary>
[Collection(BrowserTests.Name)]
public sealed class FindingTests(Chromium chromium, WrittenPages pages)
{
    private const string Rows = "table.criteria tr[data-v]", Blocks = "details.block";

    [ChromiumFact]
    public async Task A_verdict_and_a_text_leave_only_their_criteria()
    {
        await using var open = await chromium.Open(pages.Report("contradicted", "council"));
        await open.Says("Đang hiện 258 trên 258 tiêu chí.");
        await open.Page.SelectOptionAsync("#f-verdict", "fail");
        await open.Says("Đang hiện 17 trên 258 tiêu chí.");
        Assert.Equal((17, 17), (await open.Visible(Rows), await open.Visible(Blocks)));
        Assert.Equal(17, await open.Visible($"{Rows}[data-v=fail]"));
        await open.Page.SelectOptionAsync("#f-pack", "tt13-2025");
        await open.Says("Đang hiện 3 trên 258 tiêu chí.");
        Assert.Equal(1, await open.Visible("table.criteria tr.text"));
        await open.Page.ClickAsync(".tools button");
        await open.Says("Đang hiện 258 trên 258 tiêu chí.");
        Assert.Equal((258, 258), (await open.Visible(Rows), await open.Visible(Blocks)));
        open.IsQuiet();
    }

    [ChromiumFact]
    public async Task Words_are_found_without_their_accents_and_nothing_is_found_where_nothing_is()
    {
        await using var open = await chromium.Open(pages.Report("contradicted", "council"));
        await open.Page.FillAsync("#f-text", "so dinh danh ca nhan stay-0008");
        await Assertions.Expect(open.Page.Locator(".tools.filtering")).ToBeVisibleAsync(OpenPage.Patient);
        Assert.True(await open.Page.IsVisibleAsync("#r-TT13-D1-K3"));
        Assert.InRange(await open.Visible(Blocks), 1, 10);
        await open.Page.FillAsync("#f-text", "không ai viết câu này");
        await open.Says("Đang hiện 0 trên 258 tiêu chí.");
        Assert.Equal((0, 0), (await open.Visible(Rows), await open.Visible(Blocks)));
        await open.Page.FillAsync("#f-text", "tt13-d2-k4");
        await open.Says("Đang hiện 1 trên 258 tiêu chí.");
        open.IsQuiet();
    }

    [ChromiumFact]
    public async Task A_column_sorts_up_and_down_and_back()
    {
        await using var open = await chromium.Open(pages.Report("contradicted", "council"));
        var before = await Ids(open);
        var head = open.Page.Locator("th[data-sort=verdict]");
        await head.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(Enumerable.Repeat("fail", 17), (await Verdicts(open)).Take(17));
        await head.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal("not_applicable", (await Verdicts(open))[0]);
        await head.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(before, await Ids(open));
        await open.Page.Locator("th[data-sort=number]").GetByRole(AriaRole.Button).ClickAsync();
        var numbers = await open.Of<int[]>($"[...document.querySelectorAll('{Rows}')].map(row => Number(row.dataset.n))");
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.True(numbers[0] > 0);
        open.IsQuiet();
    }

    [ChromiumFact]
    public async Task A_link_opens_its_criterion_even_where_the_filter_hides_it()
    {
        await using var open = await chromium.Open(pages.Report("contradicted", "council"));
        await open.Page.SelectOptionAsync("#f-verdict", "pass");
        await open.Says("Đang hiện 205 trên 258 tiêu chí.");
        Assert.False(await open.Page.IsVisibleAsync("#c-TT13-D1-K3"));
        await open.Page.ClickAsync(".deciding a[href='#c-TT13-D1-K3']");
        await Assertions.Expect(open.Page.Locator("#c-TT13-D1-K3")).ToBeVisibleAsync(OpenPage.Patient);
        await open.Says("Đang hiện 258 trên 258 tiêu chí.");
        await open.Page.ClickAsync("#r-TT13-D2-K1 a");
        await Assertions.Expect(open.Page.Locator("#c-TT13-D2-K1")).ToBeVisibleAsync(OpenPage.Patient);
        open.IsQuiet();
    }

    [ChromiumFact]
    public async Task Findings_in_several_folders_are_filtered_by_folder()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("contradicted"));
        Directory.CreateDirectory(folder["records/khoa-noi"]);
        foreach (var stay in new[] { "0002", "0003" }) File.Move(folder[$"records/stay-{stay}.json"], folder[$"records/khoa-noi/stay-{stay}.json"]);
        Run.Of("check", folder.Path, "-q", "--report", $"html:{folder["a.html"]}");
        await using var open = await chromium.Open(folder["a.html"]);
        string[] folders = ["", "records", "records/khoa-noi"];
        Assert.Equal(folders, await open.Of<string[]>("[...document.querySelectorAll('#f-folder option')].map(option => option.value)"));
        await open.Page.SelectOptionAsync("#f-folder", "records/khoa-noi");
        await Assertions.Expect(open.Page.Locator(".tools.filtering")).ToBeVisibleAsync(OpenPage.Patient);
        var shown = await open.Visible(Blocks);
        Assert.InRange(shown, 1, 40);
        Assert.Equal(shown, await open.Of<int>($"[...document.querySelectorAll('{Blocks}')].filter(block => block.checkVisibility() && block.textContent.includes('khoa-noi/')).length"));
        open.IsQuiet();
    }

    private static Task<string[]> Ids(OpenPage open) => open.Of<string[]>("[...document.querySelectorAll('table.criteria tr')].map(row => row.id)");

    private static Task<string[]> Verdicts(OpenPage open) => open.Of<string[]>($"[...document.querySelectorAll('{Rows}')].map(row => row.dataset.v)");
}
