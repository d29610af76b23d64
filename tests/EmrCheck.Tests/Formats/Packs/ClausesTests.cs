using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

public sealed class ClausesTests
{
    private const string Judged = "  - clause: { vi: Điều 1, en: Article 1 }\n    rows: [13-01]\n";
    private const string Excused = "  - clause: { vi: Điều 2, en: Article 2 }\n    rows: [13-02]\n    why_not: { vi: Hiệu lực, en: Effect }\n";

    [Theory]
    [InlineData("every clause is judged or says why not", Judged + Excused, "")]
    [InlineData("neither judged nor excused", Judged + "  - clause: { vi: Điều 2, en: Article 2 }\n    rows: [13-02]\n", "EMR2011")]
    [InlineData("both", "  - clause: { vi: Điều 1, en: Article 1 }\n    rows: [13-01]\n    why_not: { vi: Vì, en: For }\n", "EMR2012")]
    [InlineData("a criterion of no clause", Excused, "EMR2013")]
    [InlineData("a row twice", Judged + Judged, "EMR2003")]
    [InlineData("no rows", Judged + "  - clause: { vi: Điều 2, en: Article 2 }\n    why_not: { vi: Vì, en: For }\n", "EMR1022")]
    [InlineData("unknown key", Judged + Excused + "    whynot: 1\n", "EMR1021")]
    public void Each_clause_is_judged_or_says_why_not(string _, string clauses, string codes)
    {
        using var folder = GoodRules.Write().With("test/clauses.yaml", $"clauses:\n{clauses}");
        Assert.Equal(codes, string.Join(' ', PackReader.Load(folder.Path).Diagnostics.Select(remark => remark.Code.Id)));
    }
}
