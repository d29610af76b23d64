using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>A published choice of packs and parameters for a kind of facility (hồ sơ áp dụng).</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">A short name.</param>
/// <param name="Kinds">The kinds of facility that it is chosen for.</param>
/// <param name="Packs">The packs that it selects, in order.</param>
/// <param name="Trust">The weakest basis that may pass without a person.</param>
public sealed record Profile(
    string Id, string Version, Phrase Title, ImmutableArray<string> Kinds, ImmutableArray<string> Packs, Basis Trust);
