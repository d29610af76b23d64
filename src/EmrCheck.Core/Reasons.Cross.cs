using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Core;

/// <summary>What a facility states, and what its records show.</summary>
internal static partial class Reasons
{
    /// <summary>How many names a sentence lists before it only counts.</summary>
    private const int NamesShown = 8;

    public static Phrase DepartmentNotNamed { get; } = new(
        "Hồ sơ nêu một khoa không có trong danh sách khoa của submission.yaml.", "The record names a department that submission.yaml does not list.");

    public static Phrase AllDepartmentsSeen { get; } = new("Khoa nào cũng xuất hiện trong hồ sơ đã nộp.", "Every department appears in the records handed in.");

    public static Phrase AllServicesSeen { get; } = new(
        "Dịch vụ nào nhận biết được qua hồ sơ cũng xuất hiện.", "Every service that records can show appears.");

    public static Phrase RecordsCannotTell { get; } = new("Hồ sơ bệnh án không cho biết được điều này.", "Records cannot tell this.");

    public static Phrase Share(Extent extent)
    {
        if (extent.Examined == 0) return new($"Khai {Per(extent.Share).Vi} %, hồ sơ không có gì để so.", $"{Per(extent.Share).En} % declared; the records hold nothing to compare.");
        var beside = extent switch
        {
            { Verdict: Verdict.Fail, Share: 100 } => new Phrase("khai tất cả thì một trường hợp trái đã là mâu thuẫn", "against a claim of all, one case is enough"),
            { Verdict: Verdict.Fail } => new("thấp hơn mức mà sai số mẫu 95 % giải thích được", "less than a sample's error at 95 % explains"),
            { IsBetter: true } => new("cao hơn mức khai", "more than declared"),
            _ => new("không trái với mức khai", "not against it"),
        };
        return new(
            $"Khai {Per(extent.Share).Vi} %, hồ sơ cho thấy {extent.Good}/{extent.Examined} ({Per(extent.Found).Vi} %): {beside.Vi}.",
            $"{Per(extent.Share).En} % declared, the records show {extent.Good} of {extent.Examined} ({Per(extent.Found).En} %): {beside.En}.");
    }

    public static Phrase OutsideThePeriod(Period period) => new(
        $"Hồ sơ không có đợt khám bệnh, điều trị nào trong kỳ {Day(period.From)} – {Day(period.To)}.", $"The record holds no stay or visit within {Iso(period.From)} – {Iso(period.To)}.");

    public static Phrase ShowsWhatIsDenied(Phrase what) => new($"Hồ sơ cho thấy có {what.Vi}, trái với submission.yaml.", $"The record shows {what.En}, against submission.yaml.");

    public static Phrase StatesRecords(int records) => new($"Cơ sở nêu {records} hồ sơ trong kỳ.", $"The facility states {records} records in the period.");

    public static Phrase StatesElectronic(int electronic, int? made) => made == electronic
        ? new($"Cơ sở nêu toàn bộ {electronic} hồ sơ trong kỳ là điện tử.", $"The facility states that all {electronic} records of the period are electronic.")
        : new($"Cơ sở nêu {electronic} hồ sơ điện tử trong kỳ.", $"The facility states {electronic} electronic records in the period.");

    public static Phrase MoreElectronicThanMade(int electronic, int made) => new(
        $"Số hồ sơ điện tử ({electronic}) lớn hơn tổng số hồ sơ trong kỳ ({made}) mà chính cơ sở nêu.", $"More electronic records ({electronic}) than records in all ({made}), by the facility's own numbers.");

    public static Phrase HandedIn(long records) => new($"Đã nộp {records} hồ sơ thuộc kỳ này.", $"{records} records of that period were handed in.");

    public static Phrase StatesPeriod(Period period) => new($"Cơ sở nêu kỳ {Day(period.From)} – {Day(period.To)}.", $"The facility states the period {Iso(period.From)} – {Iso(period.To)}.");

    public static Phrase InThePeriod(Tally tally) => tally.Examined == 0
        ? new("Không hồ sơ nào có ngày khám bệnh, điều trị để so.", "No record has a date of stay or visit to compare.")
        : new($"{tally.Violated}/{tally.Examined} hồ sơ có ngày nằm ngoài kỳ.", $"{tally.Violated} of {tally.Examined} dated records lie outside it.");

    public static Phrase MonthsWithoutStays(ImmutableArray<Period> months) => new(
        $"Không hồ sơ nào thuộc tháng {List(months.Select(month => month.From.ToString("MM/yyyy", CultureInfo.InvariantCulture)), "và", "tháng nữa")}.",
        $"No record of {List(months.Select(month => month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)), "and", "more months")}.");

    public static Phrase StatesDepartments(int departments) => new($"Cơ sở nêu {departments} khoa.", $"The facility names {departments} departments.");

    public static Phrase DepartmentsNotSeen(ImmutableArray<string> departments, long records) => new(
        $"Trong {records} hồ sơ đã nộp không thấy: {List(departments, "và", "khoa nữa")}.", $"Among {records} records handed in, none shows: {List(departments, "and", "more")}.");

    public static Phrase OtherDepartmentsSeen(long records) => new($"{records} hồ sơ nêu khoa ngoài danh sách.", $"{records} record(s) name departments that are not listed.");

    public static Phrase StatesServices(int services) => new($"Cơ sở nêu {services} dịch vụ.", $"The facility lists {services} services.");

    public static Phrase ServicesNotSeen(ImmutableArray<Phrase> services, long records) => new(
        $"Trong {records} hồ sơ đã nộp không thấy: {List(services.Select(service => service.Vi), "và", "dịch vụ nữa")}.",
        $"Among {records} records handed in, none shows: {List(services.Select(service => service.En), "and", "more")}.");

    public static Phrase StatesNoService(Phrase service) => new($"Cơ sở không nêu dịch vụ {service.Vi}.", $"The facility does not list {service.En}.");

    public static Phrase StatesNone(Phrase name) => new($"Cơ sở nêu trong kỳ không có {name.Vi}.", $"The facility states that there was no {name.En} in the period.");

    public static Phrase Shows(long records) => new($"{records} hồ sơ cho thấy có.", $"{records} record(s) show it.");

    public static Phrase NoneShows(long records) => new($"Không hồ sơ nào trong {records} hồ sơ đã nộp cho thấy có.", $"None of {records} records handed in shows it.");

    public static Phrase StatesBeds(int beds) => new($"Cơ sở nêu {beds} giường.", $"The facility states {beds} beds.");

    public static Phrase ShowInpatients(long inpatients, long records) => new(
        $"{inpatients}/{records} hồ sơ là điều trị nội trú; hồ sơ không cho biết số giường.", $"{inpatients} of {records} records are of inpatients; records do not tell the number of beds.");

    /// <summary>Per cent with at most one decimal, rounded down so that less than all never reads as all.</summary>
    private static Phrase Per(decimal share)
    {
        var text = (Math.Floor(share * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);
        return new(text.Replace('.', ','), text);
    }

    private static string List(IEnumerable<string> names, string and, string more)
    {
        var all = names.ToArray();
        return all.Length <= NamesShown ? string.Join(", ", all) : $"{string.Join(", ", all.Take(NamesShown))} {and} {all.Length - NamesShown} {more}";
    }
}
