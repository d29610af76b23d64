using System.Globalization;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The facts of one synthetic inpatient stay, from which its record is written.</summary>
internal sealed record Stay(Hospital Hospital, int Number, ClinicalCase Case, Person Patient, DateTimeOffset Admitted, DateTimeOffset Discharged)
{
    public static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    public required StaffMember Doctor { get; init; }

    /// <summary>The head of the department, who countersigns.</summary>
    public required StaffMember Head { get; init; }

    public required StaffMember Nurse { get; init; }

    public StaffMember? Surgeon { get; init; }

    public required IReadOnlyList<StaffMember> Staff { get; init; }

    /// <summary>The medical record number inside the hospital.</summary>
    public string RecordNumber => string.Create(CultureInfo.InvariantCulture, $"26.999{Number:D4}");

    /// <summary>The number that links everything of one episode (MA_LK).</summary>
    public string EpisodeNumber => $"{Hospital.Code}.{RecordNumber}";

    public DateTimeOffset OperationStart => Admitted.AddHours(Case.Operation?.AfterHours ?? 0);

    /// <summary>Whether the patient came through the emergency department to an operation of the same day.</summary>
    public bool ByEmergency => Case.Operation is { AfterHours: < 12 } && Case.Birth is null;

    /// <summary>Whether a note was amended after it was signed.</summary>
    public bool Amended => Number % 7 == 5;

    /// <summary>When the child of a birth was born.</summary>
    public DateTimeOffset Born => Case.Operation is null ? Admitted.AddHours(3) : OperationStart.AddMinutes(12);

    /// <summary>The inpatient days with both ends.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            var last = DateOnly.FromDateTime(Discharged.DateTime);
            for (var day = DateOnly.FromDateTime(Admitted.DateTime); day <= last; day = day.AddDays(1))
                yield return day;
        }
    }

    /// <summary>A time of day on an inpatient day, on the first day not before the admission was done.</summary>
    public DateTimeOffset At(DateOnly day, int hour, int minute, TimeSpan afterAdmission)
    {
        var time = new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, 0, Zone);
        return day == DateOnly.FromDateTime(Admitted.DateTime) ? Admitted + afterAdmission : time;
    }

    public static Stay Of(Hospital hospital, ulong seed, int number, Dice dice)
    {
        var illness = Wards.Of(number, dice);
        var days = dice.Between(illness.Days.From, illness.Days.To);
        var first = new DateTimeOffset(2026, 10, dice.Between(1, 31 - days), dice.Between(6, 16), dice.Between(0, 59), 0, Zone);
        var last = new DateTimeOffset(first.Date.AddDays(days - 1), Zone).AddHours(dice.Between(13, 16)).AddMinutes(dice.Between(0, 59));
        var staff = StaffMember.Of(hospital, seed);
        return new Stay(hospital, number, illness, Person.Of(illness, hospital, number, DateOnly.FromDateTime(first.Date), dice), first, last)
        {
            Doctor = staff[dice.Between(0, 2)],
            Head = staff[3],
            Surgeon = illness.Operation is null ? null : staff[4],
            Nurse = staff[dice.Between(5, 7)],
            Staff = staff,
        };
    }
}
