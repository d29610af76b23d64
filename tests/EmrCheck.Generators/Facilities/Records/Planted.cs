using System.Text.Json.Nodes;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>One thing that a hospital which calls everything met forgot or did wrong in one kind of stay.</summary>
/// <param name="Kind">The kind of stay, from 1.</param>
/// <param name="What">What is wrong, in Vietnamese.</param>
/// <param name="Contradicts">The criteria whose declaration it contradicts.</param>
/// <param name="Doubts">The criteria whose declaration it puts in doubt, for a person to conclude.</param>
/// <param name="Where">The resource in which it shows.</param>
/// <param name="Do">Does it.</param>
internal sealed record Planted(
    int Kind, string What, string[] Contradicts, string[] Doubts, Func<JsonObject, JsonObject> Where, Action<JsonObject, JsonObject> Do);
