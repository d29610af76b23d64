namespace EmrCheck.Core.RollUps;

/// <summary>What provinces report about their facilities (chỉ tiêu).</summary>
public enum Indicator
{
    /// <summary>Facilities that use the electronic record in place of paper.</summary>
    PaperlessFacilities,

    /// <summary>Facilities that the machine finds qualified.</summary>
    QualifiedFacilities,

    /// <summary>Patients with an electronic record.</summary>
    PatientsWithEmr,

    /// <summary>Records made electronically.</summary>
    ElectronicRecords,

    /// <summary>Payments without cash.</summary>
    CashlessPayments,
}
