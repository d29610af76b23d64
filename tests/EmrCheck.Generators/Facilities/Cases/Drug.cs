namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>A medicine as it is ordered: single dose, route and times a day; whether it is taken home, and whether without an end.</summary>
internal sealed record Drug(Code Code, Code Route, decimal Dose, string Unit, int TimesPerDay, bool AtDischarge = false, bool Continuous = false)
{
    private static readonly Code Oral = Code.Snomed("26643006", "Oral route");
    private static readonly Code Intravenous = Code.Snomed("47625008", "Intravenous route");
    private static readonly Code Intramuscular = Code.Snomed("78421000", "Intramuscular route");
    private static readonly Code Subcutaneous = Code.Snomed("34206005", "Subcutaneous route");
    private static readonly Code Inhaled = Code.Snomed("447694001", "Respiratory tract route");

    public static readonly Drug Ceftriaxone = new(Code.Atc("J01DD04", "Ceftriaxone"), Intravenous, 1m, "g", 2);
    public static readonly Drug Cefazolin = new(Code.Atc("J01DB04", "Cefazolin"), Intravenous, 1m, "g", 2);
    public static readonly Drug Cefixime = new(Code.Atc("J01DD08", "Cefixime"), Oral, 200m, "mg", 2, true);
    public static readonly Drug Paracetamol = new(Code.Atc("N02BE01", "Paracetamol"), Oral, 500m, "mg", 3, true);
    public static readonly Drug ParacetamolChild = new(Code.Atc("N02BE01", "Paracetamol"), Oral, 150m, "mg", 3, true);
    public static readonly Drug ParacetamolVein = new(Code.Atc("N02BE01", "Paracetamol"), Intravenous, 1m, "g", 3);
    public static readonly Drug Amlodipine = new(Code.Atc("C08CA01", "Amlodipine"), Oral, 5m, "mg", 1, true, true);
    public static readonly Drug Metformin = new(Code.Atc("A10BA02", "Metformin"), Oral, 850m, "mg", 2, true, true);
    public static readonly Drug Insulin = new(Code.Atc("A10AB01", "Insulin (human)"), Subcutaneous, 8m, "[iU]", 2);
    public static readonly Drug Salbutamol = new(Code.Atc("R03AC02", "Salbutamol"), Inhaled, 2.5m, "mg", 3);
    public static readonly Drug Prednisolone = new(Code.Atc("H02AB06", "Prednisolone"), Oral, 20m, "mg", 1, true);
    public static readonly Drug Salts = new(Code.Atc("A07CA", "Oral rehydration salt formulations"), Oral, 200m, "mL", 4, true);
    public static readonly Drug Zinc = new(Code.Atc("A12CB01", "Zinc sulfate"), Oral, 20m, "mg", 1, true);
    public static readonly Drug Ringer = new(Code.Atc("B05BB01", "Electrolytes"), Intravenous, 500m, "mL", 2);
    public static readonly Drug Omeprazole = new(Code.Atc("A02BC01", "Omeprazole"), Intravenous, 40m, "mg", 2);
    public static readonly Drug Esomeprazole = new(Code.Atc("A02BC05", "Esomeprazole"), Oral, 40m, "mg", 1, true);
    public static readonly Drug Aspirin = new(Code.Atc("B01AC06", "Acetylsalicylic acid"), Oral, 81m, "mg", 1, true, true);
    public static readonly Drug Atorvastatin = new(Code.Atc("C10AA05", "Atorvastatin"), Oral, 20m, "mg", 1, true, true);
    public static readonly Drug Oxytocin = new(Code.Atc("H01BB02", "Oxytocin"), Intramuscular, 10m, "[iU]", 1);
    public static readonly Drug Enoxaparin = new(Code.Atc("B01AB05", "Enoxaparin"), Subcutaneous, 60m, "mg", 2);
    public static readonly Drug Norepinephrine = new(Code.Atc("C01CA03", "Norepinephrine"), Intravenous, 4m, "mg", 2);
    public static readonly Drug Iron = new(Code.Atc("B03AA07", "Ferrous sulfate"), Oral, 325m, "mg", 1, true);
}
