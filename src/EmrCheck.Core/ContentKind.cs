namespace EmrCheck.Core;

/// <summary>What a file is by its bytes, whatever its name says.</summary>
public enum ContentKind
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>Plain text, .csv and .json among it.</summary>
    Text,

    /// <summary>A web page; often a saved error page.</summary>
    Html,

    /// <summary>XML of any kind.</summary>
    Xml,

    /// <summary>Rich text (.rtf).</summary>
    RichText,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A text of Office Open XML (.docx).</summary>
    Word,

    /// <summary>A spreadsheet of Office Open XML (.xlsx).</summary>
    Spreadsheet,

    /// <summary>Slides of Office Open XML (.pptx).</summary>
    Slides,

    /// <summary>The Office formats before 2007 (.doc, .xls, .ppt).</summary>
    OldOffice,

    /// <summary>OpenDocument (.odt, .ods, .odp).</summary>
    OpenDocument,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A GIF picture.</summary>
    Gif,

    /// <summary>A TIFF picture.</summary>
    Tiff,

    /// <summary>A WebP picture.</summary>
    WebP,

    /// <summary>A .zip archive of anything else.</summary>
    Zip,
}
