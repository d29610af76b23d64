namespace EmrCheck.Generators.Facilities;

/// <summary>How a synthetic hospital keeps its records.</summary>
internal enum Habit
{
    /// <summary>Everything that is asked is there.</summary>
    Complete,

    /// <summary>The records contradict what the hospital declares.</summary>
    Contradicted,

    /// <summary>No notes, consents or signatures are handed in.</summary>
    Bare,

    /// <summary>Complete records, and beside them files that cannot be read.</summary>
    Broken,
}

/// <summary>One of the synthetic hospitals.</summary>
internal sealed record Hospital(string Folder, string Code, string Name, Habit Habit, int Stays, int Beds)
{
    /// <summary>Lào Cai, one of the 34 provinces since 01/07/2025.</summary>
    public const string Province = "15";

    public static IReadOnlyList<string> Departments { get; } =
        ["Khoa Nội tổng hợp", "Khoa Ngoại tổng hợp", "Khoa Phụ sản", "Khoa Nhi", "Khoa Cấp cứu"];

    /// <summary>What each of them offers, in the words of the rules.</summary>
    public static IReadOnlyList<string> Services { get; } =
        ["inpatient", "outpatient", "emergency", "surgery", "anaesthesia", "obstetrics", "blood", "imaging", "laboratory", "pharmacy"];

    public static IReadOnlyList<Hospital> All { get; } =
    [
        new("qualified", "99001", "Bệnh viện Đa khoa Mẫu Số Một", Habit.Complete, 14, 320) { Zipped = [3, 8] },
        new("contradicted", "99002", "Bệnh viện Đa khoa Mẫu Số Hai", Habit.Contradicted, 12, 250),
        new("undetermined", "99003", "Bệnh viện Đa khoa Mẫu Số Ba", Habit.Bare, 10, 180),
        new("broken", "99004", "Bệnh viện Đa khoa Mẫu Số Bốn", Habit.Broken, 12, 210),
    ];

    /// <summary>The kind of facility that it is.</summary>
    public string Kind { get; init; } = "hospital";

    /// <summary>The numbers of the stays whose file is compressed.</summary>
    public IReadOnlyList<int> Zipped { get; init; } = [];

    public string RecordNumbers => $"urn:emrcheck:mrn:{Code}";

    public string BaseUrl => $"https://fhir.bv{Code}.example/r4/";
}
