using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Cli.Batches;

/// <summary>The folder of a batch's results: every file in it appears whole or not at all, and a receipt only after what it vouches for.</summary>
internal sealed class ResultFolder(string root, Terminal terminal, RollUpTerms beside)
{
    /// <summary>A buffer that has grown larger than this many bytes is not used again.</summary>
    private const int MostSpare = 1 << 22;

    /// <summary>What is written next, until its length and digest are known; each worker's own.</summary>
    [ThreadStatic]
    private static MemoryStream? spare;

    public string Path => root;

    /// <summary>The receipt of a submission and its log; null when there is none, or when its outputs are not whole.</summary>
    public (Receipt Receipt, BatchLog Log)? Find(BatchEntry entry)
    {
        var folder = FolderOf(entry.Output);
        return BatchJson.Read<Receipt>(System.IO.Path.Combine(folder, Receipt.File)) is { } receipt && receipt.Name == entry.Name && receipt.HoldsIn(folder)
            && BatchJson.Read<BatchLog>(LogOf(entry.Output)) is { } log ? (receipt, log) : null;
    }

    /// <summary>Takes away what says that the batch is complete, until it is again.</summary>
    public void Reopen()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(root, BatchLog.Folder));
        File.Delete(System.IO.Path.Combine(root, BatchListing.ManifestFile));
        foreach (var format in RollUpFormats.All.Keys) File.Delete(System.IO.Path.Combine(root, $"{BatchListing.RollUpName}.{format}"));
        Sweep(root);
        Sweep(System.IO.Path.Combine(root, BatchLog.Folder));
    }

    /// <summary>Takes away what a run that was killed has left half-written.</summary>
    public void Sweep(BatchEntry entry) => Sweep(FolderOf(entry.Output));

    /// <summary>Writes the outputs of a submission, then its receipt, then its log; what the receipt does not name goes.</summary>
    public Receipt Write(Receipt receipt, BatchLog log, IReadOnlyDictionary<string, Action<Stream>> outputs)
    {
        var folder = FolderOf(receipt.Output);
        Directory.CreateDirectory(folder);
        File.Delete(System.IO.Path.Combine(folder, Receipt.File));
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, write) in outputs) digests[name] = Write(System.IO.Path.Combine(folder, name), write);
        foreach (var other in Directory.EnumerateFiles(folder).Where(path => !digests.ContainsKey(System.IO.Path.GetFileName(path)))) File.Delete(other);
        receipt = receipt with { Outputs = digests.ToImmutable() };
        Write(System.IO.Path.Combine(folder, Receipt.File), stream => stream.Write(BatchJson.Bytes(receipt)));
        Write(LogOf(receipt.Output), stream => stream.Write(BatchJson.Bytes(log)));
        return receipt;
    }

    /// <summary>Takes over the results of a submission from another folder.</summary>
    public void Take(string folder, Receipt receipt)
    {
        var (from, to) = (System.IO.Path.Combine(folder, receipt.Output), FolderOf(receipt.Output));
        if (System.IO.Path.GetFullPath(from) == System.IO.Path.GetFullPath(to)) return;
        var outputs = receipt.Outputs.Keys.ToDictionary(name => name, name => (Action<Stream>)(stream => stream.Write(File.ReadAllBytes(System.IO.Path.Combine(from, name)))), StringComparer.Ordinal);
        var log = BatchJson.Read<BatchLog>(System.IO.Path.Combine(folder, BatchLog.Folder, $"{receipt.Output}.json")) ?? new("", null, 0, 0);
        Write(receipt, log, outputs);
    }

    /// <summary>Writes the roll-up, its formats side by side, and then the manifest: the batch is complete.</summary>
    public void Close(Manifest manifest, Crew crew)
    {
        var (rollUp, remarks) = BatchRollUp.Of(root, manifest, beside.Plan, beside.Past);
        terminal.Remark(remarks);
        if (rollUp is not null)
            crew.Run(RollUpFormats.All, format => Write(System.IO.Path.Combine(root, $"{BatchListing.RollUpName}.{format.Key}"), stream => format.Value(rollUp, stream, manifest.Speaks)));
        Write(System.IO.Path.Combine(root, BatchListing.ManifestFile), stream => stream.Write(BatchJson.Bytes(manifest)));
    }

    private string Write(string path, Action<Stream> write)
    {
        var memory = spare ??= new();
        memory.SetLength(0);
        if (memory.Capacity > MostSpare) memory.Capacity = 0;
        write(memory);
        memory.Position = 0;
        try
        {
            WholeFile.Write(path, memory.CopyTo);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException(Told(path, memory.Length, fault), fault);
        }

        return $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)))}";
    }

    private string Told(string path, long needed, Exception fault)
    {
        var free = FreeBytes()?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
        var bytes = needed.ToString("N0", CultureInfo.InvariantCulture);
        return terminal.Say(
            $"{path}: {fault.Message}. Cần {bytes} byte, đĩa còn {free} byte. Hãy xử lý rồi chạy lại lệnh này với --resume; mọi kết quả đã xong vẫn giữ nguyên.",
            $"{path}: {fault.Message}. It needs {bytes} bytes, the disk has {free}. Mend that and run this command again with --resume; everything finished is kept.");
    }

    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(System.IO.Path.GetFullPath(root)).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Sweep(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var half in Directory.EnumerateFiles(folder, "*.tmp")) File.Delete(half);
    }

    private string FolderOf(string output) => System.IO.Path.Combine(root, output);

    private string LogOf(string output) => System.IO.Path.Combine(root, BatchLog.Folder, $"{output}.json");
}
