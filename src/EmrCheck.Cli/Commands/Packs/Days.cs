using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary>Days and spans of days as people write them.</summary>
internal static class Days
{
    public static string Of(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Of(Terminal terminal, InForce span) => span.To is { } last
        ? $"{Of(span.From)} – {Of(last)}"
        : $"{terminal.Say("từ", "from")} {Of(span.From)}";
}
