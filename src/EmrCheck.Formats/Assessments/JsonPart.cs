using System.Collections.Immutable;
using System.Text.Json;

namespace EmrCheck.Formats.Assessments;

/// <summary>One value of a JSON file with its place: what is read is told by line, column and path.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A single value as text; empty for objects and lists.</param>
/// <param name="Members">The members of an object.</param>
/// <param name="Items">The items of a list.</param>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Path">The path in it: answers.TT13-D1-K1.share, item[2].item[0].</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode characters.</param>
internal sealed record JsonPart(
    JsonValueKind Kind, string Text, ImmutableArray<(string Name, JsonPart Value)> Members, ImmutableArray<JsonPart> Items, string File, string Path, int Line, int Column)
{
    /// <summary>The first member of this name; null where there is none, or nothing behind it.</summary>
    public JsonPart? this[string name] => Members.FirstOrDefault(member => member.Name == name).Value is { Kind: not JsonValueKind.Null } value ? value : null;

    /// <summary>Whether it is one value with text in it.</summary>
    public bool IsText => Kind == JsonValueKind.String;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind == JsonValueKind.Number;

    /// <summary>The items of a list; a single value stands for itself.</summary>
    public ImmutableArray<JsonPart> All => Kind == JsonValueKind.Array ? Items : [this];
}
