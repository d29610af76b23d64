using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

/// <summary>The sentences that an edit of the good criterion earns, in English.</summary>
internal static class Remarks
{
    public static string Of(string original, string edited)
    {
        using var folder = GoodRules.Write();
        folder.With(PackProblem.Criterion, GoodRules.Files[PackProblem.Criterion].Replace(original, edited, StringComparison.Ordinal));
        return string.Join('\n', PackReader.Load(folder.Path).Diagnostics.Select(remark => remark.Message.En));
    }
}
