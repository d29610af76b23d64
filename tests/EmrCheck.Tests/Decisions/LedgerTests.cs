using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;

namespace EmrCheck.Tests.Decisions;

public sealed class LedgerTests
{
    /// <summary>Version 1 is frozen: ledgers that councils have signed must stay readable.</summary>
    [Fact]
    public void Lines_of_version_1() => Snapshot.Verify(Encoding.UTF8.GetString([.. Meetings.Written(
        Meetings.Opening,
        Meetings.Met with { Recused = ["Trần Thị B"] },
        Meetings.Met with { Criterion = "T-2", From = Verdict.Fail },
        Meetings.Met with { Criterion = "T-3", From = Verdict.Fail, Kind = DecisionKind.Accepted, Reason = "", Basis = "" },
        Meetings.Signed with { Overall = Overall.NotQualified },
        Meetings.Reopened).Lines.SelectMany(line => line)]), "jsonl");

    [Theory]
    [InlineData(4, 0, 0, 0, false)]
    [InlineData(5, 0, 0, 0, true)]
    [InlineData(5, 0, 0, 2, true)]
    [InlineData(5, 0, 0, 3, false)]
    [InlineData(4, 1, 0, 0, true)]
    [InlineData(3, 1, 1, 0, true)]
    [InlineData(3, 1, 1, 2, true)]
    [InlineData(3, 3, 0, 0, false)]
    [InlineData(3, 2, 1, 0, false)]
    [InlineData(4, 2, 1, 0, true)]
    [InlineData(8, 0, 0, 0, false)]
    [InlineData(2147483647, 2147483647, 0, 0, false)]
    [InlineData(-1, 5, 5, 0, false)]
    public void Of_seven_members_five_must_vote_and_more_than_half_of_them_for(int yes, int no, int neither, int recused, bool may)
    {
        var votes = new Votes(yes, no, neither);
        string[] absent = [.. Enumerable.Range(0, recused).Select(number => $"Ủy viên {number}")];
        Assert.Equal(may, Opened().ObjectionsTo(Meetings.Met with { Votes = votes, Recused = [.. absent] }).IsEmpty);
        Assert.Equal(may, Opened().ObjectionsTo(Meetings.Signed with { Votes = votes, Recused = [.. absent] }).IsEmpty);
    }

    [Fact]
    public void The_same_member_is_not_recused_twice() =>
        Assert.Equal([DiagnosticCodes.TooManyVotes], Codes(Meetings.Met with { Votes = new(5, 0, 0), Recused = ["B", "B"] }));

    [Theory]
    [InlineData(CouncilRole.Chair, true, true)]
    [InlineData(CouncilRole.Secretary, true, false)]
    [InlineData(CouncilRole.Deputy, false, false)]
    [InlineData(CouncilRole.Member, false, false)]
    public void The_profile_says_who_decides_and_who_signs(CouncilRole role, bool decides, bool signs)
    {
        var by = Meetings.Chair with { Role = role };
        Assert.Equal(decides, Codes(Meetings.Met with { By = by }).Length == 0);
        Assert.Equal(signs, Codes(Meetings.Signed with { By = by }).Length == 0);
    }

