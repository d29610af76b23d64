namespace EmrCheck.Formats.Reports.Html;

/// <summary>A name and what it is.</summary>
internal sealed record Fact(string Name, string Value);
