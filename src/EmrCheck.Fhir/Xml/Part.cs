namespace EmrCheck.Fhir.Xml;

/// <summary>One thing in an XML file, where it stands; what is inside it follows, up to <see cref="Next"/>.</summary>
internal struct Part
{
    /// <summary>The local name; with its prefix and a colon when it is not FHIR's.</summary>
    public string Name;

    /// <summary>The <c>value</c> of an element, the content of anything else.</summary>
    public string? Value;

    /// <summary>The index of the part after this one and everything inside it.</summary>
    public int Next;

    /// <summary>The next one beside it that becomes an item of the same property; -1 for the last.</summary>
    public int NextSame;

    public int Line;

    /// <summary>In UTF-16 units, as <see cref="System.Xml.XmlReader"/> counts.</summary>
    public int Column;

    public PartKind Kind;
}

/// <summary>What stands there.</summary>
internal enum PartKind : byte
{
    Element,

    /// <summary>An attribute other than <c>value</c>.</summary>
    Attribute,

    /// <summary>Characters between elements, where FHIR has none.</summary>
    Text,

    /// <summary>An XHTML element, whole.</summary>
    Markup,
}
