namespace EmrCheck.Formats.Yaml;

/// <summary>The word that was probably meant, as a question.</summary>
public static class Nearest
{
    /// <summary>" Có phải là …?", or nothing.</summary>
    public static string Vi(string? suggestion) => suggestion is null ? "" : $" Có phải là «{suggestion}»?";

    /// <summary>" Did you mean …?", or nothing.</summary>
    public static string En(string? suggestion) => suggestion is null ? "" : $" Did you mean «{suggestion}»?";
}
