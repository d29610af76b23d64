namespace EmrCheck.Core.RollUps;

/// <summary>An indicator over some facilities, with everything that it leaves out.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Kind">The kind of facility; empty for all that were asked.</param>
/// <param name="Grade">The grade; null for all.</param>
/// <param name="Share">Numerator and denominator.</param>
/// <param name="Facilities">Facilities that the figure speaks of.</param>
/// <param name="NotStated">Of these, those that do not say.</param>
/// <param name="Impossible">Of these, those whose part is larger than their whole.</param>
/// <param name="Missing">Of these, those of the plan without an appraisal.</param>
public sealed record IndicatorFigure(
    Indicator Indicator, string Kind, string? Grade, Share Share, int Facilities, int NotStated, int Impossible, int Missing)
{
    /// <summary>Whether it counts facilities: one that does not say is in the denominator, not in the numerator.</summary>
    public static bool CountsFacilities(Indicator indicator) => indicator is Indicator.PaperlessFacilities or Indicator.QualifiedFacilities;

    /// <summary>The figure over some appraisals and some planned facilities without one.</summary>
    internal static IndicatorFigure Of(Indicator indicator, string kind, string? grade, IReadOnlyCollection<FacilityResult> results, int missing)
    {
        long part = 0, whole = 0;
        int silent = 0, impossible = 0;
        foreach (var result in results)
        {
            var (count, all) = PartsOf(indicator, result.Overall, result.AsOf, result.Numbers);
            if (count is null || all is null) silent++;
            else if (count > all) impossible++;
            else (part, whole) = (part + count.Value, whole + all.Value);
        }

        if (CountsFacilities(indicator)) whole = results.Count + missing;
        return new(indicator, kind, grade, new(part, whole), results.Count + missing, silent, impossible, missing);
    }

    /// <summary>What one facility adds to numerator and denominator; null for what it does not say.</summary>
    public static (long? Part, long? Whole) PartsOf(Indicator indicator, Overall overall, DateOnly asOf, FacilityNumbers numbers) => indicator switch
    {
        Indicator.PaperlessFacilities => (numbers is { Paperless: null, PaperlessPlanned: null } ? null : numbers.Paperless <= asOf ? 1 : 0, 1),
        Indicator.QualifiedFacilities => (overall == Overall.Qualified ? 1 : 0, 1),
        Indicator.PatientsWithEmr => (numbers.PatientsWithEmr, numbers.Patients),
        Indicator.ElectronicRecords => (numbers.ElectronicRecords, numbers.Records),
        _ => (numbers.CashlessPayments, numbers.Payments),
    };
}
