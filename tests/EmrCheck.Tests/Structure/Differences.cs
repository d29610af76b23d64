using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Structure;

/// <summary>A checked-in list of known differences, each with its reason after the last tab; a test keeps it current.</summary>
internal static class Differences
{
    /// <summary>Fails where what is found is not exactly what is listed, or a reason is missing.</summary>
    public static void AssertListed(string file, IEnumerable<string> found)
    {
        var rows = SourceTree.Read($"tests/EmrCheck.Tests/Structure/{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => (Fact: line[..line.LastIndexOf('\t')], Reason: line[(line.LastIndexOf('\t') + 1)..])).ToArray();
        Offenders.None(rows.Where(row => row.Reason.Trim().Length < 10).Select(row => $"no reason: {row.Fact}"));
        var all = found.ToHashSet(StringComparer.Ordinal);
        var listed = rows.Select(row => row.Fact).ToHashSet(StringComparer.Ordinal);
        Offenders.None(all.Except(listed).Order(StringComparer.Ordinal).Select(fact => $"not listed in {file}: {fact}")
            .Concat(listed.Except(all).Order(StringComparer.Ordinal).Select(fact => $"listed in {file}, but no more so: {fact}")));
    }
}
