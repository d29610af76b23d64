using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;

namespace EmrCheck.Cli;

/// <summary>The file of a ledger: read whole, verified whole, and appended to by one process at a time.</summary>
internal static class LedgerFile
{
    /// <summary>What it is called beside a report or in a submission.</summary>
    public const string Name = "decisions.jsonl";

    private const int Attempts = 400, Pause = 25, Largest = 64 << 20;

    /// <summary>The ledger, or the code to end with after having said why.</summary>
    public static (Ledger? Ledger, int ExitCode) Read(Terminal terminal, string path)
    {
        if (!File.Exists(path)) return (null, terminal.Stop(ExitCode.Usage, $"không có sổ kết luận {path}.", $"there is no ledger {path}."));
        using var file = Open(path, FileAccess.Read, FileShare.Read);
        return Read(terminal, path, file);
    }

    /// <summary>Appends entries, all or none.</summary>
    /// <param name="terminal">Where to speak.</param>
    /// <param name="path">The ledger; it need not be there.</param>
    /// <param name="plan">What to append to a ledger, or to none yet; or the code to end with after having said why.</param>
    /// <param name="placeOf">Where the user wrote what an objection is about: file, line, column, by the number of the entry.</param>
    public static (Ledger? Ledger, int ExitCode) Append(
        Terminal terminal, string path, Func<Ledger?, (ImmutableArray<LedgerEntry> Entries, int ExitCode)> plan, Func<int, Objection, Diagnostic> placeOf)
    {
        if (!File.Exists(path))
        {
            var (opened, bytes, refused) = Extended(terminal, null, plan, placeOf);
            if (opened is null) return (null, refused);
            var (isOurs, failed) = Create(terminal, path, opened, bytes);
            if (failed != ExitCode.Good) return (null, failed);
            if (isOurs) return (opened, ExitCode.Good);
        }

        using var file = Open(path, FileAccess.ReadWrite, FileShare.None);
        var (ledger, code) = Read(terminal, path, file);
        if (ledger is null) return (null, code);
        (ledger, var more, code) = Extended(terminal, ledger, plan, placeOf);
        if (ledger is null) return (null, code);
        Write(file, more);
        KeepHead(path, ledger);
        return (ledger, code);
    }

    /// <summary>Cuts a line that was cut off, and gives the bytes that it was; none when the last line is whole.</summary>
    public static byte[] CutTorn(string path)
    {
        using var file = Open(path, FileAccess.ReadWrite, FileShare.None);
        if (file.Length > Largest) return [];
        var bytes = Bytes(file);
        var whole = LedgerText.WholeLines(bytes);
        if (whole == 0 || whole == bytes.Length) return [];
        file.SetLength(whole);
        file.Flush(flushToDisk: true);
        return bytes[whole..];
    }

    private static (Ledger? Ledger, byte[] Bytes, int ExitCode) Extended(
        Terminal terminal, Ledger? ledger, Func<Ledger?, (ImmutableArray<LedgerEntry> Entries, int ExitCode)> plan, Func<int, Objection, Diagnostic> placeOf)
    {
        var (entries, code) = plan(ledger);
        if (code != ExitCode.Good) return (null, [], code);
        using var bytes = new MemoryStream();
        var objections = new List<Diagnostic>();
        foreach (var (number, entry) in entries.Index())
        {
            var against = entry is Opening first ? Ledger.ObjectionsTo(first) : ledger!.ObjectionsTo(entry);
            objections.AddRange(against.Select(objection => placeOf(number, objection)));
            (ledger, var line) = entry is Opening opening ? LedgerText.Open(opening) : LedgerText.Append(ledger!, entry);
            bytes.Write(line);
        }

        terminal.Remark(objections.Distinct());
        return objections.Count == 0
            ? (ledger, bytes.ToArray(), ExitCode.Good)
            : (null, [], terminal.Stop(ExitCode.Usage, "không ghi gì vào sổ; hãy sửa các điều trên.", "nothing was entered in the ledger; mend those above."));
    }

    /// <summary>A ledger is there whole from its first moment, its head before it: once it is there, only who holds it writes either. Not ours when another process was faster.</summary>
    private static (bool IsOurs, int ExitCode) Create(Terminal terminal, string path, Ledger opened, byte[] bytes)
    {
        var isOurs = false;
        var code = OneAtATime.With(terminal, path, () =>
        {
            isOurs = !File.Exists(path);
            if (!isOurs) return ExitCode.Good;
            KeepHead(path, opened);
            WholeFile.Write(path, stream => stream.Write(bytes));
            return ExitCode.Good;
        });
        return (isOurs, code);
    }

    private static void Write(FileStream file, byte[] bytes)
    {
        var length = file.Length;
        try
        {
            file.Seek(0, SeekOrigin.End);
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(length);
            throw;
        }
    }

    private static (Ledger?, int) Read(Terminal terminal, string path, FileStream file)
    {
        var loaded = file.Length > Largest ? new(null, [Diagnostic.At(DiagnosticCodes.TooLarge, path, 0, 0)]) : LedgerText.Read(path, Bytes(file));
        var known = loaded.Value is { } whole && HeadNotIn(path, file) is { } head ? Diagnostic.At(DiagnosticCodes.LedgerHead, path, 0, 0, whole.Head, head) : null;
        terminal.Remark(known is null ? loaded.Diagnostics : [known]);
        return loaded.Value is { } ledger && known is null
            ? (ledger, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Integrity, $"sổ kết luận {path} không còn nguyên vẹn nên không được dùng.", $"the ledger {path} is not intact and is not used."));
    }

    /// <summary>Notes the head beside the ledger, so that lines missing at its end are seen without anybody knowing it by heart.</summary>
    private static void KeepHead(string path, Ledger ledger) => WholeFile.Write(HeadFile(path), stream => stream.Write(Encoding.ASCII.GetBytes($"{ledger.Head}\n")));

    /// <summary>The noted head, where no line of the ledger has it; null when one does, or when none was noted. A line may come after it: a crash may lie between.</summary>
    private static string? HeadNotIn(string path, FileStream file)
    {
        if (!File.Exists(HeadFile(path))) return null;
        var head = File.ReadAllText(HeadFile(path)).Trim();
        return Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"hash\":\"{head}\"")) < 0 ? head : null;
    }

    private static string HeadFile(string path) => $"{path}.head";

    private static byte[] Bytes(FileStream file)
    {
        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Opens the file, after waiting for whoever is writing to it.</summary>
    private static FileStream Open(string path, FileAccess access, FileShare share)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(path, FileMode.Open, access, share);
            }
            catch (IOException fault) when (attempt < Attempts && fault is not (FileNotFoundException or DirectoryNotFoundException))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
