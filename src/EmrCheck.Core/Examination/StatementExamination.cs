using System.Collections.Immutable;

namespace EmrCheck.Core.Examination;

/// <summary>Judges what submission.yaml states by what was counted. Absence in a sample is unsupported, never contradicted.</summary>
internal sealed class StatementExamination
{
    private readonly Checklist _checklist;
    private readonly Submission _submission;
    private readonly RecordTallies _tallies;
    private readonly List<Statement> _statements = [];

    private StatementExamination(Checklist checklist, Submission submission, RecordTallies tallies) =>
        (_checklist, _submission, _tallies) = (checklist, submission, tallies);

    public static ImmutableArray<Statement> Of(Checklist checklist, Submission submission, RecordTallies tallies)
    {
        if (submission.Facility == Facility.None || !tallies.ByCheck.ContainsKey((RecordTallies.StatedKey, StatedChecks.Records))) return [];
        var examination = new StatementExamination(checklist, submission, tallies);
        examination.Numbers();
        examination.Period();
        examination.Departments();
        examination.Services();
        examination.Events();
        examination.Beds();
        return [.. examination._statements];
    }

    private Tally Counted(string check) => _tallies.ByCheck.GetValueOrDefault((RecordTallies.StatedKey, check), Tally.Empty);

    /// <summary>Records that certainly belong to the period: those without a date are not among them.</summary>
    private long InPeriod => _submission.Period is null ? Counted(StatedChecks.Records).Satisfied : Counted(StatedChecks.Period).Satisfied;

    private void Numbers()
    {
        var (made, electronic) = (_submission.RecordsInPeriod, _submission.ElectronicRecords);
        if (made is { } all) Number("numbers.records", Reasons.StatesRecords(all), all);
        if (electronic is not { } some) return;
        if (some > made) Add("numbers.electronic_records", Reasons.StatesElectronic(some, made), Reasons.MoreElectronicThanMade(some, made.Value), CrossExamination.Contradicted, some - made.Value);
        else Number("numbers.electronic_records", Reasons.StatesElectronic(some, made), some);
    }

    private void Number(string id, Phrase stated, long number)
    {
        var state = InPeriod > number ? CrossExamination.Contradicted
            : InPeriod == number ? CrossExamination.Consistent
            : InPeriod == 0 ? CrossExamination.Unsupported
            : CrossExamination.Unverified;
        Add(id, stated, Reasons.HandedIn(InPeriod), state, Math.Max(0, InPeriod - number));
    }

    private void Period()
    {
        if (_submission.Period is not { } period) return;
        var tally = Counted(StatedChecks.Period);
        var state = tally.Examined == 0 ? CrossExamination.Unsupported : tally.Violated > 0 ? CrossExamination.Misapplied : CrossExamination.Consistent;
        Add("numbers.period", Reasons.StatesPeriod(period), Reasons.InThePeriod(tally), state, tally.Violated, tally.Findings);
        var silent = period.Months.Where(month => Counted(StatedChecks.Month(month)).Satisfied == 0).ToImmutableArray();
        if (tally.Examined > 0 && !silent.IsEmpty) Add("numbers.period.months", Reasons.StatesPeriod(period), Reasons.MonthsWithoutStays(silent), CrossExamination.Unsupported, 0);
    }

    private void Departments()
    {
        var named = _submission.Facility.Departments;
        if (named.IsEmpty) return;
        var tally = Counted(StatedChecks.Departments);
        var silent = named.Where((_, index) => Counted(StatedChecks.Department(index)).Satisfied == 0).ToImmutableArray();
        Add(
            "facility.departments", Reasons.StatesDepartments(named.Length),
            silent.IsEmpty ? Reasons.AllDepartmentsSeen : Reasons.DepartmentsNotSeen(silent, _tallies.Counts.Read),
            silent.IsEmpty ? CrossExamination.Consistent : CrossExamination.Unsupported, 0);
        if (tally.Violated > 0)
            Add("facility.departments.unnamed", Reasons.StatesDepartments(named.Length), Reasons.OtherDepartmentsSeen(tally.Violated), CrossExamination.Undeclared, tally.Violated, tally.Findings);
    }

    private void Services()
    {
        var offered = _submission.Facility.Services;
        if (offered.IsEmpty) return;
        var signs = _checklist.Signs.Select(sign => sign.Id).Where(_checklist.Catalogs.Services.ContainsKey).ToHashSet();
        var silent = offered.Where(service => signs.Contains(service) && _tallies.Showing(service) == 0).Order(StringComparer.Ordinal).Select(_checklist.Catalogs.ServiceOf).ToImmutableArray();
        Add(
            "facility.services", Reasons.StatesServices(offered.Length),
            silent.IsEmpty ? Reasons.AllServicesSeen : Reasons.ServicesNotSeen(silent, _tallies.Counts.Read),
            silent.IsEmpty ? CrossExamination.Consistent : CrossExamination.Unsupported, 0);
        foreach (var service in signs.Except(offered).Order(StringComparer.Ordinal)) Denied($"facility.services.{service}", service, Reasons.StatesNoService(_checklist.Catalogs.ServiceOf(service)));
    }

    private void Events()
    {
        foreach (var name in _submission.NoneOf)
        {
            var stated = Reasons.StatesNone(_checklist.Catalogs.EventOf(name));
            if (_checklist.Signs.All(sign => sign.Id != name)) Add($"numbers.none_of.{name}", stated, Reasons.RecordsCannotTell, CrossExamination.Unverified, 0);
            else if (!Denied($"numbers.none_of.{name}", name, stated)) Add($"numbers.none_of.{name}", stated, Reasons.NoneShows(_tallies.Counts.Read), _tallies.Counts.Read == 0 ? CrossExamination.Unsupported : CrossExamination.Consistent, 0);
        }
    }

    /// <summary>What the facility says it does not have and its records show. Returns whether they do.</summary>
    private bool Denied(string id, string sign, Phrase stated)
    {
        var showing = _tallies.Showing(sign);
        if (showing > 0) Add(id, stated, Reasons.Shows(showing), CrossExamination.Contradicted, showing, Counted(StatedChecks.Shown(sign)).Findings);
        return showing > 0;
    }

    private void Beds()
    {
        if (_submission.Facility.Beds is not { } beds || _checklist.Signs.All(sign => sign.Id != "inpatient")) return;
        var inpatients = _tallies.Showing("inpatient");
        var state = (beds, inpatients) switch
        {
            (0, > 0) => CrossExamination.Contradicted,
            (0, _) => _tallies.Counts.Read > 0 ? CrossExamination.Consistent : CrossExamination.Unsupported,
            (_, 0) => CrossExamination.Unsupported,
            _ => CrossExamination.Unverified,
        };
        Add("facility.beds", Reasons.StatesBeds(beds), Reasons.ShowInpatients(inpatients, _tallies.Counts.Read), state, beds == 0 ? inpatients : 0);
    }

    private void Add(string id, Phrase stated, Phrase shown, CrossExamination state, long against, ImmutableArray<Finding> places = default) =>
        _statements.Add(new(id, stated, shown, state, against, places.IsDefault ? [] : places));
}
