using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>A text that was applied: which, when it is in force, and the fingerprint of our reading of it.</summary>
internal sealed record PackView(
    string Number, string Title, string Issued, string Reading, DigestView Digest, string InForce, string Status, string Stamp,
    string Source, string Confidence)
{
    public static PackView Of(Pack pack, DateOnly asOf, Wording wording) => new(
        pack.Number,
        wording.Of(pack.Title),
        wording.Of($"{pack.Issuer.Vi}, {wording.Day(pack.Issued)}", $"{pack.Issuer.En}, {wording.Day(pack.Issued)}"),
        $"{pack.Id} {pack.Version}",
        DigestView.Of(pack.Digest),
        pack.InForce.To is { } last
            ? wording.Of($"{wording.Day(pack.InForce.From)} đến hết {wording.Day(last)}", $"{wording.Day(pack.InForce.From)} to {wording.Day(last)}")
            : wording.Of($"từ {wording.Day(pack.InForce.From)}, chưa định ngày hết hiệu lực", $"from {wording.Day(pack.InForce.From)}, no end"),
        wording.Of(FieldWords.Status(pack.Status)),
        StampOf(pack, asOf, wording),
        wording.Of(pack.Source),
        Wording.Capital(wording.Of(FieldWords.Of(pack.Confidence))));

    /// <summary>What must not be overlooked about the text; empty when it is in force.</summary>
    private static string StampOf(Pack pack, DateOnly asOf, Wording wording) =>
        pack.StampOn(asOf) is { } stamp ? wording.Of(stamp) : "";
}

/// <summary>A digest, short for the eye and in full for whoever compares.</summary>
internal sealed record DigestView(string Short, string Full)
{
    private const int Shown = 19;

    public static DigestView Of(string digest) => new(digest.Length > Shown ? $"{digest[..Shown]}…" : digest, digest);
}
