using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using EmrCheck.Tests.Core;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Decisions;

/// <summary>Whatever is done to a ledger that was written, it is seen: at once, or against the head that was noted.</summary>
public sealed class LedgerLaws
{
    /// <summary>A ledger's lines, and two numbers to choose places with.</summary>
    private static readonly Gen<(Ledger Ledger, byte[][] Lines, int I, int J)> Cases =
        from entries in Meetings.Entries
        from i in Gen.Choose(0, 100_000)
        from j in Gen.Choose(0, 100_000)
        let written = Meetings.Written(Meetings.Opening, entries)
        select (written.Ledger, written.Lines, i, j);

    [Fact]
    public void What_was_written_is_read_back_with_its_head() => Law.Holds(Cases, written =>
        Meetings.Read(written.Lines) is { Value: { } ledger, Diagnostics.IsEmpty: true }
        && ledger.Head == written.Ledger.Head && Meetings.Written(ledger.Opening, ledger.Entries).Lines.SelectMany(line => line).SequenceEqual(written.Lines.SelectMany(line => line)));

    [Fact]
    public void Any_single_changed_byte_is_found() => Law.Holds(Cases, written =>
    {
        var bytes = Bytes(written.Lines);
        bytes[written.I % bytes.Length] ^= (byte)(1 + (written.J % 255));
        return Refused(bytes);
    }, 3000);

    [Fact]
    public void Every_byte_of_a_small_ledger_in_every_other_value_is_found()
    {
        var bytes = Bytes(Meetings.Written(Meetings.Opening, Meetings.Met, Meetings.Signed).Lines);
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var flip in new byte[] { 1, 2, 4, 8, 16, 32, 64, 128, 255 })
            {
                bytes[at] ^= flip;
                Assert.True(Refused(bytes), $"byte {at} xor {flip}");
                bytes[at] ^= flip;
            }
        }

        Assert.False(Refused(bytes));
    }

    [Fact]
    public void Any_inserted_or_deleted_byte_is_found() => Law.Holds(Cases, written =>
    {
        var bytes = Bytes(written.Lines);
        var at = written.I % bytes.Length;
        byte[] longer = [.. bytes[..at], (byte)(written.J % 256), .. bytes[at..]], shorter = [.. bytes[..at], .. bytes[(at + 1)..]];
        return Refused(longer) && Refused(shorter) && Refused([.. bytes, (byte)(written.J % 256)]);
    }, 500);

    [Fact]
    public void A_dropped_line_is_found_and_a_dropped_last_line_against_the_head() => Law.Holds(Cases, written =>
    {
        var drop = written.I % written.Lines.Length;
        return IsSeen(written.Ledger.Head, [.. written.Lines.Where((_, index) => index != drop)], mayNeedHead: drop == written.Lines.Length - 1);
    });

    [Fact]
    public void Two_swapped_lines_are_found() => Law.Holds(Cases, written =>
    {
        var (i, j) = (written.I % written.Lines.Length, written.J % written.Lines.Length);
        var lines = written.Lines.ToArray();
        (lines[i], lines[j]) = (lines[j], lines[i]);
        return i == j || Refused(Bytes(lines));
    });

    [Fact]
    public void A_line_that_stands_twice_is_found() => Law.Holds(Cases, written =>
    {
        var lines = written.Lines.ToList();
        lines.Insert(written.J % (lines.Count + 1), lines[written.I % lines.Count]);
        return Refused(Bytes(lines));
    });

    [Fact]
    public void A_ledger_cut_anywhere_is_found_or_does_not_end_at_its_head() => Law.Holds(Cases, written =>
    {
        var bytes = Bytes(written.Lines);
        var cut = bytes[..(written.I % bytes.Length)];
        var atLineEnd = cut.Length > 0 && cut[^1] == '\n';
        var read = LedgerText.Read("x", cut);
        return atLineEnd ? read.Value!.Head != written.Ledger.Head : read.Value is null && read.Diagnostics.Single().Code == (cut.Length == 0 ? DiagnosticCodes.Empty : DiagnosticCodes.LedgerTorn);
    }, 500);

    [Fact]
    public void A_line_that_was_written_anew_with_its_own_hash_breaks_the_chain() => Law.Holds(Cases, written =>
    {
        var at = written.I % written.Ledger.Entries.Length;
        var forged = written.Ledger.Entries.SetItem(at, written.Ledger.Entries[at] with { By = Meetings.Chair with { Name = "Người khác" } });
        var lines = written.Lines.ToArray();
        lines[at + 1] = Meetings.Written(Meetings.Opening, forged).Lines[at + 1];
        return IsSeen(written.Ledger.Head, lines, mayNeedHead: at == written.Ledger.Entries.Length - 1);
    });

    [Fact]
    public void Two_councils_on_one_appraisal_never_merge()
    {
        var both = from first in Meetings.Entries from second in Meetings.Entries from order in Gen.ArrayOf(Gen.Elements(true, false), 30) select (first, second, order);
        Law.Holds(both, pair =>
        {
            var (_, a) = Meetings.Written(Meetings.Opening, pair.first);
            var (_, b) = Meetings.Written(Meetings.Opening with { Council = "Hội đồng B" }, pair.second);
            var (left, right) = (new Queue<byte[]>(a), new Queue<byte[]>(b));
            var mixed = new List<byte[]>();
            foreach (var takeLeft in pair.order)
                if ((takeLeft ? left : right).TryDequeue(out var line)) mixed.Add(line);
            var isMixed = mixed.Any(a.Contains) && mixed.Any(b.Contains);
            return Refused([.. Bytes(a), .. Bytes(b)]) && Refused([.. Bytes(b), .. Bytes(a)]) && (!isMixed || Refused(Bytes(mixed)));
        });
    }

    [Fact]
    public void The_same_council_on_two_appraisals_never_merges() => Law.Holds(Cases, written =>
    {
        var (_, other) = Meetings.Written(Meetings.Opening with { Appraisal = "sha256:bb" }, written.Ledger.Entries);
        var lines = written.Lines.ToArray();
        var at = 1 + (written.I % (lines.Length - 1));
        lines[at] = other[at];
        return Refused(Bytes(lines));
    });

    [Fact]
    public void Reading_never_throws() => Law.NeverThrows(
        from written in Cases from noise in Gen.ArrayOf(Gen.Choose(0, 255).Select(number => (byte)number)) select (written, noise),
        each =>
        {
            LedgerText.Read("x", each.noise);
            var bytes = Bytes(each.written.Lines);
            LedgerText.Read("x", [.. bytes[..(each.written.I % bytes.Length)], .. each.noise, (byte)'\n']);
        });

    private static byte[] Bytes(IEnumerable<byte[]> lines) => [.. lines.SelectMany(line => line)];

    private static bool Refused(byte[] bytes) => LedgerText.Read("x", bytes) is { Value: null, HasErrors: true };

    private static bool IsSeen(string head, byte[][] lines, bool mayNeedHead) =>
        Meetings.Read(lines) is var read && (mayNeedHead ? read.Value?.Head != head : read is { Value: null, HasErrors: true });
}
