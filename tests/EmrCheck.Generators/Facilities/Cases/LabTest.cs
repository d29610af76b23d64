namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>A laboratory test with its UCUM unit and the limits of normal.</summary>
internal sealed record LabTest(Code Code, string Name, string Unit, decimal Low, decimal High)
{
    /// <summary>Seven digits as the list of paraclinical indicators has them; invented, for the list is not at hand.</summary>
    public string Index => "999" + Code.Value.Replace("-", "", StringComparison.Ordinal)[..4];

    public static readonly LabTest Leucocytes = new(Code.Loinc("6690-2", "Leukocytes [#/volume] in Blood by Automated count"), "Số lượng bạch cầu", "10*9/L", 4.0m, 10.0m);
    public static readonly LabTest Haemoglobin = new(Code.Loinc("718-7", "Hemoglobin [Mass/volume] in Blood"), "Huyết sắc tố", "g/L", 120m, 165m);
    public static readonly LabTest Platelets = new(Code.Loinc("777-3", "Platelets [#/volume] in Blood by Automated count"), "Số lượng tiểu cầu", "10*9/L", 150m, 400m);
    public static readonly LabTest Haematocrit = new(Code.Loinc("4544-3", "Hematocrit [Volume Fraction] of Blood by Automated count"), "Hematocrit", "%", 36m, 48m);
    public static readonly LabTest Crp = new(Code.Loinc("1988-5", "C reactive protein [Mass/volume] in Serum or Plasma"), "CRP", "mg/L", 0m, 5m);
    public static readonly LabTest Glucose = new(Code.Loinc("14749-6", "Glucose [Moles/volume] in Serum or Plasma"), "Glucose", "mmol/L", 3.9m, 6.4m);
    public static readonly LabTest Creatinine = new(Code.Loinc("14682-9", "Creatinine [Moles/volume] in Serum or Plasma"), "Creatinin", "umol/L", 53m, 110m);
    public static readonly LabTest Potassium = new(Code.Loinc("2823-3", "Potassium [Moles/volume] in Serum or Plasma"), "Kali", "mmol/L", 3.5m, 5.1m);
    public static readonly LabTest Alt = new(Code.Loinc("1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"), "ALT", "U/L", 0m, 40m);
    public static readonly LabTest Bilirubin = new(Code.Loinc("14631-6", "Bilirubin.total [Moles/volume] in Serum or Plasma"), "Bilirubin toàn phần", "umol/L", 3m, 21m);
    public static readonly LabTest HbA1c = new(Code.Loinc("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood"), "HbA1c", "%", 4.0m, 6.0m);
}

/// <summary>Between which values a test comes out in a clinical case.</summary>
internal sealed record LabRange(LabTest Test, decimal From, decimal To);
