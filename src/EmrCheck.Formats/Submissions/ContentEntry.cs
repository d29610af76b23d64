namespace EmrCheck.Formats.Submissions;

/// <summary>What lies in a folder: its name and what it is.</summary>
internal sealed record ContentEntry(string Name, ContentEntryKind Kind);

/// <summary>What something in a folder is.</summary>
internal enum ContentEntryKind
{
    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link, to whatever.</summary>
    Link,

    /// <summary>Anything else.</summary>
    File,
}
