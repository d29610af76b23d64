using System.Globalization;

namespace EmrCheck.Generators.Facilities;

/// <summary>What the command line asks of the generator.</summary>
internal sealed record GeneratorOptions(string Folder, ulong Seed = 2026, int? Stays = null)
{
    /// <summary>Null when the arguments cannot be understood.</summary>
    public static GeneratorOptions? Read(string[] args)
    {
        if (args.Length % 2 == 0 || args[0].StartsWith('-'))
            return null;
        GeneratorOptions? options = new(args[0]);
        for (var i = 1; i < args.Length && options is not null; i += 2)
            options = options.With(args[i], args[i + 1]);
        return options;
    }

    private GeneratorOptions? With(string option, string value) => option switch
    {
        "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) =>
            this with { Seed = seed },
        "--stays" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var stays) && stays > 0 =>
            this with { Stays = stays },
        _ => null,
    };
}
