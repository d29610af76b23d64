using System.Text;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>Every way in which a record file can be broken, and the remark it earns.</summary>
public sealed class RecordFileTests
{
    private const string Xml = "<Bundle xmlns='http://hl7.org/fhir'><id value='b1'/><type value='collection'/></Bundle>";

    private static readonly Dictionary<string, (string File, Func<byte[]> Content, string[] Told)> Cases = new(StringComparer.Ordinal)
    {
        ["good"] = ("a.json", () => Bytes.Record(), ["1 read"]),
        ["good, in capitals"] = ("A.JSON", () => Bytes.Record(), ["1 read"]),
        ["byte order mark"] = ("a.json", () => [0xEF, 0xBB, 0xBF, .. Bytes.Record()], ["1 read"]),
        ["white space around"] = ("a.json", () => Bytes.Of($"\r\n\t {Bytes.Line} \r\n"), ["1 read"]),
        ["empty"] = ("a.json", () => [], ["0 read", "EMR1001 a.json:1:1"]),
        ["byte order mark alone"] = ("a.json", () => [0xEF, 0xBB, 0xBF], ["0 read", "EMR1001 a.json:1:1"]),
        ["white space alone"] = ("a.json", () => Bytes.Of("  \r\n "), ["0 read", "EMR1001 a.json:1:1"]),
        ["UTF-16"] = ("a.json", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Bytes.Line)], ["0 read", "EMR1002 a.json:1:1"]),
        ["UTF-16 without mark"] = ("a.json", () => Encoding.Unicode.GetBytes(Bytes.Line), ["0 read", "EMR1002 a.json:1:1"]),
        ["Latin letters of one byte"] = ("a.json", () => Encoding.Latin1.GetBytes(Bytes.Line.Replace("b1", "é", StringComparison.Ordinal)), ["0 read", "EMR1002 a.json:1:1"]),
        ["HTML"] = ("a.json", () => Bytes.Of("<!DOCTYPE html>\n<html></html>"), ["0 read", "EMR1003 a.json:1:1"]),
        ["wrong word"] = ("a.json", () => Bytes.Of("{\n  \"resourceType\": Bundle }"), ["0 read", "EMR1003 a.json:2:19"]),
        ["a list"] = ("a.json", () => Bytes.Of("[]"), ["0 read", "EMR1007 a.json:1:1"]),
        ["a value"] = ("a.json", () => Bytes.Of("null"), ["0 read", "EMR1007 a.json:1:1"]),
        ["no type"] = ("a.json", () => Bytes.Of("{}"), ["0 read", "EMR1008 a.json:1:1"]),
        ["unknown type"] = ("a.json", () => Bytes.Of("""{ "resourceType": "Patiant" }"""), ["0 read", "EMR1009 a.json:1:1"]),
        ["two documents"] = ("a.json", () => Bytes.Of($"{Bytes.Line}\n{Bytes.Line}"), ["0 read", "EMR1010 a.json:2:1"]),
        ["gzip"] = ("a.json.gz", () => Bytes.Gzip(Bytes.Record()), ["1 read"]),
        ["gzip of lines"] = ("a.ndjson.gz", () => Bytes.Gzip(Bytes.Of($"{Bytes.Line}\n{Bytes.Line}\n")), ["2 read"]),
        ["not gzip"] = ("a.json.gz", () => Bytes.Record(), ["0 read", "EMR1015 a.json.gz"]),
        ["gzip of lines, not gzip"] = ("a.ndjson.gz", () => Bytes.Record(), ["0 read", "EMR1015 a.ndjson.gz:1"]),
        ["empty gzip"] = ("a.json.gz", () => [], ["0 read", "EMR1001 a.json.gz:1:1"]),
        ["zip"] = ("a.zip", () => Bytes.Zip(("x/a.json", Bytes.Record()), ("x/b.ndjson", Bytes.Record()), ("x/readme.txt", [])), ["2 read", "EMR1032 a.zip/readme.txt"]),
        ["not zip"] = ("a.zip", () => Bytes.Record(), ["0 read", "EMR1017 a.zip"]),
        ["empty zip file"] = ("a.zip", () => [], ["0 read", "EMR1017 a.zip"]),
        ["truncated zip"] = ("a.zip", () => Bytes.Zip(("a.json", Bytes.Record()))[..^30], ["0 read", "EMR1017 a.zip"]),
        ["zip in a zip"] = ("a.zip", () => Bytes.Zip(("b.zip", Bytes.Zip(("a.json", Bytes.Record()))), ("c.json", Bytes.Record())), ["1 read", "EMR1016 a.zip/b.zip"]),
        ["broken file in a zip"] = ("a.zip", () => Bytes.Zip(("x/a.json", []), ("x/b.json", Bytes.Record())), ["1 read", "EMR1001 a.zip/a.json:1:1"]),
        ["xml"] = ("a.xml", () => Bytes.Of(Xml), ["1 read"]),
        ["gzip of xml"] = ("a.xml.gz", () => Bytes.Gzip(Bytes.Of(Xml)), ["1 read"]),
        ["xml in a zip"] = ("a.zip", () => Bytes.Zip(("x/a.xml", Bytes.Of(Xml))), ["1 read"]),
        ["empty xml"] = ("a.xml", () => [], ["0 read", "EMR1001 a.xml:1:1"]),
        ["json with the ending of xml"] = ("a.xml", () => Bytes.Record(), ["0 read", "EMR1028 a.xml:1:1"]),
        ["xml with a document type"] = ("a.xml", () => Bytes.Of("<!DOCTYPE html>\n<html></html>"), ["0 read", "EMR1029 a.xml:1:1"]),
        ["xml of no namespace"] = ("a.xml", () => Bytes.Of("<Bundle/>"), ["0 read", "EMR1030 a.xml:1:1"]),
        ["xml of an unknown type"] = ("a.xml", () => Bytes.Of("\n<Patiant xmlns='http://hl7.org/fhir'/>"), ["0 read", "EMR1009 a.xml:2:1"]),
        ["a readme"] = ("a.txt", () => Bytes.Of("words"), ["0 read", "EMR1032 a.txt"]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_file_is_read_or_told(string name) =>
        Assert.Equal(Cases[name].Told, Read.File(Cases[name].File, Cases[name].Content()));

    [Fact]
    public void A_record_cut_off_anywhere_is_told_as_cut_off_and_never_read()
    {
        var whole = Bytes.Record();
        Assert.All(Enumerable.Range(1, whole.Length - 1), length =>
            Assert.Equal(["0 read", "EMR1004"], Read.File("a.json", whole[..length]).Select(told => told[..Math.Min(7, told.Length)])));
    }

    [Fact]
    public void A_gzip_cut_off_anywhere_is_told()
    {
        var whole = Bytes.Gzip(Bytes.Record());
        Assert.All(Enumerable.Range(1, whole.Length - 1), length => Assert.Equal("0 read", Read.File("a.json.gz", whole[..length])[0]));
    }

    [Fact]
    public void A_record_nested_too_deep_is_told() => Assert.Equal(
        "EMR1005", Read.File("a.json", Bytes.Of("""{ "resourceType": "Patient", "name": """ + new string('[', 100_000)))[1].Split(' ')[0]);
}
