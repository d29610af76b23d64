using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>What a file may be by the ending of its name.</summary>
internal static class FileEndings
{
    private static readonly ImmutableArray<ContentKind> AnyText = [ContentKind.Text, ContentKind.Xml, ContentKind.Html];

    private static readonly FrozenDictionary<string, ImmutableArray<ContentKind>> Kinds = new Dictionary<string, ImmutableArray<ContentKind>>
    {
        [".pdf"] = [ContentKind.Pdf],
        [".docx"] = [ContentKind.Word],
        [".xlsx"] = [ContentKind.Spreadsheet],
        [".pptx"] = [ContentKind.Slides],
        [".doc"] = [ContentKind.OldOffice, ContentKind.RichText],
        [".xls"] = [ContentKind.OldOffice],
        [".ppt"] = [ContentKind.OldOffice],
        [".rtf"] = [ContentKind.RichText],
        [".odt"] = [ContentKind.OpenDocument],
        [".ods"] = [ContentKind.OpenDocument],
        [".odp"] = [ContentKind.OpenDocument],
        [".png"] = [ContentKind.Png],
        [".jpg"] = [ContentKind.Jpeg],
        [".jpeg"] = [ContentKind.Jpeg],
        [".gif"] = [ContentKind.Gif],
        [".tif"] = [ContentKind.Tiff],
        [".tiff"] = [ContentKind.Tiff],
        [".webp"] = [ContentKind.WebP],
        [".zip"] = [ContentKind.Zip],
        [".xml"] = [ContentKind.Xml, ContentKind.Html],
        [".html"] = AnyText,
        [".htm"] = AnyText,
        [".txt"] = AnyText,
        [".md"] = AnyText,
        [".csv"] = AnyText,
        [".json"] = AnyText,
        [".log"] = AnyText,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong between a name and a content; an ending that says nothing agrees with all.</summary>
    public static ContentFault Compare(string name, ContentKind kind) =>
        !Kinds.TryGetValue(Path.GetExtension(name), out var named) || named.Contains(kind) ? ContentFault.None
        : kind == ContentKind.Unknown ? ContentFault.Unrecognized
        : ContentFault.OtherThanNamed;
}
