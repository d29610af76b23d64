using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Tests.Fhir;

/// <summary>Strings with letters beyond ASCII, looked at 64 bytes at a time, against the library's reading of UTF-8.</summary>
public sealed class LettersTests
{
    private const string Vietnamese = "Bệnh viện Đa khoa tỉnh Lào Cai: Nguyễn Thị Ngọc Ánh, Khoa Phụ sản; ạảãâấầẩẫậăắằẳẵặẹẻẽêếềểễệịỉĩọỏõôốồổỗộơớờởỡợụủũưứừửữựỳỵỷỹđĐ";

    [Fact]
    public void Vietnamese_is_accepted_wherever_it_begins_and_ends()
    {
        for (var before = 0; before < 130; before++)
            for (var letters = 1; letters <= Vietnamese.Length; letters += 3)
            {
                var text = Encoding.UTF8.GetBytes($"{new string('x', before)}{Vietnamese[..letters]}\"{new string(' ', 64)}");
                Assert.Equal(Vector256.IsHardwareAccelerated ? text.Length - 65 : -1, JsonText.EndOfLetters(text, 0));
            }
    }

    /// <summary>94 plain characters of ASCII and 30 × 64 letters of two bytes; where the first byte ends the string, any may follow.</summary>
    [Fact]
    public void Every_pair_of_bytes_that_is_accepted_is_UTF8() => Assert.All([0, 1, 30, 61, 62, 63, 64, 126], before =>
    {
        var accepted = 0;
        for (var pair = 0; pair <= 0xFFFF; pair++) accepted += IsAccepted(before, [(byte)(pair >> 8), (byte)pair]) ? 1 : 0;
        Assert.Equal(Vector256.IsHardwareAccelerated ? (30 * 64) + (94 * 95) + 256 : 0, accepted);
    });

    /// <summary>12 × 64 × 64 letters of three bytes, and those of two before anything plain or the end.</summary>
    [Fact]
    public void Every_three_bytes_that_are_accepted_are_UTF8() => Assert.All([0, 60, 61, 62, 63], before =>
    {
        var accepted = 0;
        for (var first = 0xC0; first <= 0xFF; first++)
            for (var rest = 0; rest <= 0xFFFF; rest++) accepted += IsAccepted(before, [(byte)first, (byte)(rest >> 8), (byte)rest]) ? 1 : 0;
        Assert.Equal(Vector256.IsHardwareAccelerated ? (12 * 64 * 64) + (30 * 64 * 95) : 0, accepted);
    });

    [Fact]
    public void Random_bytes_that_are_accepted_are_UTF8()
    {
        var random = new Random(20261122);
        byte[] likely = [0xC3, 0xC4, 0xE1, 0xBA, 0xBB, 0xA1, 0xBF, 0x80, 0xE0, 0xED, 0xF0, (byte)'a', (byte)'"', (byte)'\\', 0x1F];
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var bytes = new byte[random.Next(1, 5)];
            foreach (ref var each in bytes.AsSpan()) each = likely[random.Next(likely.Length)];
            if (IsAccepted(random.Next(140), bytes)) accepted++;
        }

        Assert.InRange(accepted, Vector256.IsHardwareAccelerated ? 1_000 : 0, 100_000);
    }

    [Theory]
    [InlineData("a\\n\"")]
    [InlineData("a\n\"")]
    [InlineData("a\u0000\"")]
    [InlineData("no end")]
    public void What_is_not_plain_is_left_to_the_thorough_way(string text) =>
        Assert.Equal(-1, JsonText.EndOfLetters(Encoding.UTF8.GetBytes(text + new string('x', 64)), 0));

    /// <summary>What is accepted ends at the first quotation mark, has no control characters and no backslash before it, and is UTF-8.</summary>
    private static bool IsAccepted(int before, ReadOnlySpan<byte> middle)
    {
        Span<byte> text = stackalloc byte[256];
        text.Fill((byte)'x');
        middle.CopyTo(text[before..]);
        text[before + middle.Length] = (byte)'"';
        var end = JsonText.EndOfLetters(text, 0);
        if (end < 0) return false;
        Assert.Equal(text.IndexOf((byte)'"'), end);
        Assert.True(Utf8.IsValid(text[..end]) && text[..end].IndexOf((byte)'\\') < 0 && text[..end].IndexOfAnyInRange((byte)0, (byte)0x1F) < 0, $"{before}: {Convert.ToHexString(middle)}");
        return true;
    }
}
