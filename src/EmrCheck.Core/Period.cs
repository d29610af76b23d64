namespace EmrCheck.Core;

/// <summary>The days of which a facility gives its numbers (kỳ), both ends included.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>How many months are looked at one by one.</summary>
    private const int MonthsShown = 24;

    /// <summary>The calendar months that it touches, cut to its own days; none where there are too many to look at one by one.</summary>
    public IEnumerable<Period> Months
    {
        get
        {
            if (To < From || ((To.Year - From.Year) * 12) + To.Month - From.Month >= MonthsShown) yield break;
            for (var first = From; first <= To; first = new DateOnly(first.Year, first.Month, 1).AddMonths(1))
            {
                var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
                yield return new(first, last < To ? last : To);
            }
        }
    }
}
