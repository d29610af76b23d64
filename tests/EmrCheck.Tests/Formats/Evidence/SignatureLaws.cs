using EmrCheck.Core;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.Evidence;

public sealed class SignatureLaws
{
    private static readonly byte[] Signed = Pdf.Signed(Certificates.Good);
    private static readonly (int From, int To) Hole = HoleIn(Signed);

    /// <summary>Every byte of the signed ranges, one after the other.</summary>
    [Fact]
    public void No_byte_that_is_signed_can_be_changed_unnoticed()
    {
        Assert.Equal([SignatureState.Valid], Look.States(Signed, "a.pdf"));
        var unnoticed = Enumerable.Range(0, Signed.Length).Where(at => at < Hole.From || at >= Hole.To)
            .AsParallel().Where(at => States(Changed(at, 0x01)).Contains(SignatureState.Valid)).ToArray();
        Assert.Empty(unnoticed);
    }

    [Fact]
    public void Any_change_of_a_signed_byte_is_noticed() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            (from at in Gen.Choose(0, Signed.Length - 1) from mask in Gen.Choose(1, 255) select (at, mask)).Where(each => each.at < Hole.From || each.at >= Hole.To).ToArbitrary(),
            each => !States(Changed(each.at, (byte)each.mask)).Contains(SignatureState.Valid)));

    /// <summary>Cut, doubled or overwritten anywhere, also within the signature itself: never an exception, and valid only where the covered bytes are as they were.</summary>
    [Fact]
    public void No_damage_throws() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(600),
        Prop.ForAll(
            (from at in Gen.Choose(0, Signed.Length - 1) from length in Gen.Choose(0, 400) from kind in Gen.Choose(0, 3) from letter in Gen.Choose(0, 255) select (at, length, kind, letter)).ToArbitrary(),
            each => States(Damaged(each.at, Math.Min(each.length, Signed.Length - each.at), each.kind, (byte)each.letter)).Length <= 2));

    [Fact]
    public void No_noise_throws() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Elements("<<", ">>", " 1 0 obj", "/ByteRange", "[", "]", "0 ", "99999999999999999999 ", "-1 ", "/Contents", "<00>", "<", "(", ")", "stream", "endstream", "/Length 5", "%", "\n", "trailer", "/#", "#52", "R")
                .ListOf().Select(words => Pdf.Latin($"%PDF-1.7{string.Concat(words)}")).ToArbitrary(),
            file => States(file).All(state => state != SignatureState.Valid)));

    [Fact]
    public void Deep_nesting_ends() => Assert.Empty(States(Pdf.Latin($"%PDF-1.7 1 0 obj {string.Concat(Enumerable.Repeat("<< /A [", 50_000))} %%EOF")));

    private static SignatureState[] States(byte[] file) => [.. Look.Into(file, "a.pdf")?.Signatures.Select(signature => signature.State) ?? []];

    private static byte[] Changed(int at, byte mask)
    {
        var file = Signed.ToArray();
        file[at] ^= mask;
        return file;
    }

    private static byte[] Damaged(int at, int length, int kind, byte letter) => kind switch
    {
        0 => Signed[..at],
        1 => [.. Signed[..at], .. Signed[(at + length)..]],
        2 => [.. Signed[..at], .. Signed[at..(at + length)], .. Signed[at..]],
        _ => [.. Signed[..at], .. Enumerable.Repeat(letter, length), .. Signed[(at + length)..]],
    };

    private static (int, int) HoleIn(byte[] file)
    {
        var from = Pdf.Text(file).LastIndexOf("/Contents <", StringComparison.Ordinal) + 10;
        return (from, Pdf.Text(file).IndexOf('>', from) + 1);
    }
}
