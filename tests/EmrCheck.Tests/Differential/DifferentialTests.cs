using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Fhir;
using Xunit.Abstractions;

namespace EmrCheck.Tests.Differential;

/// <summary>The compiled evaluator against a plain interpreter, on random expressions and random documents.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;
    private const int DocumentsPerExpression = 5;
    private const int MostReported = 10;

    private static readonly JsonSerializerOptions relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly FhirPathScope scope = new(new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(7)));

    /// <summary>20,000 unless told; the full proof is 100,000, about a minute of two free processors.</summary>
    private static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("EMRCHECK_DIFFERENTIAL_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 20_000;

    private static int FirstSeed =>
        int.TryParse(Environment.GetEnvironmentVariable("EMRCHECK_DIFFERENTIAL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Seed;

    [Fact]
    public void The_compiled_evaluator_agrees_with_the_plain_interpreter()
    {
        var tally = new Dictionary<string, int>(StringComparer.Ordinal);
        var disagreements = new SortedDictionary<int, string>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Parallel.For(0, Cases / DocumentsPerExpression, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => (Tally: new Dictionary<string, int>(StringComparer.Ordinal), Scope: new FhirPathScope(scope.Now)),
            (i, _, local) =>
            {
                if (disagreements.Count < MostReported && Run(i, local.Tally, local.Scope) is { } report)
                    lock (disagreements) disagreements[i] = report;
                return local;
            },
            local =>
            {
                lock (tally)
                    foreach (var (name, count) in local.Tally) tally[name] = tally.GetValueOrDefault(name) + count;
            });

        foreach (var (name, count) in tally.OrderBy(t => t.Key, StringComparer.Ordinal)) output.WriteLine($"{count,8} {name}");
        output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(disagreements.Count == 0, $"Seed {FirstSeed}:\n" + string.Join("\n\n", disagreements.Values));
        var all = (double)tally["cases"];
        Assert.All(new[] { ("with items", 0.4), ("true", 0.08), ("false", 0.08), ("errors of data", 0.01), ("refused", 0.02), ("of documents", 0.07), ("nothing", 0.2) },
            least => Assert.True(tally.GetValueOrDefault(least.Item1) >= least.Item2 * all, $"{least.Item1}: {tally.GetValueOrDefault(least.Item1)} of {all}"));
    }

    /// <summary>One expression on some documents; what is wrong, or null.</summary>
    private static string? Run(int number, Dictionary<string, int> tally, FhirPathScope scope)
    {
        var dice = new Dice(FirstSeed + number * 7919);
        var type = dice.Chance(20) ? "Bundle" : dice.Chance(85) ? dice.Any(DocumentGenerator.CommonResources) : dice.Any(PlainTypes.R4.Resources.Where(r => r != "Parameters").ToArray());
        var isIllTyped = dice.Chance(3);
        var documents = Enumerable.Range(0, DocumentsPerExpression).Select(_ => new DocumentGenerator(dice).Document(type)).ToArray();
        var generator = new ExpressionGenerator(dice, new(documents));
        var expression = isIllTyped ? generator.IllTyped(type) : generator.Expression(type);
        // Compiled twice, every part of the expression is one that others have, too, and so is shared.
        if (number % 2 == 0) Answer.Compile(expression.Text, type);
        var compilation = Answer.Compile(expression.Text, type);
        foreach (var document in documents)
        {
            if (!Disagree(expression, compilation, document, isIllTyped, scope, tally)) continue;
            var (smallest, least) = Shrinking.Shrink(expression, document, (e, d) => Fails(e, d, isIllTyped, scope));
            return Report(smallest, least, expression);
        }

        return null;
    }

    /// <summary>For shrinking: a case that means anything and still fails.</summary>
    private static bool Fails(Ex expression, JsonObject document, bool isIllTyped, FhirPathScope scope)
    {
        var compilation = Answer.Compile(expression.Text, (string)document["resourceType"]!);
        var isRefused = compilation.Expression is null;
        return !isIllTyped && !isRefused && Disagree(expression, compilation, document, isIllTyped, scope, []);
    }

    private static bool Disagree(Ex expression, FhirPathCompilation compilation, JsonObject document, bool isIllTyped, FhirPathScope scope, Dictionary<string, int> tally)
    {
        void Count(string name) => tally[name] = tally.GetValueOrDefault(name) + 1;
        Count("cases");
        if (compilation.Expression is null) Count("refused");
        if (isIllTyped || compilation.Expression is null) return (compilation.Expression is null) != isIllTyped;

        using var read = Read(document);
        var compiled = Answer.OfCompiled(compilation, read, scope);
        var again = Answer.OfCompiled(compilation, read, scope);
        if ((compiled.Items is null) != (again.Items is null) || (compiled.Items is not null && !Answer.Same(compiled, again))) return true;
        // Re-read, so that the interpreter sees text and not what the generator had in memory.
        document = (JsonObject)JsonNode.Parse(document.ToJsonString())!;
        var plain = Answer.OfPlain(expression, document, eager: true);
        if (compiled.Items is null)
        {
            Count("errors of data");
            return plain.Items is not null;
        }

        Count(compiled.Items.Count == 0 ? "nothing" : "with items");
        if (compiled.Items is [{ Type: "System.Boolean" or "boolean", Text.Length: > 0 } truth]) Count(truth.Text);
        if (compiled.Items.Any(i => !i.Type.StartsWith("System.", StringComparison.Ordinal))) Count("of documents");
        if (plain.Items is null)
        {
            Count("errors not looked for");
            plain = Answer.OfPlain(expression, document, eager: false);
        }

        return !Answer.Same(plain, compiled);
    }

    private static FhirDocument Read(JsonObject document)
    {
        var reading = FhirDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString(document.Count % 2 == 0 ? relaxed : null)));
        return reading.Document ?? throw new InvalidOperationException($"Not readable: {document.ToJsonString()}");
    }

    private static string Report(Ex expression, JsonObject document, Ex original)
    {
        using var read = Read(document);
        var text = expression.Text;
        return $"""
            {text}
              on {document.ToJsonString(relaxed)}
              compiled: {Answer.OfCompiled(Answer.Compile(text, (string)document["resourceType"]!), read, new(scope.Now))}
              plain:    {Answer.OfPlain(expression, document, eager: true)} (lazy: {Answer.OfPlain(expression, document, eager: false)})
              from {original.Text}
            """;
    }
}
