namespace EmrCheck.Core;

/// <summary>A sentence that a user reads, in Vietnamese and in English.</summary>
public sealed record Phrase(string Vi, string En)
{
    /// <summary>The sentence in one language.</summary>
    public string In(Language language) => language == Language.En ? En : Vi;

    /// <summary>Two sentences one after the other.</summary>
    public Phrase Then(Phrase next) => new($"{Vi} {next.Vi}", $"{En} {next.En}");
}

/// <summary>The language of a report or a message: Vietnamese first.</summary>
public enum Language
{
    /// <summary>Vietnamese.</summary>
    Vi,

    /// <summary>English.</summary>
    En,
}
