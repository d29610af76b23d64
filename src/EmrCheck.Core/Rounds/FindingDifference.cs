using System.Collections.Immutable;

namespace EmrCheck.Core.Rounds;

/// <summary>The findings of a criterion in two rounds: gone, still there, new.</summary>
public sealed record FindingDifference(ImmutableArray<Finding> Gone, ImmutableArray<Finding> Still, ImmutableArray<Finding> New)
{
    /// <summary>Whether both rounds found the same.</summary>
    public bool IsEmpty => Gone.IsEmpty && New.IsEmpty;

    /// <summary>Pairs findings by code, file and path: a line moves when anything above it changes.</summary>
    public static FindingDifference Of(IEnumerable<Finding> before, IEnumerable<Finding> now)
    {
        var left = before.GroupBy(Key).ToDictionary(group => group.Key, group => new Queue<Finding>(group.Order()));
        var (still, fresh) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in now.Order()) (left.TryGetValue(Key(finding), out var same) && same.TryDequeue(out _) ? still : fresh).Add(finding);
        return new([.. left.Values.SelectMany(rest => rest).Order()], [.. still], [.. fresh]);
    }

    private static (string Code, string File, string Path) Key(Finding finding) => (finding.Code, finding.File, finding.Path);
}
