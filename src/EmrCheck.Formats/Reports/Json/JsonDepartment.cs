namespace EmrCheck.Formats.Reports.Json;

/// <summary>What the checks counted in the records of one department.</summary>
/// <param name="Name">Its name; null for all other records, those that name none among them.</param>
/// <param name="Records">Records read.</param>
/// <param name="RecordsViolated">Of those, the ones with at least one violation.</param>
/// <param name="Examined">Looks of all record checks, advisory ones left out.</param>
/// <param name="Violated">Of those, the ones that found a violation.</param>
public sealed record JsonDepartment(string? Name, long Records, long RecordsViolated, long Examined, long Violated);
