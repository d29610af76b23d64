using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Fhir;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Formats.Yaml;

/// <summary>A mapping of a YAML file. Asking for a key makes it known; <see cref="Done"/> remarks on the keys that nobody asked for.</summary>
internal sealed class YamlMap(YamlFile file, YamlMappingNode node, string path, bool isAbsent = false)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public YamlFile File => file;

    /// <summary>Where the mapping starts, for remarks about it as a whole.</summary>
    public Mark Start => node.Start;

    /// <summary>The keys, for mappings whose keys are names.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public string Text(string key) => TextOrNull(key) ?? Missing(key, "");

    public string? TextOrNull(string key) =>
        Find(key) switch
        {
            var found when IsEmpty(found) => null,
            YamlScalarNode scalar => scalar.Value,
            var other => Wrong<string?>(key, other!, "một giá trị đơn", "a single value", null),
        };

    public ImmutableArray<string> Texts(string key) =>
        Find(key) switch
        {
            var found when IsEmpty(found) => [],
            YamlScalarNode { Value: { } one } => [one],
            YamlSequenceNode sequence when sequence.All(item => item is YamlScalarNode { Value: not null }) =>
                [.. sequence.Cast<YamlScalarNode>().Select(item => item.Value!)],
            var other => Wrong<ImmutableArray<string>>(key, other!, "một danh sách giá trị", "a list of values", []),
        };

    public int? Integer(string key) => Parsed(key, "số nguyên", "a whole number", (string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <summary>A whole number that counts something.</summary>
    public int? Count(string key) =>
        Integer(key) is not { } count ? null : count >= 0 ? count : Wrong<int?>(key, "số nguyên không âm", "a whole number, not negative", null);

    public decimal? Number(string key) => Parsed(key, "một số", "a number", (string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value));

    /// <summary>Per cent, 0 to 100, with or without the sign, with a point or a comma.</summary>
    public decimal? Percent(string key) => Parsed(key, "một tỷ lệ phần trăm từ 0 đến 100", "a share from 0 to 100 per cent", (string text, out decimal value) =>
    {
        var share = Yaml.Percent.Of(text);
        value = share ?? 0;
        return share is not null;
    });

    public DateOnly? Date(string key) => Parsed(key, "ngày dạng YYYY-MM-DD", "a date, YYYY-MM-DD", (string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    public bool Flag(string key) => Parsed(key, "true hoặc false", "true or false", (string text, out bool value) =>
        bool.TryParse(text, out value)) ?? false;

    /// <summary>One of a closed list of words; the fallback, with a remark, for any other.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words, T? fallback = null)
        where T : struct
    {
        if (TextOrNull(key) is not { } text) return fallback ?? Missing(key, default(T));
        var known = string.Join(" | ", words.Keys);
        return words.TryGetValue(text, out var value) ? value : Wrong(key, Find(key)!, known, known, fallback ?? default);
    }

    /// <summary>A key of a catalogue; null when there is none or, with a remark that names the nearest, when the catalogue does not hold it.</summary>
    public string? Key(string key, IReadOnlyDictionary<string, Phrase> catalog) => Keyed(key, TextOrNull(key) is { } one ? [one] : [], catalog).FirstOrDefault();

    /// <summary>Keys of a catalogue; those that it does not hold are left out with a remark.</summary>
    public ImmutableArray<string> KeysOf(string key, IReadOnlyDictionary<string, Phrase> catalog) => Keyed(key, Texts(key), catalog);

    private ImmutableArray<string> Keyed(string key, ImmutableArray<string> words, IReadOnlyDictionary<string, Phrase> catalog)
    {
        foreach (var unknown in words.Where(word => !catalog.ContainsKey(word)))
        {
            var meant = Spelling.Nearest(unknown, catalog.Keys);
            file.Remark(DiagnosticCodes.UnknownWord, At(key), unknown, Join(key), Nearest.Vi(meant), Nearest.En(meant));
        }

        return [.. words.Where(catalog.ContainsKey)];
    }

    public Phrase Phrase(string key) => PhraseOrNull(key) ?? Missing(key, new Phrase("", ""));

    public Phrase? PhraseOrNull(string key)
    {
        if (MapOrNull(key) is not { } map) return null;
        var phrase = new Phrase(map.Text("vi").Trim(), map.Text("en").Trim());
        map.Done();
        return phrase;
    }

    public YamlMap Map(string key) => MapOrNull(key) ?? Missing(key, new YamlMap(file, new YamlMappingNode(), Join(key), isAbsent: true));

    public YamlMap? MapOrNull(string key) =>
        Find(key) switch
        {
            var found when IsEmpty(found) => null,
            YamlMappingNode map => new(file, map, Join(key)),
            var other => Wrong<YamlMap?>(key, other!, "các cặp khóa: giá trị", "a mapping", null),
        };

    public IEnumerable<YamlMap> Maps(string key) =>
        Find(key) switch
        {
            var found when IsEmpty(found) => [],
            YamlSequenceNode sequence when sequence.All(item => item is YamlMappingNode) =>
                sequence.Cast<YamlMappingNode>().Select((map, index) => new YamlMap(file, map, $"{Join(key)}[{index}]")),
            var other => Wrong<IEnumerable<YamlMap>>(key, other!, "một danh sách", "a list of mappings", []),
        };

    /// <summary>The mappings of a list one by one; null, with a remark, for an item that is none.</summary>
    public IEnumerable<YamlMap?> MapsApart(string key)
    {
        if (Find(key) is not YamlSequenceNode sequence) return Maps(key);
        return sequence.Select((item, index) => item is YamlMappingNode map
            ? new YamlMap(file, map, $"{Join(key)}[{index}]")
            : Wrong<YamlMap?>($"{key}[{index}]", item, "các cặp khóa: giá trị", "a mapping", null));
    }

    /// <summary>A compiled expression; null when there is none or, with a remark at the character, when it is wrong.</summary>
    public FhirPathExpression? Expression(string key, string contextType, FhirPathSettings settings)
    {
        if (TextOrNull(key) is not { } text || Find(key) is not YamlScalarNode scalar) return null;
        var compilation = FhirPathExpression.Compile(text, contextType, settings);
        foreach (var error in compilation.Errors)
        {
            var (line, column) = file.PlaceOf(scalar, error.Offset);
            var sentence = FhirPathSentences.Of(error);
            file.Remark(DiagnosticCodes.BadExpression, line, column, sentence.Vi, sentence.En);
        }

        return compilation.Errors.Count == 0 ? compilation.Expression : null;
    }

    /// <summary>A compiled expression over the facts of submission.yaml.</summary>
    public FhirPathExpression? FactExpression(string key, FhirPathSettings settings) =>
        Expression(key, SubmissionModel.RootType, settings with { Types = SubmissionModel.Types });

    /// <summary>Remarks on a key that must be there; a wrong value, or a mapping that is missing as a whole, has its own remark already.</summary>
    public T Missing<T>(string key, T fallback)
    {
        if (!isAbsent && IsEmpty(Find(key))) file.Remark(DiagnosticCodes.MissingKey, node.Start, Join(key));
        return fallback;
    }

    public T Wrong<T>(string key, string vi, string en, T fallback) => Wrong(key, Find(key) ?? node, vi, en, fallback);

    /// <summary>Where the value of a key starts.</summary>
    public Mark At(string key) => (Find(key) ?? node).Start;

    /// <summary>Remarks on every key that was not asked for.</summary>
    public void Done()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (_asked.Contains(name)) continue;
            var suggestion = Spelling.Nearest(name, _asked);
            file.Remark(DiagnosticCodes.UnknownKey, key.Start, Join(name), Nearest.Vi(suggestion), Nearest.En(suggestion));
        }
    }

    private delegate bool Parser<T>(string text, out T value);

    private T? Parsed<T>(string key, string vi, string en, Parser<T> parse)
        where T : struct =>
        TextOrNull(key) is not { } text ? null : parse(text, out var value) ? value : Wrong<T?>(key, Find(key)!, vi, en, null);

    /// <summary>Not there, or there with nothing behind it.</summary>
    private static bool IsEmpty([NotNullWhen(false)] YamlNode? node) => node is null
        or YamlScalarNode { Value: null or "" } or YamlScalarNode { Value: "null" or "~", Style: ScalarStyle.Plain }
        or YamlSequenceNode { Children.Count: 0 };

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private T Wrong<T>(string key, YamlNode at, string vi, string en, T fallback)
    {
        file.Remark(DiagnosticCodes.WrongValue, at.Start, Join(key), vi, en);
        return fallback;
    }

    private string Join(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
