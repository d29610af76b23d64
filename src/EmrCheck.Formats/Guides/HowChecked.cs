using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Guides;

/// <summary>How one check will look: at records, at papers, at figures, or at the answer.</summary>
/// <param name="By">What is looked at.</param>
/// <param name="Text">What is looked for.</param>
/// <param name="IsPart">Whether it is one of several ways, of which one is enough.</param>
internal sealed record HowChecked(string By, string Text, bool IsPart)
{
    public static ImmutableArray<HowChecked> Of(Check check, Catalogs catalogs) => [.. Lines(check, catalogs, isPart: false)];

    private static IEnumerable<HowChecked> Lines(Check check, Catalogs catalogs, bool isPart) => check switch
    {
        AllOfCheck group => group.Of.SelectMany(part => Lines(part, catalogs, isPart)),
        AnyOfCheck group => [new("Chỉ cần một trong", "", isPart), .. group.Of.SelectMany(part => Lines(part, catalogs, isPart: true))],
        DocumentCheck document => [new("Văn bản", Asked(document, catalogs), isPart)],
        DeclaredCheck => [new("Lời khai", "cơ sở tự đánh giá, kèm minh chứng", isPart)],
        FactCheck => [new("Số liệu", Title(check), isPart)],
        PopulationCheck { Binds: Binding.Bound } records => [new("Hồ sơ", $"{Title(check)} (không quá {((1 - records.Threshold) * 100).ToString("0.##", CultureInfo.InvariantCulture)} % hồ sơ chưa thỏa, ở độ tin cậy 95 %)", isPart)],
        _ => [new("Hồ sơ", Title(check), isPart)],
    };

    private static string Title(Check check) => check.Title.Vi + (check.Advisory ? " (chỉ để biết)" : "");

    private static string Asked(DocumentCheck check, Catalogs catalogs)
    {
        var terms = new[]
        {
            catalogs.KindsOf(check.Is).Vi,
            check.Numbered ? "có số" : "",
            check.Dated && check.NotBefore is null && check.NotAfter is null ? "có ngày" : "",
            check.NotBefore is { } first ? $"ngày từ {Day(first)}" : "",
            check.NotAfter is { } last ? $"ngày không sau {Day(last)}" : "",
            check.Covers.IsEmpty ? "" : $"nói về {catalogs.SubjectsOf(check.Covers).Vi}",
            check.CitesInForce ? "không căn cứ văn bản đã hết hiệu lực" : "",
            check.DigitallySigned ? "có chữ ký số hợp lệ trên toàn tệp" : "",
            check.RestsOn.IsEmpty ? "" : $"không có ngày trước {catalogs.KindsOf(check.RestsOn).Vi}",
        };
        return string.Join("; ", terms.Where(term => term.Length > 0)) + (check.Advisory ? " (chỉ để biết)" : "");
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
