using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What was counted by department, to the frozen form and back.</summary>
internal static class DepartmentMapping
{
    public static ImmutableArray<JsonDepartment>? Of(Appraisal appraisal) => appraisal.Departments.IsEmpty
        ? null
        : [.. appraisal.Departments.Select(each => new JsonDepartment(JsonMapping.NullIfEmpty(each.Name), each.Records, each.RecordsViolated, each.Examined, each.Violated))];

    public static DepartmentTallies Of(JsonReportV1 report) => DepartmentTallies.Of(
        (report.Departments ?? []).Select(each => new DepartmentTally(each.Name ?? "", each.Records, each.RecordsViolated, each.Examined, each.Violated)));
}
