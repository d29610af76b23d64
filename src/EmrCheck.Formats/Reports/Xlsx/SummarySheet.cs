using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Xlsx;

namespace EmrCheck.Formats.Reports.Xlsx;

/// <summary>The first sheet: the answer, the figures with numerator and denominator, the criteria by verdict, waivers, the round before and remarks on files.</summary>
internal static class SummarySheet
{
    public static string CriteriaName(Wording wording) => wording.Of("Tiêu chí", "Criteria");

    public static IEnumerable<ImmutableArray<SheetCell>> Rows(Appraisal appraisal, string title, Wording wording)
    {
        SheetCell Said(Phrase phrase) => new(wording.Of(phrase).Trim(), RollUpStyles.Wrapped);
        yield return [new(title, RollUpStyles.Title)];
        yield return [wording.Of("Kết quả", "Answer"), new(wording.Of(Words.Of(appraisal.Overall)), RollUpStyles.Sum)];
        yield return [Said(appraisal.Reason)];
        yield return [wording.Of("Ngày thẩm định", "Date"), wording.Day(appraisal.AsOf)];
        yield return [wording.Of("Hồ sơ áp dụng", "Profile"), appraisal.Profile.Id, appraisal.Engine];
        if (WaiverSummary.Of(appraisal) is { } waivers) yield return [Said(waivers.Said(appraisal.Overall))];
        if (appraisal.Council is { } council) yield return [Said(new Phrase($"{council.Ledger.Opening.Council}:", $"{council.Ledger.Opening.Council}:").Then(Core.Decisions.CouncilSentences.Of(council, appraisal.Overall)))];
        yield return [];
        foreach (var row in Figures(appraisal, wording).Concat(Verdicts(appraisal, wording))) yield return row;
        foreach (var line in WaiverLines.Of(appraisal).Concat(PreviousLines.Of(appraisal)).Where(line => line.Vi.Length > 0)) yield return [Said(line)];
        if (appraisal.Diagnostics.IsEmpty) yield break;
        yield return [];
        yield return Heads(wording.Of("Cảnh báo tệp", "Remarks on files"), wording.Of("Mã", "Code"), wording.Of("Nơi", "Place"));
        foreach (var diagnostic in appraisal.Diagnostics) yield return [Said(diagnostic.Message), diagnostic.Code.Id, diagnostic.Place];
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Figures(Appraisal appraisal, Wording wording)
    {
        var (gate, range, coverage, records) = (appraisal.Scores.Gate, appraisal.Scores.Range, appraisal.Scores.Coverage, appraisal.Records);
        yield return Heads(wording.Of("Số liệu", "Figure"), wording.Of("Tử số", "Numerator"), wording.Of("Mẫu số", "Denominator"), "%", wording.Of("Cách tính", "Formula"));
        yield return [wording.Of("Tiêu chí bắt buộc đạt", "Mandatory criteria passed"), gate.Passed, gate.Applicable, Share(gate.Passed, gate.Applicable), wording.Of("bắt buộc đạt ÷ bắt buộc có áp dụng", "mandatory that pass ÷ mandatory that apply")];
        yield return [wording.Of("Điểm thấp", "Points low"), range.Earned, range.Applicable, Share(range.Earned, range.Applicable), wording.Of("đạt ÷ có áp dụng, không kể tiêu chí chỉ để thông tin", "pass ÷ apply, informational ones left out")];
        yield return [wording.Of("Điểm cao", "Points high"), range.Earned + range.Undetermined, range.Applicable, Share(range.Earned + range.Undetermined, range.Applicable), wording.Of("(đạt + chưa xác định) ÷ có áp dụng", "(pass + undetermined) ÷ apply")];
        yield return [wording.Of("Độ bao phủ", "Coverage"), coverage.Determined, coverage.Applicable, Share(coverage.Determined, coverage.Applicable), wording.Of("(đạt + không đạt) ÷ có áp dụng", "(pass + fail) ÷ apply")];
        yield return [wording.Of("Hồ sơ đọc được", "Records read"), SheetCell.Of(records.Read), SheetCell.Of(records.Files), Share(records.Read, records.Files), wording.Of($"đọc được ÷ tệp hoặc dòng; {records.Resources} tài nguyên", $"read ÷ files or lines; {records.Resources} resources")];
        yield return [];
    }

    /// <summary>Criteria by text and verdict, each count a formula over the sheet of criteria.</summary>
    private static IEnumerable<ImmutableArray<SheetCell>> Verdicts(Appraisal appraisal, Wording wording)
    {
        string Column(int column) => $"'{CriteriaName(wording)}'!${RollUpSheet.Letters(column)}$3:${RollUpSheet.Letters(column)}${Math.Max(3, appraisal.Criteria.Length + 2)}";
        string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        yield return Heads([wording.Of("Văn bản", "Text"), .. VerdictCounts.Order.Select(verdict => wording.Of(Words.Of(verdict)))]);
        foreach (var pack in appraisal.Criteria.GroupBy(result => result.Criterion.Pack))
        {
            yield return
            [
                $"{pack.Key.Number} ({pack.Key.Id} {pack.Key.Version})",
                .. VerdictCounts.Order.Select(verdict => (SheetCell)pack.Count(verdict) with
                {
                    Formula = $"COUNTIFS({Column(CriterionTable.Pack)},{Quoted(pack.Key.Id)},{Column(CriterionTable.Verdict)},{Quoted(wording.Of(Words.Of(verdict)))})",
                }),
            ];
        }

        yield return
        [
            new(wording.Of("Tất cả", "All"), RollUpStyles.Sum),
            .. VerdictCounts.Order.Select(verdict => (SheetCell)appraisal.Criteria.Count(verdict) with { Formula = $"COUNTIF({Column(CriterionTable.Verdict)},{Quoted(wording.Of(Words.Of(verdict)))})" }),
        ];
        yield return [];
    }

    private static ImmutableArray<SheetCell> Heads(params string[] heads) => [.. heads.Select(head => new SheetCell(head, RollUpStyles.Header))];

    private static SheetCell Share(long part, long whole) => SheetCell.Of(new Core.RollUps.Share(part, whole));
}
