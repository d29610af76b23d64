namespace EmrCheck.Core;

/// <summary>What the checks counted in the records of one department (khoa).</summary>
/// <param name="Name">Its name; empty for all other records, those that name none among them.</param>
/// <param name="Records">Records read.</param>
/// <param name="RecordsViolated">Of those, the ones with at least one violation.</param>
/// <param name="Examined">Looks of all record checks, advisory ones left out.</param>
/// <param name="Violated">Of those, the ones that found a violation.</param>
public sealed record DepartmentTally(string Name, long Records, long RecordsViolated, long Examined, long Violated)
{
    /// <summary>Of no department, nothing counted.</summary>
    public static DepartmentTally None { get; } = new("", 0, 0, 0, 0);

    /// <summary>Both together, under the name that comes first.</summary>
    public DepartmentTally Merge(DepartmentTally other) => new(
        string.CompareOrdinal(Name, other.Name) <= 0 ? Name : other.Name,
        Records + other.Records, RecordsViolated + other.RecordsViolated, Examined + other.Examined, Violated + other.Violated);
}
