using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace EmrCheck.Scenarios.Browser;

/// <summary>A page with twenty thousand findings opens and is searched without making anybody wait.</summary>
[Collection(BrowserTests.Name)]
public sealed class LargePageTests(Chromium chromium, ITestOutputHelper output) : IDisposable
{
    private const int Criteria = 1000, Kept = 20;

    private readonly TemporaryFolder _rules = TinyRules.Make(), _folder = new();

    public void Dispose()
    {
        _rules.Dispose();
        _folder.Dispose();
    }

    [ChromiumFact]
    public async Task Twenty_thousand_findings_open_fast()
    {
        for (var number = 1; number <= Criteria; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"MANY-{number:0000}");
            TinyRules.Write(_rules, $"demo-2025/criteria/{id}/criterion.yaml", TinyRules.Criterion(id, 100 + number, "X-01", "{ kind: records, id: born, each: Patient, expect: birthDate.exists(), title: { vi: Ngày sinh, en: Birth date } }"));
        }

        for (var number = 0; number < Kept + 5; number++)
            TinyRules.Write(_folder, $"khoa-{number % 3}/{number}.json", TinyRules.Patient.Replace("\"birthDate\":\"1980-01-01\",", "", StringComparison.Ordinal));
        foreach (var audience in new[] { "council", "hospital" })
        {
            var file = _folder[$"{audience}.html"];
            Run.Of("validate", _folder["khoa-0"], _folder["khoa-1"], _folder["khoa-2"], "-q", "--rules", _rules.Path, "--profile", "demo", "--audience", audience, "--report", $"html:{file}");
            var watch = Stopwatch.StartNew();
            await using var open = await chromium.Open(file);
            var loaded = watch.ElapsedMilliseconds;
            Assert.True(await open.Of<int>("document.querySelectorAll('.findings tbody tr').length") >= Criteria * Kept);
            watch.Restart();
            await open.Page.FillAsync("#f-text", "many-0777");
            await open.Says("Đang hiện 1 trên 1001 tiêu chí.");
            var searched = watch.ElapsedMilliseconds;
            output.WriteLine($"{audience}: {new FileInfo(file).Length / 1_000_000.0:0.0} MB, opened in {loaded} ms, searched in {searched} ms");
            Assert.InRange(loaded, 0, 15_000);
            Assert.InRange(searched, 0, 10_000);
            open.IsQuiet();
        }
    }
}