    [Theory]
    [InlineData(Verdict.Fail, DecisionKind.OverturnedToMet, "", "Điều 1", "EMR1102")]
    [InlineData(Verdict.Fail, DecisionKind.OverturnedToMet, "Vì", "", "EMR1102")]
    [InlineData(Verdict.Fail, DecisionKind.OverturnedToMet, "", "", "EMR1102 EMR1102")]
    [InlineData(Verdict.Fail, DecisionKind.OverturnedToMet, "Vì", "Điều 1", "")]
    [InlineData(Verdict.Pass, DecisionKind.OverturnedToNotMet, "Vì", "", "EMR1102")]
    [InlineData(Verdict.NotApplicable, DecisionKind.OverturnedToNotMet, "Vì", "", "EMR1102")]
    [InlineData(Verdict.NeedsReview, DecisionKind.OverturnedToMet, "", "", "")]
    [InlineData(Verdict.NeedsReview, DecisionKind.Deferred, "", "", "EMR1102")]
    [InlineData(Verdict.Pass, DecisionKind.Accepted, "", "", "")]
    [InlineData(Verdict.Fail, DecisionKind.Accepted, "", "", "")]
    [InlineData(Verdict.NeedsReview, DecisionKind.Accepted, "", "", "EMR1103")]
    [InlineData(Verdict.NoEvidence, DecisionKind.Accepted, "Vì", "Điều 1", "EMR1103")]
    [InlineData(Verdict.Error, DecisionKind.Accepted, "Vì", "Điều 1", "EMR1103")]
    [InlineData(Verdict.Pass, DecisionKind.OverturnedToMet, "Vì", "Điều 1", "EMR1104")]
    public void To_overturn_an_answer_takes_a_reason_and_a_legal_basis(Verdict from, DecisionKind kind, string reason, string basis, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(Meetings.Met with { From = from, Kind = kind, Reason = reason, Basis = basis }).Select(code => code.Id)));

    [Fact]
    public void Who_concludes_what_the_machine_answered_accepts_it()
    {
        Assert.Equal(DecisionKind.Accepted, Decision.KindOf(DecisionKind.OverturnedToMet, Verdict.Pass));
        Assert.Equal(DecisionKind.Accepted, Decision.KindOf(DecisionKind.OverturnedToNotMet, Verdict.Fail));
        Assert.Equal(DecisionKind.OverturnedToMet, Decision.KindOf(DecisionKind.OverturnedToMet, Verdict.NeedsReview));
        Assert.True((Meetings.Met with { From = Verdict.Fail }).Overturns);
        Assert.False(Meetings.Met.Overturns);
    }

    [Fact]
    public void Time_does_not_run_backwards_and_no_meeting_lies_in_the_future()
    {
        Assert.Equal([DiagnosticCodes.DecidedOutOfTime], Codes(Meetings.Met with { At = Meetings.Noon.AddSeconds(-1) }));
        Assert.Equal([DiagnosticCodes.DecidedOutOfTime], Codes(Meetings.Met with { At = Meetings.Noon.AddSeconds(1) }));
        Assert.Equal([DiagnosticCodes.DecidedOutOfTime], Codes(Meetings.Met with { At = Meetings.Noon, Recorded = Meetings.Noon.AddSeconds(-1) }));
        Assert.Empty(Codes(Meetings.Met with { At = Meetings.Noon.ToOffset(TimeSpan.Zero) }));
    }

    [Fact]
    public void After_the_sign_off_only_opening_it_again_with_a_reason_is_possible()
    {
        var (signed, _) = Meetings.Written(Meetings.Opening, Meetings.Met, Meetings.Signed);
        Assert.Equal([DiagnosticCodes.LedgerSigned], signed.ObjectionsTo(Meetings.Met).Select(objection => objection.Code));
        Assert.Equal([DiagnosticCodes.LedgerSigned], signed.ObjectionsTo(Meetings.Signed).Select(objection => objection.Code));
        Assert.Equal([DiagnosticCodes.NotSaid], signed.ObjectionsTo(Meetings.Reopened with { Reason = "" }).Select(objection => objection.Code));
        Assert.Empty(signed.ObjectionsTo(Meetings.Reopened));
        Assert.NotEmpty(Opened().ObjectionsTo(Meetings.Reopened));
        var (again, _) = Meetings.Written(Meetings.Opening, Meetings.Met, Meetings.Signed, Meetings.Reopened);
        Assert.Null(again.SignedOff);
        Assert.Empty(again.ObjectionsTo(Meetings.Met));
    }

    [Fact]
    public void A_ledger_that_keeps_its_chain_but_not_the_rules_is_not_read()
    {
        Assert.Equal(DiagnosticCodes.NoQuorum, Meetings.Read(Meetings.Written(Meetings.Opening, Meetings.Met with { Votes = new(3, 0, 0) }).Lines).Diagnostics.Single().Code);
        Assert.Equal(DiagnosticCodes.LedgerSigned, Meetings.Read(Meetings.Written(Meetings.Opening, Meetings.Signed, Meetings.Met).Lines).Diagnostics.Single().Code);
        Assert.Equal(DiagnosticCodes.TooFewMembers, Meetings.Read(Meetings.Written(Meetings.Opening with { Members = 4 }).Lines).Diagnostics.Single().Code);
        Assert.Equal("decisions.jsonl:3", Meetings.Read(Meetings.Written(Meetings.Opening, Meetings.Met, Meetings.Met with { Votes = new(3, 0, 0) }).Lines).Diagnostics.Single().Place);
    }

    [Fact]
    public void The_last_decision_on_a_criterion_stands()
    {
        var (ledger, _) = Meetings.Written(Meetings.Opening, Meetings.Met, Meetings.Met with { Kind = DecisionKind.ReturnedForSupplement });
        Assert.Equal(DecisionKind.ReturnedForSupplement, ledger.Standing["T-1"].Kind);
        Assert.Equal(2, ledger.Entries.Length);
    }

    private static Ledger Opened() => LedgerText.Open(Meetings.Opening).Ledger;

    private static DiagnosticCode[] Codes(LedgerEntry next) => [.. Opened().ObjectionsTo(next).Select(objection => objection.Code)];
}
