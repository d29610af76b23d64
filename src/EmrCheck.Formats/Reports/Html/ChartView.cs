using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>A chart of bars that say the same as the figures beside them.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Formula">How its figures come about.</param>
/// <param name="Heads">The names of the columns of figures, each with the tone of its part of the bar.</param>
/// <param name="Rows">The bars.</param>
internal sealed record ChartView(string Title, string Formula, ImmutableArray<ChartHead> Heads, ImmutableArray<ChartRow> Rows);

/// <summary>One column of figures; without a tone where it is no part of the bar.</summary>
internal sealed record ChartHead(string Name, string Tone);

/// <summary>One bar: Alt says it in words.</summary>
internal sealed record ChartRow(string Name, string Beside, string Alt, ImmutableArray<ChartPart> Parts, ImmutableArray<string> Cells)
{
    private const long Whole = 1000;

    public static ChartRow Of(string name, string beside, ImmutableArray<ChartHead> heads, ImmutableArray<long> counts, ImmutableArray<string> more, Wording wording)
    {
        var (sum, from) = (counts.Sum(), 0L);
        var parts = ImmutableArray.CreateBuilder<ChartPart>();
        var before = 0L;
        foreach (var (index, count) in counts.Index())
        {
            before += count;
            var to = sum == 0 ? 0 : before * Whole / sum;
            if (to > from) parts.Add(new(heads[index].Tone, from, to - from));
            from = to;
        }

        var alt = string.Join(", ", counts.Select((count, index) => $"{heads[index].Name}: {wording.Count(count)}"));
        return new(name, beside, $"{name}. {alt}", parts.ToImmutable(), [.. counts.Select(wording.Count), .. more]);
    }
}

/// <summary>A part of a bar, in thousandths of it.</summary>
internal sealed record ChartPart(string Tone, long From, long Width);
