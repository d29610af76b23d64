using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary>A resolution in words.</summary>
internal sealed class ResolutionText(Terminal terminal, Profile profile, DateOnly asOf)
{
    public void Print(Resolution resolution)
    {
        Line($"{terminal.Say("hồ sơ áp dụng", "profile")} {profile.Id} {profile.Version}: {Say(profile.Title)}; {terminal.Say("ngày", "day")} {Days.Of(asOf)}; {terminal.Say("tin từ mức", "trusts from")} {Say(Words.Of(profile.Trust))}");
        if (profile.Notes is { } notes) Line($"  {Say(notes)}");
        if (profile.Deadline is { } deadline)
            Line($"{terminal.Say("hạn", "deadline")}: {Days.Of(deadline.Date)} ({Say(deadline.Clause)}), {(deadline.Date < asOf ? terminal.Say("đã qua", "past") : terminal.Say("chưa tới", "ahead"))}");
        Section(terminal.Say("áp dụng", "applied"), (resolution.Checklist.Value?.Packs ?? []).Select(pack => Picked(pack, resolution.Checklist.Value!)));
        Section(terminal.Say("không áp dụng vào ngày này", "not applied on this day"), resolution.Absent.Select(pack => $"{pack.Id}  {pack.Number}  {Why(pack.InForce)}"));
        Section(terminal.Say("không thuộc hồ sơ áp dụng này", "not of this profile"), resolution.Others.Select(pack => $"{pack.Id}  {pack.Number}"));
        Section(terminal.Say("tiêu chí không có hiệu lực vào ngày này", "criteria not in force on this day"), resolution.NotNow.Select(criterion => $"{criterion.Id}  {Why(criterion.InForce!)}"));
        Section(terminal.Say("điều chỉnh", "tailoring"), profile.Tailorings.Select(Tailored));
        if (resolution.Checklist.Value is { } checklist) Line(Counts(checklist.Criteria));
    }

    private string Picked(Pack pack, Checklist checklist) =>
        $"{pack.Id} {pack.Version}  {pack.Number}  {Days.Of(terminal, pack.InForce)}{(pack.StampOn(asOf) is { } stamp ? $"  [{Say(stamp)}]" : "")}"
        + $"{(profile.IsGate(pack.Id) ? terminal.Say("  quyết định đạt hay không", "  decides the answer") : "")}\n    {Counts(checklist.Criteria.Where(criterion => criterion.Pack == pack))}";

    private string Counts(IEnumerable<Criterion> criteria)
    {
        var by = criteria.ToLookup(criterion => criterion.Obligation);
        var (all, must, should, may) = (by.Sum(group => group.Count()), by[Obligation.Mandatory].Count(), by[Obligation.Recommended].Count(), by[Obligation.Informational].Count());
        return terminal.Say(
            $"{all} tiêu chí: {must} bắt buộc, {should} khuyến nghị, {may} thông tin", $"{all} criteria: {must} mandatory, {should} recommended, {may} informational");
    }

    private string Why(InForce span) => span.From > asOf
        ? terminal.Say($"chưa có hiệu lực, từ {Days.Of(span.From)}", $"not yet in force, from {Days.Of(span.From)}")
        : terminal.Say($"hết hiệu lực sau {Days.Of(span.To!.Value)}", $"ended after {Days.Of(span.To!.Value)}");

    private string Tailored(Tailoring change)
    {
        var what = new[]
        {
            change.Omit ? terminal.Say("bỏ ra", "left out") : null,
            change.Obligation is { } obligation ? $"{terminal.Say("mức bắt buộc", "obligation")}: {Say(Words.Of(obligation))}" : null,
            change.Minimum is { } minimum ? $"{terminal.Say("số mẫu tối thiểu", "minimum")}: {minimum}" : null,
            change.Threshold is { } threshold ? $"{terminal.Say("ngưỡng", "threshold")}: {threshold.ToString(CultureInfo.InvariantCulture)}" : null,
        };
        return $"{change.Criterion}  {string.Join("; ", what.OfType<string>())}. {Say(change.Reason)} ({change.By})";
    }

    private void Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0) return;
        Line($"{title}:");
        foreach (var line in all) Line($"  {line}");
    }

    private string Say(Phrase phrase) => phrase.In(terminal.Language);

    private void Line(string text) => terminal.Out.WriteLine(text);
}
