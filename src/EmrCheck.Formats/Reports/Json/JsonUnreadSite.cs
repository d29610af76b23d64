using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>A site that was handed in with a centre but could not be judged.</summary>
/// <param name="Folder">The name of its folder beneath <c>sites</c>.</param>
/// <param name="Reason">Why not, in one sentence.</param>
/// <param name="Diagnostics">Why not, in detail.</param>
public sealed record JsonUnreadSite(string Folder, JsonPhrase Reason, ImmutableArray<JsonDiagnostic> Diagnostics);
