using System.Globalization;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>An invented patient.</summary>
internal sealed record Person(string Family, string Given, bool Woman, DateOnly Birth, string Ward, string Street, (string Code, string Name) People)
{
    public string FullName => $"{Family} {Given}";

    public string Gender => Woman ? "female" : "male";

    /// <summary>Twelve digits that no person can have: the first three are no province.</summary>
    public string? NationalNumber { get; init; }

    public string? InsuranceNumber { get; init; }

    public string? Passport { get; init; }

    /// <summary>ISO 3166 code and name of the country of a visitor.</summary>
    public (string Code, string Name)? Country { get; init; }

    public static Person Of(ClinicalCase illness, Hospital hospital, int number, DateOnly admitted, Dice dice)
    {
        var woman = illness.Patient == PatientKind.Mother || (illness.Patient != PatientKind.Unidentified && dice.Chance(45));
        var birth = admitted.AddYears(-dice.Between(illness.Age.From, illness.Age.To)).AddDays(-dice.Between(5, 330));
        var person = new Person(
            dice.Pick(Names.Families), dice.Pick(woman ? Names.WomenGiven : Names.MenGiven), woman, birth,
            dice.Pick(Names.Wards), dice.Pick(Names.Streets), dice.Pick(Names.Peoples));
        return illness.Patient switch
        {
            PatientKind.Foreigner => person.AsVisitor(number, dice),
            PatientKind.Unidentified => person with { Family = "Người bệnh", Given = "chưa rõ danh tính" },
            _ => person.AsCitizen(illness.Patient, hospital, number, dice),
        };
    }

    private Person AsVisitor(int number, Dice dice)
    {
        var (family, given, country, countryName) = dice.Pick(Names.Visitors);
        return this with
        {
            Family = family, Given = given, Country = (country, countryName),
            Passport = string.Create(CultureInfo.InvariantCulture, $"X999{number:D4}"),
        };
    }

    private Person AsCitizen(PatientKind kind, Hospital hospital, int number, Dice dice)
    {
        var scattered = (number * 7919L + 20261) % 100_000_000;
        var national = string.Create(CultureInfo.InvariantCulture, $"999{hospital.Code[^1]}{scattered:D8}");
        var card = kind == PatientKind.Child && Birth.Year > 2020 ? "TE1" : dice.Pick(["DN4", "GD4", "HN2", "DT2"]);
        var insurance = dice.Between(1, 4) switch
        {
            1 => null,
            2 => national,
            _ => string.Create(CultureInfo.InvariantCulture, $"{card}999{hospital.Code[^1]}{scattered:D8}"),
        };
        return this with { NationalNumber = national, InsuranceNumber = insurance };
    }
}
