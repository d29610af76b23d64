using System.Reflection;

namespace EmrCheck.Tests.Conventions;

/// <summary>Each door opens one way, and no room reaches for what it must not know.</summary>
public sealed class RoomConventions
{
    private static readonly string[] Network = ["System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.NameResolution"];

    private static readonly string[] NotInCoreAndFhir =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.Console", "System.TimeProvider",
    ];

    private static readonly string[] NowhereInSrc =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture", "System.Guid.NewGuid",
        "System.Random", "System.Environment.Exit",
    ];

    [Fact]
    public void Fhir_stands_alone() => Offenders.None(Foreign(Rooms.Fhir));

    [Fact]
    public void Core_knows_only_the_framework_and_Fhir() => Offenders.None(Foreign(Rooms.Core, "EmrCheck.Fhir"));

    [Fact]
    public void Formats_knows_no_command_line() => Offenders.None(
        Foreign(Rooms.Formats, "EmrCheck.Fhir", "EmrCheck.Core", "YamlDotNet", "Spectre.Console", "Handlebars", "DocumentFormat.OpenXml"));

    [Fact]
    public void No_room_knows_the_network() => Offenders.None(Rooms.All.SelectMany(room => Rooms.References(room)
        .Where(name => Network.Any(banned => name.StartsWith(banned, StringComparison.Ordinal)))
        .Select(name => $"{room.GetName().Name} refers to {name}")));

    [Fact]
    public void Core_and_Fhir_reach_for_no_file_console_or_clock() => Offenders.None(
        new[] { Rooms.Core, Rooms.Fhir }.SelectMany(room => Reached(room, NotInCoreAndFhir)));

    [Fact]
    public void No_room_reaches_for_clock_culture_or_chance() => Offenders.None(Rooms.All.SelectMany(room => Reached(room, NowhereInSrc)));

    /// <summary>The scan itself sees what is there: Formats does read files.</summary>
    [Fact]
    public void The_scan_sees_what_is_there() => Assert.Contains("System.IO.File.OpenRead", Rooms.Symbols(Rooms.Formats));

    /// <summary>What the scan looks for is what the compiler forbids, so that the two lists cannot drift apart.</summary>
    [Fact]
    public void The_compiler_forbids_the_same() => Offenders.None(
        Forbidden("BannedSymbols.txt").Except(NowhereInSrc.Concat(Network))
            .Concat(Forbidden("src/EmrCheck.Core/BannedSymbols.Core.txt").Except(NotInCoreAndFhir))
            .Concat(Forbidden("src/EmrCheck.Fhir/BannedSymbols.Fhir.txt").Except(NotInCoreAndFhir)));

    private static IEnumerable<string> Foreign(Assembly room, params string[] known) => Rooms.References(room)
        .Where(name => !known.Contains(name) && (name == "System.CommandLine" || !name.StartsWith("System.", StringComparison.Ordinal)))
        .Select(name => $"{room.GetName().Name} refers to {name}");

    private static IEnumerable<string> Reached(Assembly room, string[] banned)
    {
        var symbols = Rooms.Symbols(room);
        return banned.Where(symbols.Contains).Select(symbol => $"{room.GetName().Name} reaches for {symbol}");
    }

    /// <summary>The symbols of a list as metadata calls them: a property by its getter.</summary>
    private static IEnumerable<string> Forbidden(string list) => SourceTree.Read(list).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(';')[0])
        .Select(symbol => symbol[0] == 'P'
            ? $"{symbol[2..symbol.LastIndexOf('.')]}.get_{symbol[(symbol.LastIndexOf('.') + 1)..]}"
            : symbol[2..].Split('(')[0]);
}
