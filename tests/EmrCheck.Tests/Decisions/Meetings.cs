using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Decisions;

/// <summary>Councils and what they might enter, for tests of ledgers.</summary>
internal static class Meetings
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(7));

    public static readonly CouncilRules Rules = new(
        5, new(2, 3), new(1, 2), [CouncilRole.Chair, CouncilRole.Secretary], [CouncilRole.Chair], [DecisionKind.Deferred], [], Confidence.Low, new("Quy tắc thử.", "Rules of a test."));

    public static readonly CouncilMember Chair = new("Nguyễn Văn \"A\" \u2028", CouncilRole.Chair);

    public static readonly Opening Opening = new()
    {
        At = Noon, Recorded = Noon, By = Chair, Council = "Hội đồng A", Members = 7, Facility = "99001", Appraisal = "sha256:aa", Profile = "hospital", Rules = Rules,
    };

    public static readonly Decision Met = new()
    {
        At = Noon, Recorded = Noon, By = Chair, Criterion = "T-1", Kind = DecisionKind.OverturnedToMet, From = Verdict.NeedsReview, Reason = "Đã xem bản gốc", Basis = "Điều 1", Votes = new(5, 1, 1),
    };

    public static readonly SignOff Signed = new() { At = Noon, Recorded = Noon, By = Chair, Overall = Overall.Undetermined, Votes = new(5, 0, 0) };

    public static readonly Reopening Reopened = new() { At = Noon, Recorded = Noon, By = Chair, Reason = "Có văn bản mới" };

    /// <summary>Entries that may follow one another: decisions, now and then a sign-off that is opened again.</summary>
    public static readonly Gen<ImmutableArray<LedgerEntry>> Entries = (
        from number in Gen.Choose(1, 9)
        from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
        from verdict in Gen.Elements(Enum.GetValues<Verdict>())
        from reason in Gen.Elements("Vì", "\"\\\n{}", "Đã xem 😀", "a")
        from minutes in Gen.Choose(0, 9)
        from recused in Gen.Choose(0, 2)
        from signs in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (number, kind, verdict, reason, minutes, recused, signs)).ListOf().Where(list => list.Count is > 0 and < 12).Select(list =>
        {
            var at = Noon;
            var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
            foreach (var (number, kind, verdict, reason, minutes, recused, signs) in list)
            {
                at = at.AddMinutes(minutes);
                var fit = kind == DecisionKind.Accepted && verdict is Verdict.NoEvidence or Verdict.NeedsReview or Verdict.Error ? DecisionKind.Deferred : Decision.KindOf(kind, verdict);
                entries.Add(Met with
                {
                    At = at, Recorded = at, Criterion = $"T-{number}", Kind = fit, From = verdict, Reason = reason, Votes = new(5, 0, 0),
                    Recused = [.. Enumerable.Range(0, recused).Select(index => $"Ủy viên {index}")],
                });
                if (signs) entries.AddRange(Signed with { At = at, Recorded = at }, Reopened with { At = at, Recorded = at });
            }

            return entries.ToImmutable();
        });

    /// <summary>The ledger with these entries, line by line.</summary>
    public static (Ledger Ledger, byte[][] Lines) Written(Opening opening, params IEnumerable<LedgerEntry> entries)
    {
        var (ledger, first) = LedgerText.Open(opening);
        var lines = new List<byte[]> { first };
        foreach (var entry in entries)
        {
            (ledger, var line) = LedgerText.Append(ledger, entry);
            lines.Add(line);
        }

        return (ledger, [.. lines]);
    }

    public static Loaded<Ledger> Read(params IEnumerable<byte[]> lines) => LedgerText.Read("decisions.jsonl", lines.SelectMany(line => line).ToArray());
}
