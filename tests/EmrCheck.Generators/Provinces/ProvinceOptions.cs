using System.Globalization;

namespace EmrCheck.Generators.Provinces;

/// <summary>What the command line asks of the generator of provinces.</summary>
/// <param name="Folder">Where to write.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Facilities">How many facilities.</param>
/// <param name="Megabytes">Of records, before they are packed; of all facilities together.</param>
/// <param name="Form">mixed, json, ndjson, gz or zip.</param>
/// <param name="Stations">How many commune stations each facility has as sites: with any, the facilities are health centres.</param>
internal sealed record ProvinceOptions(string Folder, ulong Seed = 7, int Facilities = 29, long Megabytes = 8000, string Form = "mixed", int Stations = 0)
{
    /// <summary>Null when the arguments cannot be understood.</summary>
    public static ProvinceOptions? Read(string[] args)
    {
        if (args.Length % 2 == 0 || args[0].StartsWith('-')) return null;
        ProvinceOptions? options = new(args[0]);
        for (var i = 1; i < args.Length && options is not null; i += 2) options = options.With(args[i], args[i + 1]);
        return options is null || options.Facilities * options.Stations > ProvinceGenerator.MostStations ? null : options;
    }

    private ProvinceOptions? With(string option, string value)
    {
        if (option == "--form") return value is "mixed" or "json" or "ndjson" or "gz" or "zip" ? this with { Form = value } : null;
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        return option switch
        {
            "--seed" => this with { Seed = (ulong)number },
            "--facilities" when number is >= 1 and <= 9999 => this with { Facilities = (int)number },
            "--stations" when number is >= 0 and <= 99 => this with { Stations = (int)number },
            "--gigabytes" => this with { Megabytes = (long)(number * 1000) },
            "--megabytes" => this with { Megabytes = (long)number },
            _ => null,
        };
    }
}
