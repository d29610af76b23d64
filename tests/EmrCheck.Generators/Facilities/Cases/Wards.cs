namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Which cases follow one another: twelve stays show every kind once, the lawful exceptions last.</summary>
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
        [Vessels.Bleeding, Vessels.Stroke, InternalMedicine.Pneumonia],
        [Emergencies.Visitor],
        [Emergencies.Concussion],
    ];

    public static ClinicalCase Of(int number, Dice dice) => dice.Pick(Round[(number - 1) % Round.Count]);
}
