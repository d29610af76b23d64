namespace EmrCheck.Fhir.Types;

/// <summary>The numbers of the few properties that the program itself looks for; every table begins with those of R4.</summary>
internal static class ElementNames
{
    public static readonly ushort Code = Of("code"u8);
    public static readonly ushort Coding = Of("coding"u8);
    public static readonly ushort Comparator = Of("comparator"u8);
    public static readonly ushort Contained = Of("contained"u8);
    public static readonly ushort Context = Of("context"u8);
    public static readonly ushort Data = Of("data"u8);
    public static readonly ushort Div = Of("div"u8);
    public static readonly ushort Encounter = Of("encounter"u8);
    public static readonly ushort End = Of("end"u8);
    public static readonly ushort Entry = Of("entry"u8);
    public static readonly ushort Extension = Of("extension"u8);
    public static readonly ushort FullUrl = Of("fullUrl"u8);
    public static readonly ushort Id = Of("id"u8);
    public static readonly ushort Link = Of("link"u8);
    public static readonly ushort Meta = Of("meta"u8);
    public static readonly ushort PartOf = Of("partOf"u8);
    public static readonly ushort Reference = Of("reference"u8);
    public static readonly ushort Relation = Of("relation"u8);
    public static readonly ushort Request = Of("request"u8);
    public static readonly ushort Resource = Of("resource"u8);
    public static readonly ushort Response = Of("response"u8);
    public static readonly ushort Size = Of("size"u8);
    public static readonly ushort Start = Of("start"u8);
    public static readonly ushort System = Of("system"u8);
    public static readonly ushort Type = Of("type"u8);
    public static readonly ushort Unit = Of("unit"u8);
    public static readonly ushort Url = Of("url"u8);
    public static readonly ushort Value = Of("value"u8);
    public static readonly ushort VersionId = Of("versionId"u8);

    private static ushort Of(ReadOnlySpan<byte> name) => TypeTable.R4.Names.Find(name);
}
