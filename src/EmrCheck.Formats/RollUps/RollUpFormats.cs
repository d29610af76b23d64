using EmrCheck.Core;
using EmrCheck.Core.RollUps;

namespace EmrCheck.Formats.RollUps;

/// <summary>Renders a roll-up: the whole contract of its formats.</summary>
public delegate void RollUpWriter(RollUp rollUp, Stream output, Language language);

/// <summary>The formats of a roll-up, by name; the file is <c>rollup.</c> and the name.</summary>
public static class RollUpFormats
{
    /// <summary>Every format: one line each.</summary>
    public static IReadOnlyDictionary<string, RollUpWriter> All { get; } = new SortedDictionary<string, RollUpWriter>(StringComparer.Ordinal)
    {
        ["html"] = Html.RollUpHtml.Write,
        ["json"] = (rollUp, output, _) => RollUpJson.Write(rollUp, output),
        ["xlsx"] = Xlsx.RollUpXlsx.Write,
    };
}
