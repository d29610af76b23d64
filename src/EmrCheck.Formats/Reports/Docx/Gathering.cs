using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>When, where and who: from the council's ledger, and dots for what no ledger knows.</summary>
internal static class Gathering
{
    /// <summary>The roles for which lines stand open while no council is known.</summary>
    private static readonly CouncilRole[] Open = [CouncilRole.Chair, CouncilRole.Secretary, CouncilRole.Member];

    private static readonly Grid Members = new(Paragraphs.CellHead, Paragraphs.Cell, ("STT", 700), ("Họ và tên", 4454), ("Vai trò", 2100), ("Căn cứ ghi tên", 2100));

    public static IEnumerable<OpenXmlElement> When(Paper paper)
    {
        var visit = paper.Appraisal.OnSite;
        yield return Paragraphs.Dash($"Thời gian: bắt đầu lúc …… giờ ……, {paper.BegunInFull}.");
        yield return Paragraphs.ToFill("- Địa điểm:");
        yield return Paragraphs.Dash($"Cơ sở được thẩm định: {paper.Facility} (mã cơ sở: {Paper.Known(paper.Appraisal.Facility.Code)}).");
        yield return Paragraphs.Dash($"Ngày thẩm định, xét văn bản có hiệu lực tại ngày này: {Paper.Day(paper.Appraisal.AsOf)}{(visit is null ? "" : $"; ngày quan sát tại chỗ: {Paper.Day(visit.Date)}")}.");
    }

    public static IEnumerable<OpenXmlElement> Who(Paper paper)
    {
        var council = paper.Council?.Ledger;
        yield return Paragraphs.Of(Paragraphs.Subsection, "1. Hội đồng thẩm định");
        yield return council is null
            ? Paragraphs.ToFill("- Tên hội đồng:")
            : Paragraphs.Dash($"Tên hội đồng: {council.Opening.Council}.");
        yield return Paragraphs.Dash($"Số thành viên: {(council is null ? "……" : Paper.Count(council.Opening.Members))}; có mặt: ……; vắng mặt: ……");
        var known = council is null ? [] : Named(council);
        var blank = council is null ? Open.Select(role => DecisionWords.Of(role).Vi) : Enumerable.Repeat("", Math.Max(0, council.Opening.Members - known.Length));
        yield return Members.Of(known.Select(member => (member.Name, Role: DecisionWords.Of(member.Role).Vi, Source: "Sổ kết luận"))
            .Concat(blank.Select(role => (Name: "", Role: role, Source: "")))
            .Select((member, index) => Members.Row((index + 1).ToString(CultureInfo.InvariantCulture), member.Name, member.Role, member.Source)));
        if (paper.Appraisal.OnSite is { Team: { IsEmpty: false } team } visit)
            yield return Paragraphs.Dash($"Đoàn quan sát tại chỗ ngày {Paper.Day(visit.Date)} (theo vai trò): {string.Join(", ", team)}.");
        yield return Paragraphs.Of(Paragraphs.Subsection, "2. Đại diện cơ sở");
        yield return Paragraphs.ToFill("- Ông/Bà (họ tên, chức vụ):");
        yield return Paragraphs.ToFill("- Ông/Bà (họ tên, chức vụ):");
    }

    /// <summary>Who made entries into the ledger, by role; nobody else is known by name.</summary>
    public static ImmutableArray<CouncilMember> Named(Ledger ledger) => [.. ledger.Entries.Append(ledger.Opening).Select(entry => entry.By).Distinct().OrderBy(member => member.Role).ThenBy(member => member.Name, StringComparer.Ordinal)];

    /// <summary>The one person whom the ledger names in a role; empty when it names none, or several.</summary>
    public static string NameOf(CouncilAnswer? council, CouncilRole role) =>
        council is null ? ""
        : council.SignedOff is { By: { } signer } && signer.Role == role ? signer.Name
        : Named(council.Ledger).Where(member => member.Role == role).ToArray() is [{ Name: var name }] ? name
        : "";
}
