using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs;

/// <summary>What of a rules folder a command needs: to read all of it takes longer than to judge a record.</summary>
/// <param name="Names">The packs that are wanted, by the profiles of the folder; a null answer for all.</param>
/// <param name="On">The only day that is of interest: a pack that is not in force then comes without its criteria; null for every day.</param>
/// <param name="RecordsAlone">Whether only records are judged: then neither papers nor the tables of authors are asked for.</param>
public sealed record PacksAsked(Func<ImmutableArray<Profile>, IEnumerable<string>?> Names, DateOnly? On = null, bool RecordsAlone = false)
{
    /// <summary>The packs of these names; all where there is no name.</summary>
    public static PacksAsked ByName(string[] names) => new(_ => names.Length > 0 ? names : null);
}
