namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>What the contradicting hospital states in submission.yaml and self-assessment.yaml beyond what its records bear out.</summary>
internal static class FalseClaims
{
    /// <summary>The department that it names and in which nobody stays.</summary>
    public const string Idle = "Khoa Hồi sức tích cực";

    /// <summary>The department that it does not name and that a record names.</summary>
    public const string Unnamed = Records.Place.Emergency;

    /// <summary>The service that it does not list and that a record shows.</summary>
    public const string Unlisted = "blood";

    /// <summary>The event that it says did not happen and that a record shows.</summary>
    public const string Denied = "transfusion";

    /// <summary>The last day of its period: a month after the last stay.</summary>
    public const string LastDay = "2026-11-30";

    /// <summary>Of what criteria it says how much is in order, in per cent.</summary>
    public static IReadOnlyDictionary<string, string> Shares { get; } = new Dictionary<string, string> { ["TT32-XN-THAM-CHIEU"] = "100" };

    /// <summary>How many records it says it made: fewer than it hands in.</summary>
    public static int RecordsMade(int stays) => stays - 2;

    /// <summary>Each statement with the state in which cross-examination must find it, and the stay that shows it.</summary>
    public static IReadOnlyList<(string Id, string State, string What, int? Stay)> All { get; } =
    [
        ("numbers.records", "contradicted", "nêu ít hồ sơ hơn số đã nộp", null),
        ("numbers.electronic_records", "contradicted", "nêu hồ sơ điện tử nhiều hơn tổng số hồ sơ", null),
        ("numbers.period.months", "unsupported", "kỳ có tháng 11 mà không có hồ sơ nào của tháng này", null),
        ("facility.departments", "unsupported", $"nêu {Idle}, không hồ sơ nào thuộc khoa này", null),
        ("facility.departments.unnamed", "undeclared", $"không nêu {Unnamed}, một hồ sơ có", 2),
        ("facility.services.blood", "contradicted", "không nêu dịch vụ truyền máu, một hồ sơ có", 10),
        ("numbers.none_of.transfusion", "contradicted", "nêu trong kỳ không truyền máu, một hồ sơ có", 10),
    ];
}
