using System.Text.RegularExpressions;

namespace EmrCheck.Tests.Conventions;

public sealed partial class FileConventions
{
    private const int Longest = 400, Median = 70;

    private static readonly string[] Sources = [.. SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("tests", "*.cs")).Where(name => !name.EndsWith(".g.cs", StringComparison.Ordinal))];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() => Offenders.None(
        Sources.Select(name => (name, lines: Lines(name))).Where(file => file.lines > Longest).Select(file => $"{file.name} has {file.lines} lines"));

    [Fact]
    public void Half_of_the_files_of_src_fit_on_one_screen()
    {
        var lines = Sources.Where(name => name.StartsWith("src/", StringComparison.Ordinal)).Select(Lines).Order().ToArray();
        Assert.True(lines[lines.Length / 2] <= Median, $"The median is {lines[lines.Length / 2]} lines.");
    }

    [Fact]
    public void Nothing_is_left_for_later() => Offenders.None(
        from name in Sources
        from line in SourceTree.Read(name).Split('\n').Index()
        where Later().IsMatch(line.Item) && !name.EndsWith("/FileConventions.cs", StringComparison.Ordinal)
        select $"{name}:{line.Index + 1} {line.Item.Trim()}");

    [Fact]
    public void No_snapshot_is_without_its_test() => Offenders.None(
        from name in SourceTree.Files("tests").Where(name => name.Contains(".verified.", StringComparison.Ordinal))
        let parts = name.Split('/')[^1].Split('.')
        let test = $"{name[..name.LastIndexOf('/')]}/{parts[0]}.cs"
        where !Sources.Contains(test) || !Names(SourceTree.Read(test), parts[1])
        select $"{name} belongs to no test");

    [Fact]
    public void No_received_snapshot_waits_to_be_looked_at() => Offenders.None(
        SourceTree.Files("tests").Where(name => name.Contains(".received.", StringComparison.Ordinal)));

    [Fact]
    public void Every_name_of_a_test_is_a_sentence() => Offenders.None(
        from name in Sources.Where(name => name.StartsWith("tests/EmrCheck.Tests/", StringComparison.Ordinal))
        from test in Test().Matches(SourceTree.Read(name))
        where !Sentence().IsMatch(test.Groups[1].Value)
        select $"{name}: {test.Groups[1].Value}");

    /// <summary>A test of this name, or one that names its snapshots itself and says how this one begins.</summary>
    private static bool Names(string source, string snapshot) =>
        Regex.IsMatch(source, $@"public \w+ {Regex.Escape(snapshot)}\(")
        || (source.Contains("method:", StringComparison.Ordinal)
            && Enumerable.Range(1, snapshot.Count(letter => letter == '_') + 1)
                .Select(count => string.Join('_', snapshot.Split('_').Take(count)))
                .Any(stem => source.Contains($"\"{stem}\"", StringComparison.Ordinal) || source.Contains($"nameof({stem})", StringComparison.Ordinal)));

    private static int Lines(string name) => File.ReadLines(SourceTree.Path(name)).Count();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\[(?:Fact|Theory)\][^(]*?public \w+ (\w+)\(")]
    private static partial Regex Test();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$")]
    private static partial Regex Sentence();
}
