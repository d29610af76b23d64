using EmrCheck.Core;
using Spectre.Console;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>One line per text: how its criteria stand.</summary>
internal static class TextTable
{
    public static void Write(Page page, Appraisal appraisal)
    {
        (string Name, string Color, Func<Verdict, bool> Which)[] columns =
        [
            (page.Say("Đạt", "Pass"), "green", verdict => verdict == Verdict.Pass),
            (page.Say("Không đạt", "Fail"), "red", verdict => verdict == Verdict.Fail),
            (page.Say("Chưa xác định", "Undetermined"), "yellow", verdict => !verdict.IsDetermined() && verdict != Verdict.NotApplicable),
            (page.Say("Không áp dụng", "Not applicable"), "grey", verdict => verdict == Verdict.NotApplicable),
        ];
        var table = Page.TableOf([page.Say("Văn bản", "Text"), .. columns.Select(column => column.Name), ""]);
        foreach (var text in appraisal.Criteria.GroupBy(result => result.Criterion.Pack))
        {
            var name = $"{Page.Safe(text.Key.Number)} [grey]{Page.Safe(text.Key.Id)} {Page.Safe(text.Key.Version)}[/]";
            var decides = appraisal.Profile.IsGate(text.Key.Id) ? page.Say("quyết định", "decides") : "";
            var counts = columns.Select(column => (column.Name, column.Color, Count: text.Count(result => column.Which(result.Verdict)))).ToArray();
            if (page.IsNarrow)
                page.Item(0, "·", $"{name}: {string.Join(", ", counts.Where(count => count.Count > 0).Select(count => $"{count.Name.ToLowerInvariant()} [{count.Color}]{count.Count}[/]"))}{(decides.Length > 0 ? $" ({decides})" : "")}");
            else table.AddRow([name, .. counts.Select(count => count.Count == 0 ? "–" : $"[{count.Color}]{count.Count}[/]"), decides]);
        }

        if (page.IsNarrow) page.Line("");
        else page.Write(table);
    }
}
