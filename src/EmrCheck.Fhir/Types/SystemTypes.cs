namespace EmrCheck.Fhir.Types;

/// <summary>The types of FHIRPath itself; they have the same numbers in every table.</summary>
internal static class SystemTypes
{
    public const ushort None = 0;
    public const ushort Boolean = 1;
    public const ushort String = 2;
    public const ushort Integer = 3;
    public const ushort Decimal = 4;
    public const ushort Date = 5;
    public const ushort DateTime = 6;
    public const ushort Time = 7;
    public const ushort Quantity = 8;
    public const ushort Any = 9;

    /// <summary>In the order of the numbers.</summary>
    public static readonly string[] Names =
    [
        "", "System.Boolean", "System.String", "System.Integer", "System.Decimal",
        "System.Date", "System.DateTime", "System.Time", "System.Quantity", "System.Any",
    ];
}
