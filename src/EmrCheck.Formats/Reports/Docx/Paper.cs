using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>An appraisal as the papers need it: what is known in the words of a form, and dots where it is not.</summary>
/// <param name="Appraisal">What is told.</param>
/// <param name="Kind">The name of the paper, as its annexes cite it.</param>
/// <param name="Sign">The letters of its number.</param>
internal sealed record Paper(Appraisal Appraisal, string Kind, string Sign)
{
    /// <summary>What stands where something is not known, to be filled in by hand.</summary>
    public const string Blank = "…………", ShortBlank = "……", LongBlank = "……………………………………";

    /// <summary>The council's answer where its ledger is about this appraisal.</summary>
    public CouncilAnswer? Council => Appraisal.Council is { Applies: true } council ? council : null;

    public string Facility => Known(Appraisal.Facility.Name, LongBlank);

    /// <summary>The province as papers are dated from it.</summary>
    public string Place => Appraisal.Facility.Province is { Length: > 0 } code && Provinces.Of(code) is var name && name != code
        ? name.Replace($" ({code})", "", StringComparison.Ordinal).Replace("TP.", "Thành phố", StringComparison.Ordinal)
        : Blank;

    /// <summary>The last day on which people met, as far as the visit and the council's entries tell; the day of the appraisal says nothing of it.</summary>
    public string DateInFull => Days.Length == 0 ? $"ngày {ShortBlank} tháng {ShortBlank} năm {ShortBlank}" : InFull(Days.Max());

    /// <summary>The first day on which people met.</summary>
    public string BegunInFull => Days.Length == 0 ? DateInFull : InFull(Days.Min());

    /// <summary>The name under which the appraisal can be found again.</summary>
    public string Digest { get; } = AppraisalDigest.Of(Appraisal);

    /// <summary>The number as it is left open until the paper is registered.</summary>
    public string Number => $"{Blank}/{Sign}-{Blank}";

    private DateOnly[] Days =>
    [
        .. Appraisal.OnSite is { } visit ? [visit.Date] : Array.Empty<DateOnly>(),
        .. Council is { Ledger: var ledger } ? ledger.Entries.Append(ledger.Opening).Select(entry => DateOnly.FromDateTime(entry.At.DateTime)) : [],
    ];

    public static string Known(string text, string otherwise = Blank) => string.IsNullOrWhiteSpace(text) ? otherwise : text;

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as the decree writes it: days under 10 and the first two months with a nought.</summary>
    public static string InFull(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"0{day.Month}" : day.Month)} năm {day.Year}");

    public static string Count(long number) => new Wording(Language.Vi).Count(number);
}
