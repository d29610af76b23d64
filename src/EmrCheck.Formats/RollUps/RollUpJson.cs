using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Core.Scoring;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.RollUps;

/// <summary>A roll-up as <c>rollup.json</c>: sorted keys, no clock, the same bytes for the same appraisals in any order.</summary>
public static class RollUpJson
{
    private static readonly Dictionary<string, Overall> Overalls = Enum.GetValues<Overall>().ToDictionary(value => RuleWords.Word(value));

    /// <summary>Writes a roll-up.</summary>
    public static void Write(RollUp rollUp, Stream output) =>
        CanonicalJson.Write(RollUpMapping.Of(rollUp), RollUpContext.Default.JsonRollUpV1, output);

    /// <summary>Reads back what the next roll-up compares itself with; a remark instead where the file is no roll-up.</summary>
    /// <param name="file">Its name in remarks.</param>
    /// <param name="input">Its bytes.</param>
    public static Loaded<PastRollUp> Read(string file, Stream input)
    {
        try
        {
            if (JsonSerializer.Deserialize(input, RollUpContext.Default.JsonRollUpV1) is { Version: 1 } json && !json.History.IsDefault && !json.Targets.IsDefault)
                return new(new(Period(json.Period), [.. json.History.Select(LineOf)], [.. json.Targets.SelectMany(target => FiguresOf(target, Period(json.Period)))]), []);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotARollUp, file, (int)((fault as JsonException)?.LineNumber + 1 ?? 0), 0)]);
        }

        return new(null, [Diagnostic.At(DiagnosticCodes.NotARollUp, file, 0, 0)]);
    }

    private static ImmutableArray<PastFigure> FiguresOf(JsonTarget target, HalfYear period) =>
    [
        .. (target.Before.IsDefault ? [] : target.Before).Select(past => new PastFigure(target.Id, Period(past.Period), new(past.Share.Part, past.Share.Whole))),
        new(target.Id, period, new(target.Share.Part, target.Share.Whole)),
    ];

    private static HistoryLine LineOf(JsonHistory line) => new(
        line.Code, line.Name, line.Kind, Day(line.AsOf), line.Measure, line.Profile, Overalls[line.Overall], new(line.Gate.Passed, line.Gate.Applicable),
        new(line.Range.Earned, line.Range.Undetermined, line.Range.Applicable), new(line.Coverage.Determined, line.Coverage.Applicable),
        new()
        {
            Patients = line.Figures.Patients,
            PatientsWithEmr = line.Figures.PatientsWithEmr,
            Records = line.Figures.Records,
            ElectronicRecords = line.Figures.ElectronicRecords,
            Payments = line.Figures.Payments,
            CashlessPayments = line.Figures.CashlessPayments,
            PaperlessSince = DayOrNull(line.Figures.PaperlessSince),
            PaperlessPlanned = DayOrNull(line.Figures.PaperlessPlanned),
            DecidedOn = DayOrNull(line.Figures.DecidedOn),
        });

    private static HalfYear Period(string text) => HalfYear.Parse(text) ?? throw new FormatException();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOrNull(string? text) => text is null ? null : Day(text);
}
