using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities;
using EmrCheck.Generators.Facilities.Records;

namespace EmrCheck.Generators.Provinces;

/// <summary>A synthetic stay as bytes of which only numbers, the facility's code and dates are written anew: so gigabytes are made as fast as they are copied.</summary>
internal sealed class StayTemplate
{
    /// <summary>No text of a record has it.</summary>
    public const string CodeMark = "QZJXW";

    private const int NumberDigits = 7, ScatteredDigits = 8;
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _bytes;
    private readonly int[] _numbers, _scattered, _codes, _uuids, _dates;
    private readonly DateOnly _first, _last;

    private StayTemplate(byte[] bytes, int number)
    {
        _bytes = bytes;
        _numbers = Places(number.ToString(CultureInfo.InvariantCulture));
        _scattered = Places(Scattered(number));
        _codes = Places(CodeMark);
        _uuids = [.. Places("urn:uuid:").Select(place => place + "urn:uuid:".Length)];
        _dates = [.. Places("2026-1").Where(place => DateOnly.TryParseExact(Encoding.ASCII.GetString(bytes, place, 10), "yyyy-MM-dd", out _))];
        (_first, _last) = (_dates.Min(DateAt), _dates.Max(DateAt));
    }

    /// <summary>Its length, the same for all that is made of it.</summary>
    public int Length => _bytes.Length;

    /// <summary>The stay of a number, indented as a document or on one line.</summary>
    public static StayTemplate Of(Hospital hospital, ulong seed, int number, bool onOneLine)
    {
        var record = StayRecord.Of(hospital, seed, number);
        var bytes = onOneLine ? Encoding.UTF8.GetBytes(record.ToJsonString(Line) + "\n") : RecordJson.Bytes(record);
        // The last character of the code stands in numbers of persons, which are digits.
        return new(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace($"999{CodeMark[^1]}", "9990", StringComparison.Ordinal)), number);
    }

    /// <summary>Writes the stay of another number, of a facility, so many days later as fits into the month.</summary>
    public void Write(byte[] target, int number, string code, Dice dice)
    {
        _bytes.CopyTo(target, 0);
        Put(target, _numbers, number.ToString(CultureInfo.InvariantCulture));
        Put(target, _scattered, Scattered(number));
        Put(target, _codes, code);
        Put(target, _uuids, number.ToString("x8", CultureInfo.InvariantCulture));
        var (least, most) = (new DateOnly(2026, 10, 1).DayNumber - _first.DayNumber, new DateOnly(2026, 11, 1).DayNumber - _last.DayNumber);
        var days = most > least ? dice.Between(least, most) : 0;
        foreach (var place in _dates) Encoding.ASCII.GetBytes(DateAt(place).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), target.AsSpan(place));
    }

    private static void Put(byte[] target, int[] places, string text)
    {
        foreach (var place in places) Encoding.ASCII.GetBytes(text, target.AsSpan(place));
    }

    /// <summary>As the generator scatters the numbers of persons.</summary>
    private static string Scattered(int number) => ((number * 7919L + 20261) % 100_000_000).ToString($"D{ScatteredDigits}", CultureInfo.InvariantCulture);

    private DateOnly DateAt(int place) => DateOnly.ParseExact(Encoding.ASCII.GetString(_bytes, place, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private int[] Places(string text)
    {
        var (sought, found) = (Encoding.ASCII.GetBytes(text), new List<int>());
        for (var at = 0; _bytes.AsSpan(at).IndexOf(sought) is >= 0 and var next; at += next + sought.Length) found.Add(at + next);
        return [.. found];
    }
}
