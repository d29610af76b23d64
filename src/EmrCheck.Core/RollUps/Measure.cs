using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Core.RollUps;

/// <summary>What a facility was judged by: only what was judged by the same measure is counted together (thước đo).</summary>
/// <param name="Engine">Name and version of the program.</param>
/// <param name="Profile">The profile's id.</param>
/// <param name="Trust">The weakest basis that could pass, as the appraisal writes it.</param>
/// <param name="Tailoring">What the profile decides by and changes locally, in one text; empty when nothing.</param>
/// <param name="Packs">The packs applied.</param>
/// <param name="Criteria">The criteria, in the order of the checklist.</param>
public sealed record Measure(
    string Engine, string Profile, string Trust, string Tailoring, ImmutableArray<MeasuredPack> Packs, ImmutableArray<MeasuredCriterion> Criteria)
{
    /// <summary>The same for the same measure, on every machine.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        Engine, Profile, Trust, Tailoring,
        .. Packs.Select(pack => $"{pack.Id} {pack.Digest}").Order(StringComparer.Ordinal),
        .. Criteria.Select(criterion => $"{criterion.Id} {criterion.Obligation} {criterion.Decides}"),
    ]))))[..16];

    /// <summary>In what it is another measure than a second one; empty when in nothing.</summary>
    public ImmutableArray<Phrase> DifferencesFrom(Measure other)
    {
        var packs = Packs.Select(pack => pack.Id).Union(other.Packs.Select(pack => pack.Id)).Order(StringComparer.Ordinal);
        Phrase[] told =
        [
            .. Unlike(Profile, other.Profile, "hồ sơ áp dụng", "profile"),
            .. Unlike(Trust, other.Trust, "mức căn cứ tối thiểu", "weakest basis that may pass"),
            .. packs.SelectMany(id => Unlike(VersionOf(id), other.VersionOf(id), $"bộ quy tắc {id}", $"pack {id}")),
            .. Unlike(Engine, other.Engine, "phiên bản chương trình", "version of the program"),
        ];
        if (Tailoring != other.Tailoring) return [.. told, new("điều chỉnh của hồ sơ áp dụng", "tailoring of the profile")];
        return told.Length > 0 || Id == other.Id ? [.. told] : [new("tiêu chí có hiệu lực vào ngày thẩm định", "criteria in force on the day judged")];
    }

    /// <inheritdoc/>
    public bool Equals(Measure? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    private string VersionOf(string id) =>
        Packs.FirstOrDefault(pack => pack.Id == id) is { } pack ? $"{pack.Version} ({pack.Digest[..Math.Min(pack.Digest.Length, 15)]}…)" : "–";

    private static Phrase[] Unlike(string mine, string theirs, string vi, string en) =>
        mine == theirs ? [] : [new($"{vi}: {mine}, không phải {theirs}", $"{en}: {mine}, not {theirs}")];
}

/// <summary>A pack as it was applied.</summary>
public sealed record MeasuredPack(string Id, string Version, string Digest, string Number);

/// <summary>A criterion as it was applied.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pack">The id of its pack.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Obligation">How binding it is.</param>
/// <param name="Decides">Whether it decides the overall answer.</param>
public sealed record MeasuredCriterion(string Id, string Pack, Phrase Title, Phrase Clause, Obligation Obligation, bool Decides);
