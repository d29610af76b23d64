using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Batches;

/// <summary>All of a batch: what became of each submission. It holds no clock, so that shards merged are one run.</summary>
/// <param name="Version">Of this form.</param>
/// <param name="Listed">How many submissions the folder holds; more than there are receipts while shards are missing.</param>
/// <param name="Listing">Digest of their names.</param>
/// <param name="Language">The language of its reports and of its roll-up: vi or en.</param>
/// <param name="ExitCode">The worst of all.</param>
/// <param name="Submissions">The receipts, by name.</param>
public sealed record Manifest(int Version, int Listed, string Listing, string Language, int ExitCode, ImmutableArray<Receipt> Submissions)
{
    /// <summary>The language, as reports are asked for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Core.Language Speaks => Language == RuleWords.Word(Core.Language.En) ? Core.Language.En : Core.Language.Vi;

    /// <summary>From the worst to the best.</summary>
    private static readonly int[] Order = [6, 70, 3, 2, 4, 1, 5, 0];

    /// <summary>The manifest of a folder as far as it was judged.</summary>
    public static Manifest Of(int listed, string listing, Core.Language language, IEnumerable<Receipt> receipts)
    {
        ImmutableArray<Receipt> sorted = [.. receipts.OrderBy(receipt => receipt.Name, StringComparer.Ordinal)];
        return new(1, listed, listing, RuleWords.Word(language), Worst(sorted.Select(receipt => receipt.ExitCode)), sorted);
    }

    /// <summary>The worst of exit codes: 6 &gt; 70 &gt; 3 &gt; 2 &gt; 4 &gt; 1 &gt; 5 &gt; 0.</summary>
    public static int Worst(IEnumerable<int> codes) => codes.Select(code => Array.IndexOf(Order, code)).DefaultIfEmpty(Order.Length - 1).Min() is >= 0 and var at ? Order[at] : 70;

    /// <summary>Reads a manifest; null when there is none that is whole.</summary>
    public static Manifest? Read(string folder) => BatchJson.Read<Manifest>(Path.Combine(folder, BatchListing.ManifestFile)) is { Version: 1 } manifest ? manifest : null;
}
