using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>Who is appraised (cơ sở khám bệnh, chữa bệnh).</summary>
/// <param name="Code">The facility code (mã CSKCB), five characters.</param>
/// <param name="Name">The name as the licence has it.</param>
/// <param name="Kind">hospital, centre, polyclinic, clinic or commune_station.</param>
/// <param name="Grade">special, I, II, III, IV or unranked; empty when not said.</param>
/// <param name="Province">Two digits, one of the 34 provinces since 01/07/2025; empty when not said.</param>
/// <param name="Beds">Beds as planned; null when not said.</param>
/// <param name="Departments">Names of the departments.</param>
public sealed record Facility(
    string Code, string Name, string Kind, string Grade, string Province, int? Beds, ImmutableArray<string> Departments)
{
    /// <summary>The services that it offers; empty when not said.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>No facility: records alone are looked at.</summary>
    public static Facility None { get; } = new("", "", "", "", "", null, []);

    /// <summary>The kinds of facility that profiles are written for.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["hospital", "centre", "polyclinic", "clinic", "commune_station"];
}
