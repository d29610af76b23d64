using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Formats.Assessments;

/// <summary>Reads a JSON file with the place of every value; whether it is JSON at all, the reader of FHIR documents says.</summary>
internal ref struct JsonPartReader
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _json;
    private int _seen, _line, _column;

    private JsonPartReader(string file, ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        (_file, _line, _column) = (file, 1, 1);
        _json = new(utf8, new JsonReaderOptions { MaxDepth = FhirReadLimits.Default.MaxDepth });
    }

    /// <summary>The file as values; none when it cannot be used.</summary>
    public static Loaded<JsonPart> Read(string file, ReadOnlyMemory<byte> utf8)
    {
        var reading = FhirDocument.Read(utf8, types: SubmissionModel.Types, rootType: SubmissionModel.RootType);
        using var document = reading.Document;
        ImmutableArray<Diagnostic> remarks = [.. reading.Problems
            .Where(problem => document is null || problem.Kind == FhirProblemKind.DuplicateProperty)
            .Select(problem => Diagnostic.At(FhirProblems.CodeOf(problem.Kind), file, problem.Position.Line, problem.Position.Column, (problem.Path ?? "").Replace($"{SubmissionModel.RootType}.", "", StringComparison.Ordinal)))];
        if (remarks.Any(remark => remark.Code.IsError)) return new(null, remarks);
        var bytes = utf8.Span;
        var reader = new JsonPartReader(file, bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        reader._json.Read();
        return new(reader.Value(""), remarks);
    }

    private JsonPart Value(string path)
    {
        var (line, column) = Place();
        var part = new JsonPart(KindOf(_json.TokenType), "", [], [], _file, path, line, column);
        return _json.TokenType switch
        {
            JsonTokenType.StartObject => part with { Members = Members(path) },
            JsonTokenType.StartArray => part with { Items = Items(path) },
            JsonTokenType.String => part with { Text = _json.GetString()! },
            JsonTokenType.Number => part with { Text = Encoding.UTF8.GetString(_json.ValueSpan) },
            _ => part,
        };
    }

    private ImmutableArray<(string, JsonPart)> Members(string path)
    {
        var members = ImmutableArray.CreateBuilder<(string, JsonPart)>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var name = _json.GetString()!;
            _json.Read();
            members.Add((name, Value(path.Length == 0 ? name : $"{path}.{name}")));
        }

        return members.ToImmutable();
    }

    private ImmutableArray<JsonPart> Items(string path)
    {
        var items = ImmutableArray.CreateBuilder<JsonPart>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            items.Add(Value(string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        return items.ToImmutable();
    }

    /// <summary>Counts on from the last place: values are asked for in the order of the file.</summary>
    private (int, int) Place()
    {
        for (var end = (int)_json.TokenStartIndex; _seen < end; _seen++)
        {
            if (_utf8[_seen] == (byte)'\n') (_line, _column) = (_line + 1, 1);
            else if ((_utf8[_seen] & 0xC0) != 0x80) _column++;
        }

        return (_line, _column);
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
