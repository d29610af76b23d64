using System.Globalization;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>A doctor or nurse of the hospital, with an invented practising licence.</summary>
internal sealed record StaffMember(string Id, string Name, bool Doctor, bool Woman)
{
    public string Licence => $"9990{Id[^2..]}/MAU-GPHN";

    public string Title => Doctor ? "Bác sĩ" : "Điều dưỡng";

    /// <summary>The same staff in every record of one hospital: five doctors, then three nurses.</summary>
    public static IReadOnlyList<StaffMember> Of(Hospital hospital, ulong seed)
    {
        var dice = Dice.Of(seed, hospital.Code, 0);
        return [.. Enumerable.Range(1, 8).Select(i =>
        {
            var woman = dice.Chance(50);
            var name = $"{dice.Pick(Names.Families)} {dice.Pick(woman ? Names.WomenGiven : Names.MenGiven)}";
            return new StaffMember(string.Create(CultureInfo.InvariantCulture, $"pr-{i:D2}"), name, i <= 5, woman);
        })];
    }
}
