using System.Collections.Immutable;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>One criterion of the annex as the facility's table words it.</summary>
/// <param name="Number">Its number, from 1 to 146.</param>
/// <param name="Group">Its group.</param>
/// <param name="Level">Its level, as tiers write it: 1 … 7, basic, advanced.</param>
/// <param name="Text">Its words.</param>
/// <param name="Items">Detailed items; it is met only when all of them are.</param>
/// <param name="Row">Where it stands.</param>
internal sealed record AnnexCriterion(int Number, AnnexGroup Group, string Level, string Text, ImmutableArray<string> Items, TableRow Row)
{
    /// <summary>How many criteria the annex has.</summary>
    public const int Total = 146;

    /// <summary>The pack that holds it: the eighth group has one of its own, as it has ended.</summary>
    public string PackOf(string pack) => Group.Place == 8 ? $"{pack}-viii" : pack;

    /// <summary>Its id.</summary>
    public string Id => Group.Place == 8 ? $"TT54VIII-{Number}" : $"TT54-{Number}";
}
