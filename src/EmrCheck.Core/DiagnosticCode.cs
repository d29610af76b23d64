namespace EmrCheck.Core;

/// <summary>A kind of remark: <c>EMR1xxx</c> files, <c>EMR2xxx</c> packs, <c>EMR3xxx</c> evaluation.</summary>
/// <param name="Id">Stable over versions and languages.</param>
/// <param name="IsError">Whether the file, or the pack, cannot be used.</param>
/// <param name="Template">The sentence, with {0}, {1}… for the facts.</param>
public sealed record DiagnosticCode(string Id, bool IsError, Phrase Template);
