using System.Text;
using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Structure;

/// <summary>The formats that are read by hand accept what the definitions' regular expressions accept.</summary>
public sealed class PrimitiveFormatTests
{
    private static readonly PrimitiveFormats formats =
        new(new StreamReader(typeof(FhirDocument).Assembly.GetManifestResourceStream("r4-formats.txt")!).ReadToEnd());

    [Theory]
    [InlineData("uri", " ab:/#%é")]
    [InlineData("code", " ab\t-é")]
    [InlineData("id", "aZ09-._é/ ")]
    [InlineData("date", "0123-29")]
    [InlineData("dateTime", "0123-29T:Z+.")]
    [InlineData("instant", "0123-29T:Z+.")]
    [InlineData("time", "0123569:.")]
    public void By_hand_is_as_by_the_expression(string type, string letters)
    {
        var expression = formats.ExpressionOf(type);
        var format = PrimitiveFormats.Of(type);
        string[] starts = ["", "2024", "2024-02", "2024-02-2", "2024-02-28T", "2024-02-28T13:04:5", "2024-02-28T13:04:59.1", "13:04:5", new string('a', 62)];
        var texts = from start in Gen.Elements(starts)
                    from end in Gen.Elements(letters.ToCharArray()).ArrayOf()
                    select start + new string(end);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(texts.ToArbitrary(), text =>
            text.Length == 0 || formats.Accepts(format, Encoding.UTF8.GetBytes(text)) == (expression.IsMatch(text) && (letters[0] != '0' || type == "time" || IsOfTheCalendar(text)))));
    }

    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "0000-01-01", false)]
    [InlineData("dateTime", "2024-02-28T13:04:59", false)]
    [InlineData("dateTime", "2024-02-28T13:04:60.123456789+14:00", true)]
    [InlineData("instant", "2024-02-28", false)]
    [InlineData("base64Binary", "TWFu TWE=", true)]
    [InlineData("base64Binary", "TWF", false)]
    [InlineData("base64Binary", "T=Fu", false)]
    [InlineData("base64Binary", "%%%2@", false)]
    [InlineData("oid", "urn:oid:1.2.3", true)]
    [InlineData("oid", "1.2.3", false)]
    [InlineData("uuid", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", true)]
    [InlineData("uuid", "c757873d", false)]
    [InlineData("id", "a_b", false)]
    public void These_are_known(string type, string text, bool isGood) =>
        Assert.Equal(isGood, formats.Accepts(PrimitiveFormats.Of(type), Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("0", 0, true)]
    [InlineData("0", 1, false)]
    [InlineData("-3", int.MinValue, true)]
    [InlineData("1.0", int.MinValue, false)]
    [InlineData("1e2", int.MinValue, false)]
    [InlineData("2147483648", int.MinValue, false)]
    public void Whole_numbers(string number, int least, bool isGood) =>
        Assert.Equal(isGood, PrimitiveFormats.IsInteger(Encoding.UTF8.GetBytes(number), least));

    /// <summary>What the expressions do not know: which months have a 30th.</summary>
    private static bool IsOfTheCalendar(string text) =>
        text.Length < 10 || text[4] != '-' || DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out _);
}
