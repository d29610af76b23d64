using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs.Lists;

/// <summary>A list of codes with the text that it comes from and the days between which it holds (danh mục mã).</summary>
/// <param name="Id">Its id, as criteria name it in <c>memberOf('…')</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The text that it comes from, and what was not seen.</param>
/// <param name="InForce">Its first and last day.</param>
/// <param name="IsToBeImported">Whether its codes are expected from an import that has not been made.</param>
/// <param name="Codes">Its codes, in order.</param>
public sealed record CodeList(string Id, Phrase Title, Phrase Source, InForce InForce, bool IsToBeImported, ImmutableArray<ListedCode> Codes)
{
    /// <summary>The few codes by which the samples of criteria are judged, whether or not the list has been imported.</summary>
    public ImmutableArray<string> InSamples { get; init; } = [];
}

/// <summary>One code of a list.</summary>
/// <param name="Value">The code.</param>
/// <param name="Meaning">What it means; null where the list gives no words.</param>
/// <param name="Becomes">The code that took its place in the list that followed; null when none did.</param>
public sealed record ListedCode(string Value, Phrase? Meaning = null, string? Becomes = null);
