using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary>Tells what stands in a ledger.</summary>
internal sealed class LedgerLines(Terminal terminal, bool withNames = false)
{
    /// <summary>The whole ledger.</summary>
    public void All(Ledger ledger)
    {
        var opening = ledger.Opening;
        Line(terminal.Say(
            $"{opening.Council} · {opening.Members} thành viên · cơ sở {opening.Facility} · hồ sơ áp dụng {opening.Profile}",
            $"{opening.Council} · {opening.Members} members · facility {opening.Facility} · profile {opening.Profile}"));
        Line($"{terminal.Say("Thẩm định", "Appraisal")} {opening.Appraisal}");
        foreach (var (index, entry) in ledger.Entries.Prepend(opening).Index()) Entry(index + 1, entry, opening);
        Head(ledger);
    }

    /// <summary>What has just been entered, where the council stands now, and the hash to note.</summary>
    public void Entered(OpenedDocket opened, Ledger ledger, ImmutableArray<LedgerEntry> entries)
    {
        foreach (var (index, entry) in entries.Index()) Entry(ledger.Entries.Length - entries.Length + index + 2, entry, ledger.Opening);
        var answer = CouncilAnswer.Of(opened.Docket, ledger);
        Line(terminal.Say(
            $"Hội đồng: {Words.Of(answer.Overall).Vi} · máy chấm: {Words.Of(opened.Docket.Overall).Vi} · còn {answer.Waiting.Length} tiêu chí bắt buộc chờ kết luận, {answer.Pending.Count()} yêu cầu bổ sung hoặc hoãn",
            $"Council: {Words.Of(answer.Overall).En} · machine: {Words.Of(opened.Docket.Overall).En} · {answer.Waiting.Length} mandatory criteria wait, {answer.Pending.Count()} returned or deferred"));
        Line($"{terminal.Say("Sổ", "Ledger")}: {opened.Ledger}");
        Head(ledger);
    }

    public void Head(Ledger ledger) => Line($"{terminal.Say("Mã băm cuối sổ", "Head of the ledger")}: {ledger.Head}");

    private void Entry(int line, LedgerEntry entry, Opening opening)
    {
        var who = DecisionWords.Of(entry.By.Role).In(terminal.Language) + (withNames ? $" {entry.By.Name}" : "");
        var head = string.Create(CultureInfo.InvariantCulture, $"{line,4}  {entry.At:yyyy-MM-dd HH:mm zzz}  {who}  ");
        switch (entry)
        {
            case Opening:
                Line(head + terminal.Say(
                    $"mở sổ; cần {opening.Quorum}/{opening.Members} thành viên biểu quyết, hơn {opening.Rules.Majority} tán thành",
                    $"opened; {opening.Quorum} of {opening.Members} members must vote, more than {opening.Rules.Majority} for"));
                break;
            case Decision decision:
                Line($"{head}{decision.Criterion}  {Say(Words.Of(decision.From))} → {Say(Words.Of(decision.To))}  {Say(DecisionWords.Of(decision))}  {VotesOf(decision.Votes, decision.Recused)}");
                if (decision.Reason.Length > 0) Line($"      {terminal.Say("Lý do", "Reason")}: {decision.Reason}");
                if (decision.Basis.Length > 0) Line($"      {terminal.Say("Căn cứ", "Basis")}: {decision.Basis}");
                break;
            case SignOff signOff:
                Line($"{head}{terminal.Say("ký kết luận chung", "signed the final conclusion")}: {Say(Words.Of(signOff.Overall))}  {VotesOf(signOff.Votes, signOff.Recused)}");
                break;
            case Reopening reopening:
                Line($"{head}{terminal.Say("mở lại", "opened again")}: {reopening.Reason}");
                break;
        }
    }

    private string VotesOf(Votes votes, ImmutableArray<string> recused) => recused.IsEmpty
        ? $"{votes}"
        : $"{votes}, {recused.Length} {terminal.Say("không tham gia", "recused")}{(withNames ? $": {string.Join(", ", recused)}" : "")}";

    private string Say(Phrase phrase) => phrase.In(terminal.Language);

    private void Line(string text) => terminal.Out.WriteLine(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));
}
