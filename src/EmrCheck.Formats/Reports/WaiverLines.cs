using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports;

/// <summary>The waivers of an appraisal as lines of a terminal: each once, those that apply first.</summary>
public static class WaiverLines
{
    /// <summary>The lines; none where no waivers were given.</summary>
    public static IEnumerable<Phrase> Of(Appraisal appraisal)
    {
        if (appraisal.Waivers is not { } uses) yield break;
        yield return uses.IsEmpty ? new("Miễn trừ: tệp không có miễn trừ nào.", "Waivers: the file holds none.") : new("Miễn trừ:", "Waivers:");
        foreach (var use in uses.OrderBy(use => use.State))
        {
            var (entry, state) = (use.Entry, WaiverWords.Of(use.State));
            yield return new($"  {state.Vi} – {entry.Id} {entry.Criterion} ({entry.Place}): {use.Why.Vi}", $"  {state.En} – {entry.Id} {entry.Criterion} ({entry.Place}): {use.Why.En}");
            if (entry.Waiver is { } waiver && use.Applies)
                yield return new(
                    $"    {waiver.Reason} ({waiver.By.Role}, {waiver.By.Organisation}; căn cứ: {waiver.Basis})",
                    $"    {waiver.Reason} ({waiver.By.Role}, {waiver.By.Organisation}; basis: {waiver.Basis})");
        }

        yield return new("", "");
    }
}
