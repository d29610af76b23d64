using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core.Checks;

namespace EmrCheck.Core.Examination;

/// <summary>What is counted over records for the statements of a submission: checks of the record as a whole, whose tallies add up like all others.</summary>
internal static class StatedChecks
{
    /// <summary>Records that hold a stay or a visit.</summary>
    public const string Records = "records";

    /// <summary>Of those with a date, the ones that touch the stated period.</summary>
    public const string Period = "period";

    /// <summary>Of those that name a department, the ones that name stated departments only.</summary>
    public const string Departments = "departments";

    public static ImmutableArray<RecordsCheck> Of(Checklist checklist, Submission submission)
    {
        if (submission.Facility == Facility.None) return [];
        var checks = new List<RecordsCheck?> { StatedPaths.Check(Records, StatedPaths.AnyStay, "true") };
        if (submission.Period is { } period)
        {
            checks.Add(StatedPaths.Check(Period, StatedPaths.AnyDatedStay, StatedPaths.Touches(period), StatedPaths.FirstPeriod, Reasons.OutsideThePeriod(period)));
            checks.AddRange(period.Months.Select(month => StatedPaths.Check(Month(month), StatedPaths.AnyDatedStay, StatedPaths.HasDayIn(month))));
        }

        if (submission.Facility.Departments is { IsEmpty: false } departments)
        {
            checks.AddRange(departments.Select((name, index) => StatedPaths.Check(Department(index), StatedPaths.AnyStay, StatedPaths.Names(name))));
            var others = StatedPaths.OtherThan(departments);
            checks.Add(StatedPaths.Check(Departments, StatedPaths.NamesAny, $"({others}).empty()", $"({others}).first()", Reasons.DepartmentNotNamed));
        }

        checks.AddRange(Denied(checklist, submission).Select(sign => StatedPaths.Check(Shown(sign.Id), null, "false", message: Reasons.ShowsWhatIsDenied(sign.Title)) is { } check
            ? check with { Where = sign.Where }
            : null));
        return [.. checks.OfType<RecordsCheck>().DistinctBy(check => check.Id)];
    }

    public static string Month(Period month) => month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Department(int index) => string.Create(CultureInfo.InvariantCulture, $"department.{index + 1}");

    public static string Shown(string sign) => $"shown.{sign}";

    /// <summary>Signs of services that the facility does not list, and of events of which it states that there were none.</summary>
    public static IEnumerable<RecordsCheck> Denied(Checklist checklist, Submission submission) => checklist.Signs.Where(sign =>
        checklist.Catalogs.Services.ContainsKey(sign.Id)
            ? !submission.Facility.Services.IsEmpty && !submission.Facility.Services.Contains(sign.Id)
            : submission.NoneOf.Contains(sign.Id));
}
