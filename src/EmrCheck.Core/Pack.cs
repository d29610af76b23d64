namespace EmrCheck.Core;

/// <summary>A versioned set of criteria for one published text, with the dates between which it is in force (bộ quy tắc).</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Version">Version of our reading of the text.</param>
/// <param name="Digest">sha256:… over all files that judge: pack, criteria, catalogues.</param>
/// <param name="Title">The text's title.</param>
/// <param name="Issuer">Who issued the text.</param>
/// <param name="Number">The text's number.</param>
/// <param name="Issued">The day it was issued.</param>
/// <param name="InForce">The days on which it is in force.</param>
/// <param name="Status">in_force, partly or expired: as things stand when the pack is published.</param>
/// <param name="Source">What of the text was read, and what was not.</param>
/// <param name="Confidence">How sure the reading is as a whole.</param>
/// <param name="Ladder">The levels that the text builds of its criteria; null where it has none.</param>
public sealed record Pack(
    string Id, string Version, string Digest, Phrase Title, Phrase Issuer, string Number, DateOnly Issued,
    InForce InForce, string Status, Phrase Source, Confidence Confidence, Ladder? Ladder = null)
{
    /// <summary>What must not be overlooked wherever the text is cited for a day; null for a text in force that has no end.</summary>
    public Phrase? StampOn(DateOnly day) => InForce switch
    {
        { To: { } last } when last < day => Reasons.Expired(last),
        { From: var first } when first > day => Reasons.NotYetInForce(first),
        { To: { } last } => Reasons.InForceUntil(last),
        _ => null,
    };
}

/// <summary>The days on which a text is in force.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while it has not ended.</param>
public sealed record InForce(DateOnly From, DateOnly? To)
{
    /// <summary>Whether the text is in force on a day.</summary>
    public bool On(DateOnly day) => day >= From && (To is not { } last || day <= last);
}
