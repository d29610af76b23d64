using EmrCheck.Core;

namespace EmrCheck.Tests.Core;

/// <summary>Documents that a facility hands in.</summary>
internal static class Papers
{
    public static readonly Document Good = new(
        "paper", "emr_regulation", "A regulation", "1/QĐ", new(2026, 3, 1), "Director", ["create", "update"], "evidence/paper.txt", "sha256:1");
}
