using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Says where two appraisals were not made alike.</summary>
internal static class ComparisonNotes
{
    public static ImmutableArray<Phrase> Of(JsonReportV1 before, JsonReportV1 after) => [.. How(before, after), .. Packs(before, after)];

    /// <summary>Where they differ besides the packs applied.</summary>
    public static IEnumerable<Phrase> How(JsonReportV1 before, JsonReportV1 after)
    {
        if (string.CompareOrdinal(before.AsOf, after.AsOf) > 0)
            yield return new($"Báo cáo trước có ngày thẩm định {before.AsOf}, sau ngày {after.AsOf} của báo cáo sau.", $"The first was judged for {before.AsOf}, after {after.AsOf} of the second.");
        if (before.Profile != after.Profile)
            yield return new($"Khác hồ sơ áp dụng: {before.Profile} → {after.Profile}.", $"Another profile: {before.Profile} → {after.Profile}.");
        if (before.Trust != after.Trust)
            yield return new($"Khác mức tin cậy: {before.Trust} → {after.Trust}.", $"Another trust: {before.Trust} → {after.Trust}.");
        var edited = after.Packs.Where(pack => before.Packs.Any(other => other.Id == pack.Id && other.Digest != pack.Digest)).Select(pack => pack.Id).ToArray();
        if (edited.Length > 0)
            yield return new($"Bộ quy tắc đã sửa giữa hai lần: {string.Join(", ", edited)}.", $"Packs edited in between: {string.Join(", ", edited)}.");
        if (before.Records.Read != after.Records.Read)
            yield return new(
                $"Số hồ sơ bệnh án đọc được: {before.Records.Read} → {after.Records.Read}; phát hiện đã hết hoặc mới có thể do hồ sơ được nộp khác đi, không hẳn do khắc phục.",
                $"Records read: {before.Records.Read} → {after.Records.Read}; a finding may be gone or new because other records were handed in, not because anything was mended.");
        if (before.Engine != after.Engine)
            yield return new($"Khác phiên bản chương trình: {before.Engine} → {after.Engine}.", $"Another version of the program: {before.Engine} → {after.Engine}.");
    }

    private static IEnumerable<Phrase> Packs(JsonReportV1 before, JsonReportV1 after)
    {
        var (gone, fresh) = (Ids(before).Except(Ids(after)).ToArray(), Ids(after).Except(Ids(before)).ToArray());
        if (gone.Length > 0) yield return new($"Bộ quy tắc không còn áp dụng: {string.Join(", ", gone)}.", $"Packs no longer applied: {string.Join(", ", gone)}.");
        if (fresh.Length > 0) yield return new($"Bộ quy tắc mới áp dụng: {string.Join(", ", fresh)}.", $"Packs newly applied: {string.Join(", ", fresh)}.");
    }

    private static IEnumerable<string> Ids(JsonReportV1 report) => report.Packs.Select(pack => pack.Id);
}
