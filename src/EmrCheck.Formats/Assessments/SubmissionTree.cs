using System.Collections.Immutable;
using EmrCheck.Core;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Formats.Assessments;

/// <summary>submission.yaml as a tree, so that what a form does not show is kept when the file is written again.</summary>
internal sealed class SubmissionTree
{
    private static readonly ImmutableArray<string> Order =
    [
        "version", "facility", "date", "declared_by", "numbers", "documents", "code", "name", "role", "id", "kind", "title", "number", "grade", "province", "beds",
        "departments", "services", "period", "from", "to", "patients", "records", "electronic_records", "none_of", "issuer", "subjects", "cites", "file",
    ];

    /// <summary>In a document the day stands behind the number, at the top before who declares.</summary>
    private static readonly ImmutableArray<string> OfDocument = ["id", "kind", "title", "number", "date", "issuer", "subjects", "cites", "file"];

    private readonly YamlMappingNode _root;

    private SubmissionTree(YamlMappingNode root) => _root = root;

    /// <summary>The tree of a text that was read without errors before.</summary>
    public static SubmissionTree Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new((YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>The texts at a path such as numbers.period.from: none, one, or the items of a list.</summary>
    public ImmutableArray<string> At(string path)
    {
        YamlNode? node = _root;
        foreach (var key in path.Split('.')) node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
        return TextsOf(node);
    }

    /// <summary>Puts texts at a path; none takes it away.</summary>
    public void Put(string path, TextShape shape, ImmutableArray<string> texts)
    {
        var keys = path.Split('.');
        var map = _root;
        foreach (var key in keys[..^1])
        {
            if (!map.Children.TryGetValue(new YamlScalarNode(key), out var child) || child is not YamlMappingNode inner)
            {
                if (texts.IsEmpty) return;
                Set(map, key, inner = []);
            }

            map = inner;
        }

        Put(map, keys[^1], shape, texts);
    }

    /// <summary>Puts these documents in their order; those of other ids are gone, and what is known of each besides stays.</summary>
    public void Put(ImmutableArray<Document> documents)
    {
        var before = _root.Children.TryGetValue(new YamlScalarNode("documents"), out var list) && list is YamlSequenceNode sequence ? sequence.OfType<YamlMappingNode>().ToArray() : [];
        var after = new YamlSequenceNode();
        foreach (var document in documents)
        {
            var map = before.FirstOrDefault(map => map.Children.TryGetValue(new YamlScalarNode("id"), out var named) && TextsOf(named) is [var id] && id == document.Id) ?? [];
            Put(map, "id", TextShape.Quoted, [document.Id]);
            Put(map, "kind", TextShape.Quoted, One(document.Kind));
            Put(map, "title", TextShape.Quoted, One(document.Title));
            Put(map, "number", TextShape.Quoted, One(document.Number));
            Put(map, "date", TextShape.Plain, document.Date is { } day ? [day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : []);
            Put(map, "issuer", TextShape.Quoted, One(document.Issuer));
            Put(map, "subjects", TextShape.List, document.Subjects);
            Put(map, "cites", TextShape.List, document.Cites);
            Put(map, "file", TextShape.Quoted, One(document.File));
            after.Add(map);
        }

        Set(_root, "documents", after);
    }

    /// <summary>The file, in one order and one style, without its comments.</summary>
    public string ToYaml() =>
        "# Hồ sơ nộp để thẩm định hồ sơ bệnh án điện tử, ghi bởi emrcheck assess import từ phiếu bảng tính.\n"
        + "# Sửa bằng bảng tính: emrcheck assess form, điền, rồi emrcheck assess import.\n" + TreeText.Of(_root, Before);

    private static void Put(YamlMappingNode map, string key, TextShape shape, ImmutableArray<string> texts)
    {
        var before = map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
        if (TextsOf(before).SequenceEqual(texts)) return;
        if (texts.IsEmpty) map.Children.Remove(new YamlScalarNode(key));
        else if (shape == TextShape.List) Set(map, key, new YamlSequenceNode(texts.Select(text => new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted })));
        else Set(map, key, new YamlScalarNode(texts[0]) { Style = shape == TextShape.Plain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted });
    }

    private static void Set(YamlMappingNode map, string key, YamlNode value) => map.Children[new YamlScalarNode(key)] = value;

    private static ImmutableArray<string> One(string text) => text.Length > 0 ? [text] : [];

    private static ImmutableArray<string> TextsOf(YamlNode? node) => node switch
    {
        YamlScalarNode { Value: null or "" } or YamlScalarNode { Value: "null" or "~", Style: ScalarStyle.Plain } => [],
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode many => [.. many.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
        _ => [],
    };

    /// <summary>The place of a key among those beside it; keys of others come last, in their own order.</summary>
    private static int Before(IReadOnlyCollection<string> keys, string key) =>
        (keys.Contains("id") ? OfDocument : Order).IndexOf(key) is >= 0 and var at ? at : int.MaxValue;
}

/// <summary>How texts stand in the file: one in quotes where it needs them, one as a day or a figure, or a list.</summary>
internal enum TextShape
{
    /// <summary>One text, in quotes where it needs them.</summary>
    Quoted,

    /// <summary>A day or a figure.</summary>
    Plain,

    /// <summary>A list of texts.</summary>
    List,
}
