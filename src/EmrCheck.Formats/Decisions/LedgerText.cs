using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Decisions;

/// <summary>A ledger as bytes: one line of canonical JSON for each entry, each holding the hash of the line before and its own.</summary>
/// <remarks>Only the exact bytes that were written are read back. Lines missing at the end show against a head that was noted.</remarks>
public static class LedgerText
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>The first line of a new ledger.</summary>
    public static (Ledger Ledger, byte[] Bytes) Open(Opening opening)
    {
        var (line, bytes) = Write(opening, 1, opening.Appraisal, null);
        return (new(opening, [], line.Hash!), bytes);
    }

    /// <summary>The ledger with one entry more, and the bytes to append.</summary>
    public static (Ledger Ledger, byte[] Bytes) Append(Ledger ledger, LedgerEntry entry)
    {
        var (line, bytes) = Write(entry, ledger.Entries.Length + 2, ledger.Opening.Appraisal, ledger.Head);
        return (ledger with { Entries = ledger.Entries.Add(entry), Head = line.Hash! }, bytes);
    }

    /// <summary>The ledger; no value, and the lines at fault, unless every byte is as it was written.</summary>
    public static Loaded<Ledger> Read(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new(null, [Diagnostic.At(DiagnosticCodes.Empty, file, 0, 0)]);
        Ledger? ledger = null;
        for (var number = 1; !bytes.IsEmpty; number++)
        {
            var end = bytes.IndexOf(LineFeed);
            if (end < 0) return Broken(DiagnosticCodes.LedgerTorn);
            if (LedgerLineV1.Read(bytes[..end]) is not { } line) return Broken(DiagnosticCodes.LedgerChanged);
            if (line.Line != number || line.Previous != ledger?.Head || (ledger is not null && line.Appraisal != ledger.Opening.Appraisal)) return Broken(DiagnosticCodes.LedgerChain);
            var entry = LedgerMapping.Of(line);
            if (entry is null || entry is Opening != ledger is null || !LedgerMapping.Of(entry, number, line.Appraisal).Says(line)) return Broken(DiagnosticCodes.LedgerChanged);
            var objections = entry is Opening first ? Ledger.ObjectionsTo(first) : ledger!.ObjectionsTo(entry);
            if (!objections.IsEmpty) return new(null, [.. objections.Select(objection => objection.At(file, number, 0)).Order()]);
            ledger = entry is Opening opening ? new(opening, [], line.Hash!) : ledger! with { Entries = ledger.Entries.Add(entry), Head = line.Hash! };
            bytes = bytes[(end + 1)..];

            Loaded<Ledger> Broken(DiagnosticCode code) => new(null, [Diagnostic.At(code, file, number, 0)]);
        }

        return new(ledger, []);
    }

    /// <summary>How many bytes are whole lines; what is after them is a line that was cut off.</summary>
    public static int WholeLines(ReadOnlySpan<byte> bytes) => bytes.LastIndexOf(LineFeed) + 1;

    private static (LedgerLineV1 Line, byte[] Bytes) Write(LedgerEntry entry, int number, string appraisal, string? previous)
    {
        var line = (LedgerMapping.Of(entry, number, appraisal) with { Previous = previous }).Sealed();
        return (line, [.. line.Bytes(), LineFeed]);
    }
}
