namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Who may have a clinical case.</summary>
internal enum PatientKind
{
    Adult,
    Mother,
    Child,

    /// <summary>A visitor without a Vietnamese identity number.</summary>
    Foreigner,

    /// <summary>Brought in unconscious and without papers.</summary>
    Unidentified,
}

/// <summary>How a stay ends.</summary>
internal enum Ending
{
    Home,
    Transfer,
    Death,
}

/// <summary>The clinical side of a synthetic stay.</summary>
internal sealed record ClinicalCase
{
    public required PatientKind Patient { get; init; }

    public required (int From, int To) Age { get; init; }

    /// <summary>Inpatient days, the day of admission and the day of discharge included.</summary>
    public required (int From, int To) Days { get; init; }

    public required string Department { get; init; }

    public required Code Admission { get; init; }

    public required Code Discharge { get; init; }

    /// <summary>Another disease that is treated too.</summary>
    public Code? Comorbidity { get; init; }

    public bool Fever { get; init; }

    public required string Reason { get; init; }

    public required string Illness { get; init; }

    public required string History { get; init; }

    public required string Examination { get; init; }

    /// <summary>What the first note, the notes between and the last note say.</summary>
    public required (string First, string Between, string Last) Progress { get; init; }

    public required string Course { get; init; }

    public required string Advice { get; init; }

    public required IReadOnlyList<LabRange> Labs { get; init; }

    public required IReadOnlyList<Drug> Drugs { get; init; }

    public Imaging? Imaging { get; init; }

    public Operation? Operation { get; init; }

    public Ending Ending { get; init; }

    /// <summary>Why blood was given; null when none was.</summary>
    public string? Transfusion { get; init; }

    /// <summary>The drug that the patient does not bear; null when none is known.</summary>
    public Code? Allergy { get; init; }

    /// <summary>How the child was born; the record then holds the newborn as well.</summary>
    public string? Birth { get; init; }
}

/// <summary>An imaging study, by what machine it was made, what is seen on it and what it means.</summary>
internal sealed record Imaging(Code Study, string Modality, string Name, string Description, string Conclusion);

/// <summary>An operation: the hours between admission and its start, and its length in minutes.</summary>
internal sealed record Operation(Code Code, string Name, int AfterHours, int Minutes);
