using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;

namespace EmrCheck.Formats.Reports;

/// <summary>The round before as lines of a terminal: what is said to be mended and still open comes first.</summary>
internal static class PreviousLines
{
    public static IEnumerable<Phrase> Of(Appraisal appraisal)
    {
        if (appraisal.Previous is not { } round) yield break;
        var (then, now) = (Words.Of(round.Overall), Words.Of(appraisal.Overall));
        yield return new($"Vòng trước ({Day(round.AsOf)}): {then.Vi} → nay {now.Vi}", $"Previous round ({Iso(round.AsOf)}): {then.En} → now {now.En}");
        yield return Counts(round);
        foreach (var note in round.Notes) yield return new($"  ! {note.Vi}", $"  ! {note.En}");
        var claimed = round.Items.Where(item => item.IsClaimedFixed).ToArray();
        if (claimed.Length > 0) yield return new("  Trả lời đã khắc phục nhưng vẫn còn:", "  Said to be fixed, and still open:");
        foreach (var line in claimed.SelectMany(Lines)) yield return line;
        var rest = round.Items.Except(claimed).Where(item => item.Change != RoundChange.Unchanged || !item.Findings.IsEmpty || !item.Replies.IsEmpty).ToArray();
        if (claimed.Length > 0 && rest.Length > 0) yield return new("  Các tiêu chí khác:", "  Other criteria:");
        foreach (var line in rest.SelectMany(Lines)) yield return line;
        var same = round.Items.Length - claimed.Length - rest.Length;
        if (same > 0) yield return new($"  {same} tiêu chí vẫn mở như vòng trước.", $"  {same} criteria are open as before.");
        yield return new("", "");
    }

    /// <summary>The change in one line, for a terminal.</summary>
    public static Phrase Of(RoundItem item)
    {
        var change = RoundWords.Of(item.Change);
        var found = Findings(item);
        return new(
            $"{item.Criterion} {item.Title.Vi}: {Word(item.Before).Vi} → {Word(item.Now).Vi} ({change.Vi.ToLowerInvariant()}){found.Vi}",
            $"{item.Criterion} {item.Title.En}: {Word(item.Before).En} → {Word(item.Now).En} ({change.En.ToLowerInvariant()}){found.En}");
    }

    /// <summary>A reply in one line.</summary>
    public static Phrase Of(Reply reply)
    {
        var word = RoundWords.Of(reply.Kind);
        string[] more =
        [
            .. reply.Text.Length > 0 ? [reply.Text] : Array.Empty<string>(),
            .. reply.Evidence.IsEmpty ? Array.Empty<string>() : [$"[{string.Join("; ", reply.Evidence)}]"],
            .. reply.Date is { } date ? [Day(date)] : Array.Empty<string>(),
        ];
        var rest = more.Length == 0 ? "" : $" – {string.Join(" ", more)}";
        return new($"{reply.Code}: {word.Vi}{rest}", $"{reply.Code}: {word.En}{rest}");
    }

    /// <summary>The verdict of one round; null where it does not have the criterion.</summary>
    public static Phrase Word(Verdict? verdict) => verdict is { } word ? Words.Of(word) : new("không có", "absent");

    private static IEnumerable<Phrase> Lines(RoundItem item)
    {
        var line = Of(item);
        yield return new($"    {line.Vi}", $"    {line.En}");
        foreach (var reply in item.Replies)
        {
            var said = Of(reply.Reply);
            yield return new($"      Cơ sở trả lời {said.Vi}", $"      The facility replies {said.En}");
        }
    }

    private static Phrase Counts(PreviousRound round) => new(
        "  " + string.Join(", ", Enum.GetValues<RoundChange>().Select(change => $"{RoundWords.Of(change).Vi.ToLowerInvariant()} {Count(round, change)}")) + ".",
        "  " + string.Join(", ", Enum.GetValues<RoundChange>().Select(change => $"{RoundWords.Of(change).En.ToLowerInvariant()} {Count(round, change)}")) + ".");

    private static int Count(PreviousRound round, RoundChange change) => change == RoundChange.Unchanged ? round.Unchanged : round.Count(change);

    private static Phrase Findings(RoundItem item)
    {
        var (gone, still, fresh) = (item.Findings.Gone.Length, item.Findings.Still.Length, item.Findings.New.Length);
        if (gone + still + fresh == 0) return new("", "");
        return item.IsCapped
            ? new($"; trong các phát hiện được giữ: {gone} hết, {still} còn, {fresh} mới", $"; of the findings kept: {gone} gone, {still} still there, {fresh} new")
            : new($"; phát hiện: {gone} hết, {still} còn, {fresh} mới", $"; findings: {gone} gone, {still} still there, {fresh} new");
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
