namespace EmrCheck.Core.Waivers;

/// <summary>One entry of a file of waivers: a waiver, or what is wrong with it.</summary>
/// <param name="Id">Its id, or how it is called where it has none.</param>
/// <param name="Criterion">The criterion that it names; empty when it names none.</param>
/// <param name="Place">Where it stands in its file.</param>
/// <param name="Waiver">The waiver; null when it cannot be used.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
public sealed record WaiverEntry(string Id, string Criterion, string Place, Waiver? Waiver, Phrase? Problem)
{
    /// <summary>A waiver that can be used.</summary>
    public static WaiverEntry Of(Waiver waiver, string place) => new(waiver.Id, waiver.Criterion, place, waiver, null);
}
