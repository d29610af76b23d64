namespace EmrCheck.Core;

/// <summary>What the file of a document holds, and whether a person could read it.</summary>
/// <param name="Kind">What it is by its bytes.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record DocumentContent(ContentKind Kind, ContentFault Fault)
{
    /// <summary>Not looked at.</summary>
    public static DocumentContent NotSeen { get; } = new(ContentKind.Unknown, ContentFault.None);

    /// <summary>Whether a person without a password and without repair tools can read it: a wrong ending alone hides nothing.</summary>
    public bool CanBeRead => Fault is ContentFault.None or ContentFault.OtherThanNamed;
}

/// <summary>What can be wrong with the file of a document.</summary>
public enum ContentFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is another, readable kind of file than its name says.</summary>
    OtherThanNamed,

    /// <summary>Its name says what it is, and it is not that, nor anything else that is known.</summary>
    Unrecognized,

    /// <summary>A password or encryption keeps people out.</summary>
    Encrypted,

    /// <summary>It ends too early.</summary>
    CutOff,
}
