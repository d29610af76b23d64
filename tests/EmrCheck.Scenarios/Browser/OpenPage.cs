using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EmrCheck.Scenarios.Browser;

/// <summary>A page that is open, with all that it said and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();

    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _faults.Enqueue($"console: {message.Text}");
        page.PageError += (_, error) => _faults.Enqueue($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) _faults.Enqueue($"request: {request.Url}");
        };
    }

    /// <summary>A loaded machine takes its time.</summary>
    public static LocatorAssertionsToBeVisibleOptions Patient { get; } = new() { Timeout = 30_000 };

    public IPage Page { get; }

    /// <summary>Nothing was said on the console, nothing failed, nothing was asked of anybody.</summary>
    public void IsQuiet() => Assert.Empty(_faults);

    public Task<T> Of<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>Waits until what the page says about its filter is so.</summary>
    public Task Says(string text) => Assertions.Expect(Page.Locator(".tools .count")).ToHaveTextAsync(text, new() { Timeout = 30_000 });

    /// <summary>How many of these can be seen.</summary>
    public Task<int> Visible(string selector) => Of<int>($"[...document.querySelectorAll('{selector}')].filter(each => each.checkVisibility()).length");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
