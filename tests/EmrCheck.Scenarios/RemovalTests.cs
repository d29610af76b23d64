using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Scenarios;

/// <summary>Handing in less never looks better.</summary>
public sealed class RemovalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _records;
    private readonly string[] _answers;
    private readonly string[] _documents;

    public RemovalTests()
    {
        var fixture = Repository.Fixture("qualified");
        _records = [.. Directory.EnumerateFiles(Path.Combine(fixture, "records")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        _answers = AnswersByPack(BlocksOf(Path.Combine(fixture, "self-assessment.yaml"), "  "));
        _documents = BlocksOf(Path.Combine(fixture, "submission.yaml"), "  - id: ");
    }

    [Fact]
    public void Removing_any_one_record_answer_or_document_never_raises_the_low_score_nor_turns_a_verdict_to_pass()
    {
        var whole = Judge([]);
        Assert.InRange(whole.Low, 95, 100);
        Assert.InRange(whole.Verdicts.Values.Count(verdict => verdict is not ("pass" or "not_applicable")), 0, 5);
        Assert.True(_records.Length >= 10 && _answers.Length >= 8 && _documents.Length >= 8, "The fixture has too little to remove.");
        foreach (var part in _records.Concat(_answers).Concat(_documents)) AssertNotBetter(whole, Judge([part]), part);
    }

    [Fact]
    public void Removing_any_set_of_records_answers_and_documents_never_raises_the_low_score_nor_turns_a_verdict_to_pass()
    {
        var whole = Judge([]);
        var parts = _records.Concat(_answers).Concat(_documents).ToArray();
        var sets = Gen.SubListOf(parts).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(sets, removed => AssertNotBetter(whole, Judge([.. removed]), string.Join(", ", removed))));
    }

    [Fact]
    public void Removing_everything_that_can_be_removed_leaves_nothing_that_passes()
    {
        var empty = Judge([.. _records, .. _answers, .. _documents]);
        Assert.Equal(0, empty.Low);
        Assert.DoesNotContain("pass", empty.Verdicts.Values);
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertNotBetter((int Low, Dictionary<string, string> Verdicts) whole, (int Low, Dictionary<string, string> Verdicts) less, string removed)
    {
        Assert.True(less.Low <= whole.Low, $"Without {removed} the low score rose from {whole.Low} to {less.Low}.");
        foreach (var (id, verdict) in less.Verdicts)
            Assert.True(verdict != "pass" || whole.Verdicts[id] == "pass", $"Without {removed} {id} turned to pass.");
    }

    private (int Low, Dictionary<string, string> Verdicts) Judge(HashSet<string> without)
    {
        var fixture = Repository.Fixture("qualified");
        var records = _folder["records"];
        if (Directory.Exists(records)) Directory.Delete(records, recursive: true);
        Directory.CreateDirectory(records);
        foreach (var record in _records.Where(record => !without.Contains(record))) File.Copy(Path.Combine(fixture, "records", record), Path.Combine(records, record));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(fixture, "evidence")))
        {
            Directory.CreateDirectory(_folder["evidence"]);
            File.Copy(file, Path.Combine(_folder["evidence"], Path.GetFileName(file)), overwrite: true);
        }

        foreach (var name in new[] { "self-assessment.yaml", "submission.yaml" })
            File.WriteAllText(_folder[name], without.Aggregate(File.ReadAllText(Path.Combine(fixture, name)), (text, block) => block.Contains('\n', StringComparison.Ordinal) ? text.Replace(block, "", StringComparison.Ordinal) : text));

        using var json = JsonDocument.Parse(Run.Of("check", _folder.Path, "--report", "json", "-q").Out);
        return (
            json.RootElement.GetProperty("scores").GetProperty("range").GetProperty("low").GetInt32(),
            json.RootElement.GetProperty("criteria").EnumerateArray().ToDictionary(criterion => criterion.GetProperty("id").GetString()!, criterion => criterion.GetProperty("verdict").GetString()!));
    }

    /// <summary>The answers of Circular 13 one by one, those of each other text together.</summary>
    private static string[] AnswersByPack(string[] answers) =>
        [.. answers.GroupBy(answer => answer.StartsWith("  TT13-", StringComparison.Ordinal) ? answer : answer.Split('-')[0]).Select(group => string.Concat(group))];

    /// <summary>The blocks of a YAML file that start with a line prefix, each with the deeper lines beneath it.</summary>
    private static string[] BlocksOf(string file, string start)
    {
        var blocks = new List<string>();
        var inside = false;
        foreach (var line in File.ReadAllLines(file))
        {
            var begins = line.StartsWith(start, StringComparison.Ordinal) && !line.StartsWith("    ", StringComparison.Ordinal);
            if (begins) blocks.Add("");
            else if (!line.StartsWith("    ", StringComparison.Ordinal)) inside = false;
            inside |= begins;
            if (inside) blocks[^1] += line + "\n";
        }

        return [.. blocks];
    }
}
