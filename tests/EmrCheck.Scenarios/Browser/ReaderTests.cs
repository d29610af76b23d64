using Microsoft.Playwright;

namespace EmrCheck.Scenarios.Browser;

/// <summary>Everybody can read the pages: with the keys alone, with a screen reader, on a telephone, in the dark, without script.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReaderTests(Chromium chromium, WrittenPages pages)
{
    private static readonly string[] Audiences = ["council", "hospital", "leader"];

    private string[] All => [.. Audiences.Select(audience => pages.Report("contradicted", audience)), .. Audiences.Select(pages.Beside), pages.Explained("TT13-D1-K2"), pages.Compared(2), pages.Compared(3)];

    [ChromiumFact(Axe = true)]
    public async Task Axe_finds_nothing_against_WCAG_2_2_AA_in_either_theme()
    {
        var axe = await File.ReadAllTextAsync(Programs.Axe!);
        var found = new List<string>();
        string[] files = [.. Audiences.Select(pages.Beside), pages.Report("undetermined", "leader", "en"), pages.Explained("TT13-D1-K2"), pages.Compared(3)];
        foreach (var file in files)
            foreach (var dark in new[] { false, true })
            {
                await using var open = await chromium.Open(file, dark: dark);
                await open.Page.EvaluateAsync(axe);
                await open.Of<bool>("document.querySelectorAll('details').forEach(each => { each.open = true; each.style.contentVisibility = 'visible'; }), true");
                found.AddRange((await open.Of<string[]>("""
                    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
                        .then(result => result.violations.map(each => `${each.id}: ${each.help}, ${each.nodes.length} times: ${each.nodes[0].html}`))
                    """)).Select(each => $"{Path.GetFileName(file)} {(dark ? "dark" : "light")} {each}"));
            }

        Assert.Empty(found);
    }

    [ChromiumFact]
    public async Task Landmarks_headings_and_tables_are_in_order()
    {
        foreach (var file in All)
        {
            await using var open = await chromium.Open(file);
            int[] once = [1, 1, 1, 1];
            Assert.Equal(once, await open.Of<int[]>("['h1', 'main', 'header', 'html[lang=vi]'].map(each => document.querySelectorAll(each).length)"));
            var levels = await open.Of<int[]>("[...document.querySelectorAll('h1, h2, h3, h4')].map(each => Number(each.localName[1]))");
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
            Assert.Equal(0, await open.Of<int>("document.querySelectorAll('th:not([scope])').length"));
            Assert.Equal(0, await open.Of<int>("[...document.querySelectorAll('svg:not([aria-hidden]):not([aria-label])')].length"));
            Assert.Equal(0, await open.Of<int>("[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(each => each.id)).size"));
            Assert.Empty(await open.Of<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(each => each.hash.slice(1)).filter(id => !document.getElementById(id))"));
            open.IsQuiet();
        }
    }

    [ChromiumFact]
    public async Task The_keys_alone_lead_to_a_criterion()
    {
        await using var open = await chromium.Open(pages.Report("contradicted", "council"));
        var (page, keys) = (open.Page, open.Page.Keyboard);
        await keys.PressAsync("Tab");
        Assert.Equal("skip", await open.Of<string>("document.activeElement.className"));
        Assert.True(await open.Of<bool>("document.activeElement.getBoundingClientRect().left >= 0"));
        await keys.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        for (var press = 0; press < 200 && await open.Of<string>("document.activeElement.id") != "f-text"; press++)
        {
            await keys.PressAsync("Tab");
            Assert.True(await open.Of<bool>("(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)(getComputedStyle(document.activeElement))"), await open.Of<string>("document.activeElement.outerHTML.slice(0, 200)"));
        }

        Assert.Equal("f-text", await open.Of<string>("document.activeElement.id"));
        await keys.TypeAsync("TT13-D2-K1");
        await open.Says("Đang hiện 1 trên 258 tiêu chí.");
        for (var press = 0; press < 60 && await open.Of<string>("document.activeElement.localName") != "summary"; press++) await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#c-TT13-D2-K1")).ToBeVisibleAsync();
        await keys.PressAsync("Space");
        await Assertions.Expect(page.Locator("#c-TT13-D2-K1")).ToBeHiddenAsync();
        open.IsQuiet();
    }

    [ChromiumFact]
    public async Task Nothing_sticks_out_at_320_pixels_and_every_target_is_24_pixels_high()
    {
        foreach (var file in All)
        {
            await using var open = await chromium.Open(file, width: 320);
            Assert.Equal(320, await open.Of<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await open.Of<string[]>("""
                [...document.querySelectorAll('button, input, select, summary')].filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 24).map(each => each.outerHTML.slice(0, 100))
                """));
        }
    }

    [ChromiumFact]
    public async Task Without_script_the_page_is_whole()
    {
        foreach (var audience in Audiences)
        {
            await using var open = await chromium.Open(pages.Report("contradicted", audience), script: false);
            await Assertions.Expect(open.Page.Locator(".tools")).ToBeHiddenAsync(new() { Timeout = 5000 });
            await Assertions.Expect(open.Page.Locator("#answer .verdict .word").First).ToBeVisibleAsync();
            if (audience == "leader") continue;
            Assert.Equal(258, await open.Page.Locator("details.block").CountAsync());
            await open.Page.Locator("details.block[data-id=TT13-D2-K1] > summary").ClickAsync();
            await Assertions.Expect(open.Page.Locator("#c-TT13-D2-K1")).ToBeVisibleAsync();
        }
    }

    [ChromiumFact]
    public async Task In_the_dark_the_page_is_dark_and_on_paper_it_is_not()
    {
        await using var open = await chromium.Open(pages.Report("qualified", "leader"), dark: true);
        Assert.Equal("rgb(18, 24, 27)", await open.Of<string>("getComputedStyle(document.body).backgroundColor"));
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await open.Of<string>("getComputedStyle(document.body).backgroundColor"));
    }
}
