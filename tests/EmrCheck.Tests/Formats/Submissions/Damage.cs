using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>Random bytes, and random damage to good ones.</summary>
internal static class Damage
{
    public static Gen<byte[]> Any { get; } = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    /// <summary>A few changes, insertions, cuts and doublings, anywhere.</summary>
    public static Gen<byte[]> To(byte[] good) => Gen.Choose(1, 4).SelectMany(
        count => Once(good.Length).ArrayOf(count), (_, changes) => changes.Aggregate(good, (bytes, change) => change(bytes)));

    private static Gen<Func<byte[], byte[]>> Once(int length) =>
        from kind in Gen.Choose(0, 4)
        from place in Gen.Choose(0, length)
        from size in Gen.Choose(1, 12)
        from value in Gen.OneOf(Gen.Elements("\"'{}[]:,\\&*?!|>-#%@`\n\t\0 0".Select(letter => (int)letter)), Gen.Choose(0, 255))
        select (Func<byte[], byte[]>)(bytes =>
        {
            var at = Math.Min(place, bytes.Length);
            var end = Math.Min(at + size, bytes.Length);
            return kind switch
            {
                0 => [.. bytes[..at], (byte)value, .. bytes[Math.Min(at + 1, bytes.Length)..]],
                1 => [.. bytes[..at], (byte)value, .. bytes[at..]],
                2 => [.. bytes[..at], .. bytes[end..]],
                3 => [.. bytes[..end], .. bytes[at..end], .. bytes[end..]],
                _ => bytes[..at],
            };
        });
}
