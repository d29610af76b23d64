namespace EmrCheck.Tests.Differential;

/// <summary>Values that documents and expressions share, so that they meet.</summary>
internal static class Samples
{
    public static readonly string[] Strings =
    [
        "", "a", "A", "Nguyễn", "NGUYỄN", "Thị  Bảo", "Thị Bảo", " a ", "x\"y\\z", "it's", "line\nbreak", "\ud83d\ude00", "12", "-3", "1.50", "true", "no",
        "2020-02-29", "2020-02-29T10:00:00Z", "5 'mg'", "3 days", "abc", "ab", "b", "a,b", "10:30", "final", "http://a",
    ];

    /// <summary>Texts that are nearly, but not quite, of another type.</summary>
    public static readonly string[] Oddities =
    [
        "5-", ".5", "5.", "+5", "1e3", "--1", "1 000", "0x1", "TRUE", "yes", "1.0", "2020-13", "2020-02-30", "2020-2-3", "2020-02-29T24:00", "2020-02-29T10:00:00+15:00",
        "25:00", "10:60", "T10", "5 mg", "5 ''", "1 day", "1 dayss", "4 weeks ", "4 ", "4\n", "-4.5 'kg'", "\u0665", "2020-02-29T", "10:00:00.5", "2020-02-29T10:00:00.1234Z",
    ];

    public static readonly string[] Dates = ["2020", "2020-02", "2020-02-29", "2021-03-01", "1980-12-31", "2026-11-20", "2020-13-45", "2020-02-30", "0001-01-01", "9999-12-31"];

    public static readonly string[] DateTimes =
    [
        "2020", "2020-02", "2020-02-29", "2020-02-29T10:00:00Z", "2020-02-29T10:00:00+07:00", "2020-02-29T03:00:00Z", "2020-03-01T00:30:00-05:00",
        "2020-02-29T10:00:00.500Z", "2026-11-20T09:30:00+07:00", "2021-01-01T00:00:00Z", "2020-02-29T10:00:00", "2020-02-29 10:00", "9999-12-31T23:59:59Z",
    ];

    public static readonly string[] Times = ["10", "10:00", "10:00:00", "10:00:00.500", "23:59:59", "00:15", "00:00:00"];

    public static readonly string[] ExtensionUrls = ["http://x/e1", "http://x/e2", "nested"];
}
