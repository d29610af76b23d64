using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>One site of a centre judged.</summary>
/// <param name="Folder">The name of its folder beneath <c>sites</c>.</param>
/// <param name="Judged">What became of it.</param>
/// <param name="Unread">Why it was not judged; null when it was, or when the centre could not be.</param>
internal sealed record JudgedSite(string Folder, Judged Judged, UnreadSite? Unread = null);
