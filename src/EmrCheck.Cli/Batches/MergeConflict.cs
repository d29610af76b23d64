using EmrCheck.Core;
using EmrCheck.Formats.Batches;

namespace EmrCheck.Cli.Batches;

/// <summary>Why shares do not belong together.</summary>
internal static class MergeConflict
{
    /// <summary>The first reason; null when there is none.</summary>
    public static Phrase? In(IReadOnlyList<(string Folder, Manifest Manifest)> shares)
    {
        var (folder, first) = shares[0];
        foreach (var (other, manifest) in shares)
        {
            if ((manifest.Listed, manifest.Listing) != (first.Listed, first.Listing))
                return new($"{folder} và {other} được chấm từ hai danh sách hồ sơ nộp khác nhau.", $"{folder} and {other} were made from different lists of submissions.");
            foreach (var receipt in manifest.Submissions)
            {
                if (!receipt.HoldsIn(Path.Combine(other, receipt.Output)))
                    return new($"{other}/{receipt.Output}: tệp kết quả không khớp mã băm trong bảng kê.", $"{other}/{receipt.Output}: a result does not match the digest in the manifest.");
            }
        }

        var all = shares.SelectMany(share => share.Manifest.Submissions.Select(receipt => (share.Folder, Receipt: receipt))).ToArray();
        if (all.FirstOrDefault(pair => Terms(pair.Receipt) != Terms(all[0].Receipt)) is { Receipt: { } odd } another)
            return new(
                $"{all[0].Folder}/{all[0].Receipt.Output} và {another.Folder}/{odd.Output} được chấm bằng bộ quy tắc, chương trình hoặc tùy chọn khác nhau.",
                $"{all[0].Folder}/{all[0].Receipt.Output} and {another.Folder}/{odd.Output} were judged by other rules, another program or other options.");
        var twice = all.GroupBy(pair => pair.Receipt.Name).FirstOrDefault(same => same.Any(pair => !pair.Receipt.Agrees(same.First().Receipt)));
        return twice is null ? null : new($"{twice.Key} có hai kết quả khác nhau: {Folders(twice)}.", $"{twice.Key} has two different results: {Folders(twice)}.");
    }

    private static ReceiptDigests Terms(Receipt receipt) => receipt.Digests with { Input = null };

    private static string Folders(IEnumerable<(string Folder, Receipt Receipt)> pairs) => string.Join(", ", pairs.Select(pair => pair.Folder));
}
