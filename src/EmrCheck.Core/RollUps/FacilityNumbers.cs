namespace EmrCheck.Core.RollUps;

/// <summary>What a facility says of itself in figures, as far as a roll-up asks; null for what it does not say.</summary>
public sealed record FacilityNumbers
{
    /// <summary>It says nothing.</summary>
    public static FacilityNumbers None { get; } = new();

    /// <summary>Patients seen in the period.</summary>
    public long? Patients { get; init; }

    /// <summary>Of these, patients with an electronic record.</summary>
    public long? PatientsWithEmr { get; init; }

    /// <summary>Records made in the period.</summary>
    public long? Records { get; init; }

    /// <summary>Of these, electronic ones.</summary>
    public long? ElectronicRecords { get; init; }

    /// <summary>Payments of patients in the period.</summary>
    public long? Payments { get; init; }

    /// <summary>Of these, cashless ones.</summary>
    public long? CashlessPayments { get; init; }

    /// <summary>The day from which it has used the electronic record in place of paper, by its own word.</summary>
    public DateOnly? PaperlessSince { get; init; }

    /// <summary>The day on which it plans to.</summary>
    public DateOnly? PaperlessPlanned { get; init; }

    /// <summary>The date of the deployment decision that it handed in.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day that counts as the change from paper: its word, else the decision's date.</summary>
    public DateOnly? Paperless => PaperlessSince ?? DecidedOn;
}
