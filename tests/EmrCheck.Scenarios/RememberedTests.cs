using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Scenarios;

/// <summary>A worker remembers what it answered about values; of the shipped checks that changes no answer.</summary>
public sealed class RememberedTests
{
    [Fact]
    public void Every_shipped_check_says_the_same_of_every_resource_with_and_without_memory()
    {
        var library = PackReader.Load(Repository.Rules).Value!;
        var checks = library.For(library.ProfileNamed("hospital")!, new(2026, 11, 20)).Value!.RecordsChecks
            .OfType<RecordsCheck>()
            .SelectMany(check => new[] { (check.Each, check.Where), (check.Each, check.Applies), (check.Each, (FhirPathExpression?)check.Expect) })
            .Where(pair => pair.Item2 is not null)
            .ToLookup(pair => pair.Each, pair => pair.Item2!);
        var asked = 0;
        var worker = new FhirPathScope(Now);
        foreach (var file in Directory.EnumerateFiles(Repository.Fixture(""), "*.json", SearchOption.AllDirectories).Where(path => path.Contains("records", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var document = FhirDocument.Read(File.ReadAllBytes(file)).Document;
            if (document is null) continue;
            foreach (var resource in document.Resources)
                foreach (var expression in checks[resource.ResourceType ?? ""])
                {
                    Assert.Equal(Answer(expression, resource, new(Now)), Answer(expression, resource, worker));
                    asked++;
                }
        }

        Assert.True(asked > 10_000, $"{asked}");
    }

    private static DateTimeOffset Now { get; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(7));

    private static string Answer(FhirPathExpression expression, FhirNode resource, FhirPathScope scope)
    {
        try
        {
            return $"{expression.Test(resource, scope)}";
        }
        catch (FhirPathException fault)
        {
            return fault.Code;
        }
    }
}
