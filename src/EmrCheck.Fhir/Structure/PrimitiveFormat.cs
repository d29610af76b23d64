namespace EmrCheck.Fhir.Structure;

/// <summary>The primitives that are told apart; the others are strings.</summary>
internal enum PrimitiveFormat : byte
{
    None,
    Boolean,
    Integer,
    UnsignedInt,
    PositiveInt,
    Decimal,
    String,
    Uri,
    Code,
    Id,
    Date,
    DateTime,
    Instant,
    Time,
    Base64Binary,
    Oid,
    Uuid,
    Xhtml,
}
