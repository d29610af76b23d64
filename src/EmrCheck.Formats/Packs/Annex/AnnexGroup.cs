using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>One of the eight groups of Annex I of Circular 54/2017.</summary>
/// <param name="Place">Its place in the annex, from 1.</param>
/// <param name="Roman">Its number as the annex writes it.</param>
/// <param name="Tier">How the tiers of the ladder begin that its criteria count for.</param>
/// <param name="IsGraded">Whether its criteria have levels 1 to 7 instead of basic and advanced.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Words">Folded words, any of which names it.</param>
internal sealed record AnnexGroup(int Place, string Roman, string Tier, bool IsGraded, Phrase Name, ImmutableArray<string> Words)
{
    /// <summary>The groups in the annex's order.</summary>
    public static ImmutableArray<AnnexGroup> All { get; } =
    [
        new(1, "I", "infrastructure", true, new("hạ tầng", "infrastructure"), ["ha tang"]),
        new(2, "II", "management", false, new("phần mềm quản lý điều hành", "management software"), ["quan ly dieu hanh"]),
        new(3, "III", "his", true, new("hệ thống thông tin bệnh viện (HIS)", "hospital information system (HIS)"), ["his", "thong tin benh vien"]),
        new(4, "IV", "ris-pacs", false, new("RIS-PACS", "RIS-PACS"), ["ris", "pacs", "ris pacs"]),
        new(5, "V", "lis", false, new("hệ thống thông tin xét nghiệm (LIS)", "laboratory information system (LIS)"), ["lis", "thong tin xet nghiem"]),
        new(6, "VI", "nonfunctional", false, new("phi chức năng", "non-functional"), ["phi chuc nang"]),
        new(7, "VII", "security", false, new("bảo mật và an toàn thông tin", "confidentiality and security"), ["bao mat", "an toan thong tin"]),
        new(8, "VIII", "emr", false, new("bệnh án điện tử (EMR)", "electronic medical record (EMR)"), ["emr", "benh an dien tu"]),
    ];

    /// <summary>The group that a cell names: «IV», «Nhóm IV: RIS-PACS», «Hạ tầng»; null when it names none, or several.</summary>
    public static AnnexGroup? Of(string text)
    {
        if (Numbered(text) is { } numbered) return numbered;
        var folded = FoldedText.Of(text);
        var named = All.Where(group => group.Words.Any(word => FoldedText.Holds(folded, word))).ToArray();
        return named is [var only] ? only : null;
    }

    /// <summary>The group whose number a text begins with: «IV. …», «Nhóm IV …».</summary>
    public static AnnexGroup? Numbered(string text)
    {
        var words = text.Split([' ', '.', ':', '-', '–', ')', '('], StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words is [var first, ..] && FoldedText.Of(first) is ("nhom" or "phan" or "group")) words = words[1..];
        return words is [var roman, ..] ? All.FirstOrDefault(group => group.Roman == roman) : null;
    }

    /// <summary>The level that a cell names, as tiers write it; null when the group has no such level.</summary>
    public string? LevelOf(string text)
    {
        var folded = FoldedText.Of(text);
        if (IsGraded) return folded.Split(' ') is [.. var before, [>= '1' and <= '7'] level] && before is [] or ["muc"] or ["level"] ? level : null;
        var (basic, advanced) = (Says("co ban", "basic"), Says("nang cao", "advanced") || FoldedText.Holds(folded, "day du"));
        return basic == advanced ? null : basic ? "basic" : "advanced";

        bool Says(string vi, string en) => FoldedText.Holds(folded, vi) || FoldedText.Holds(folded, en);
    }

    /// <summary>The levels of the group, in words.</summary>
    public Phrase Levels => IsGraded ? new("mức từ 1 đến 7", "a level from 1 to 7") : new("«cơ bản» hoặc «nâng cao»", "«cơ bản» (basic) or «nâng cao» (advanced)");

    /// <summary>A level of the group, in words.</summary>
    public static Phrase Level(string level) => level switch
    {
        "basic" => new("mức cơ bản", "basic level"),
        "advanced" => new("mức nâng cao", "advanced level"),
        _ => new($"mức {level}", string.Create(CultureInfo.InvariantCulture, $"level {level}")),
    };
}
