using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>The digest that observations are bound to.</summary>
public sealed class AppraisalDigestTests
{
    private static readonly string Json = Reference.Qualified.Written("json", Language.Vi);

    [Fact]
    public void It_is_that_of_the_file_that_check_writes() =>
        Assert.Equal(DigestOf(Json), AppraisalDigest.Of(Reference.Qualified));

    [Fact]
    public void Layout_and_what_was_seen_on_site_do_not_change_it()
    {
        var digest = AppraisalDigest.Of(Reference.Qualified);
        var seen = Reference.Qualified with { OnSite = new("sha256:0", "99001", new(2026, 11, 22), [], [new("T-1", "", OnSiteResult.Right, "", "", "ủy viên")], []) };
        Assert.Equal(digest, AppraisalDigest.Of(seen));
        Assert.Equal(digest, DigestOf(seen.Written("json", Language.Vi)));
        Assert.Equal(digest, DigestOf(JsonNode.Parse(Json)!.ToJsonString()));
    }

    [Fact]
    public void Another_verdict_changes_it() =>
        Assert.NotEqual(AppraisalDigest.Of(Reference.Qualified), DigestOf(Json.Replace("\"verdict\": \"pass\"", "\"verdict\": \"fail\"", StringComparison.Ordinal)));

    private static string DigestOf(string json) => AppraisalDigest.Of(Encoding.UTF8.GetBytes(json));
}
