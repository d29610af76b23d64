using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Who was appraised, when and by what measure.</summary>
internal sealed record HeaderView(
    string Title, string Subtitle, string Facility, string Running, string OtherLang, string OtherTitle, ImmutableArray<Fact> Facts)
{
    public static HeaderView Of(Appraisal appraisal, Wording wording) => Of(appraisal, HtmlWords.Title, HtmlWords.Subtitle, wording);

    public static HeaderView Of(Appraisal appraisal, Phrase title, Phrase subtitle, Wording wording)
    {
        var facility = appraisal.Facility;
        var alone = facility == Core.Facility.None;
        var name = alone ? wording.Of(HtmlWords.RecordsAlone) : facility.Name;
        return new(
            wording.Of(title), wording.Of(subtitle), name, alone ? name : $"{facility.Code} {facility.Name}", wording.Other.Tag, wording.Other.Of(title),
            [.. alone ? [] : Of(facility, wording), .. Of(appraisal, appraisal.Profile, wording)]);
    }

    /// <summary>The same with a line of facts only: who, where, when.</summary>
    public HeaderView Short() => this with { Facts = Facts.Length < 5 ? [.. Facts.Take(2)] : [Facts[0], Facts[1], Facts[3], Facts[4]] };

    private static IEnumerable<Fact> Of(Facility facility, Wording wording) =>
    [
        new(wording.Of("Mã cơ sở KCB", "Facility code"), facility.Code),
        new(wording.Of("Loại hình", "Kind"), wording.Of(FieldWords.Kind(facility.Kind))),
        new(wording.Of("Hạng", "Grade"), wording.Of(FieldWords.Grade(facility.Grade))),
        new(wording.Of("Tỉnh, thành phố", "Province"), facility.Province.Length == 0 ? wording.Of("Không nêu", "Not stated") : Provinces.Of(facility.Province)),
    ];

    private static IEnumerable<Fact> Of(Appraisal appraisal, Profile profile, Wording wording) =>
    [
        new(wording.Of("Ngày đánh giá", "Date judged"), wording.Day(appraisal.AsOf)),
        new(wording.Of("Hồ sơ áp dụng", "Profile"), $"{wording.Of(profile.Title)} ({profile.Id} {profile.Version})"),
        new(wording.Of("Căn cứ tối thiểu để máy kết luận đạt", "Weakest basis that may pass"), Wording.Capital(wording.Of(Words.Of(profile.Trust)))),
        new(wording.Of("Văn bản áp dụng", "Text applied"), TextsOf(appraisal, wording)),
        .. profile.Gate.IsEmpty || profile.ByName ? Array.Empty<Fact>() :
        [
            new(wording.Of("Văn bản quyết định câu trả lời", "Texts that decide the answer"), string.Join(", ", appraisal.Packs.Where(pack => profile.IsGate(pack.Id)).Select(pack => pack.Number))),
        ],
        .. profile.Deadline is { } deadline ? [new Fact(wording.Of("Thời hạn hoàn thành", "Deadline"), $"{wording.Day(deadline.Date)} ({wording.Of(deadline.Clause)})")] : Array.Empty<Fact>(),
        .. appraisal.Sample is { } sample ? [new Fact(wording.Of("Mẫu hồ sơ", "Sample of records"), wording.Of(SampleWords.Of(sample)))] : Array.Empty<Fact>(),
        .. profile.Tailorings.Select(change => new Fact(
            change.Criterion.Length == 0 ? wording.Of("Điều chỉnh hồ sơ áp dụng", "Profile tailored") : wording.Of($"Điều chỉnh {change.Criterion}", $"Tailored {change.Criterion}"), $"{wording.Of(change.Reason)} ({change.By})")),
    ];

    /// <summary>A few texts by number; of many only how many, and those that have ended.</summary>
    private static string TextsOf(Appraisal appraisal, Wording wording)
    {
        const int Few = 4;
        var shown = appraisal.Packs.Length <= Few ? appraisal.Packs : [.. appraisal.Packs.Where(pack => pack.InForce.To < appraisal.AsOf)];
        string[] count = appraisal.Packs.Length <= Few ? [] : [wording.Of($"{appraisal.Packs.Length} văn bản, xem mục 3", $"{appraisal.Packs.Length} texts, see section 3")];
        return string.Join(", ", count.Concat(shown.Select(pack => NumberOf(pack, appraisal.AsOf, wording))));
    }

    /// <summary>The number of a text, stamped where it has ended.</summary>
    private static string NumberOf(Pack pack, DateOnly asOf, Wording wording) =>
        pack.InForce.To < asOf ? $"{pack.Number} ({wording.Of(pack.StampOn(asOf)!)})" : pack.Number;
}
