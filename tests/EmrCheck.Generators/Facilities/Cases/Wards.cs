namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Which cases follow one another: fourteen stays show every kind once.</summary>
internal static class Wards
{
    private static readonly IReadOnlyList<IReadOnlyList<ClinicalCase>> Round =
    [
        [InternalMedicine.Pneumonia],
        [Surgery.Appendicitis],
        [Obstetrics.Birth],
        [Paediatrics.Bronchiolitis, Paediatrics.Gastroenteritis],
        [InternalMedicine.Diabetes],
        [Surgery.Gallstones],
        [InternalMedicine.Copd, Vessels.Stroke],
        [Paediatrics.Dengue, Paediatrics.Gastroenteritis],
        [Obstetrics.Caesarean],
        [Vessels.Bleeding],
        [Emergencies.Visitor],
        [Emergencies.Concussion],
        [Endings.Infarction],
        [Endings.Sepsis],
    ];

    /// <summary>The department as the codes of the insurance data name it, and the form of its record.</summary>
    private static readonly Dictionary<string, (string Code, string Form)> Departments = new()
    {
        ["Khoa Nội tổng hợp"] = ("K03", "01/BV1"),
        ["Khoa Ngoại tổng hợp"] = ("K19", "10/BV1"),
        ["Khoa Phụ sản"] = ("K27", "05/BV1"),
        ["Khoa Nhi"] = ("K18", "02/BV1"),
    };

    /// <summary>The length of the round, after which the kinds come again.</summary>
    public static int Kinds => Round.Count;

    /// <summary>Whether one of so many stays ends in this way.</summary>
    public static bool Have(Ending ending, int stays) => Round.Take(stays).Any(kind => kind[0].Ending == ending);

    public static Code CodeOf(string department) => new("urn:emrcheck:ma-khoa", Departments[department].Code, null);

    public static Code FormOf(string department) => Code.Form(Departments[department].Form);

    public static ClinicalCase Of(int number, Dice dice) => dice.Pick(Round[(number - 1) % Round.Count]);
}
