using System.Globalization;

namespace EmrCheck.Core.Decisions;

/// <summary>What a council's answer says in sentences: whether it is signed, what it changes, what waits.</summary>
public static class CouncilSentences
{
    private const int Named = 12;

    /// <summary>The sentences.</summary>
    public static Phrase Of(CouncilAnswer answer, Overall machine)
    {
        if (!answer.Applies) return NotApplied;
        var said = answer.SignedOff is { } signed ? Signed(signed) : NotSigned;
        if (answer.Overall != machine) said = said.Then(Differs(machine));
        var overturned = answer.Decided.Count(decision => decision.Overturns);
        if (overturned > 0) said = said.Then(new($"{overturned} kết luận khác kết quả máy chấm.", $"{overturned} decision(s) overturn the machine."));
        if (!answer.Waiting.IsEmpty)
            said = said.Then(new($"Còn {answer.Waiting.Length} tiêu chí bắt buộc chờ kết luận: {Names(answer.Waiting, "và {0} tiêu chí nữa")}.", $"{answer.Waiting.Length} mandatory criteria wait: {Names(answer.Waiting, "and {0} more")}."));
        var pending = answer.Pending.Select(decision => decision.Criterion).ToArray();
        if (pending.Length > 0)
            said = said.Then(new($"Yêu cầu bổ sung hoặc hoãn: {Names(pending, "và {0} tiêu chí nữa")}.", $"Returned for supplement or deferred: {Names(pending, "and {0} more")}."));
        return said;
    }

    /// <summary>By which rules a council of so many decides.</summary>
    public static Phrase Rules(Opening opening) => new(
        $"Ít nhất {opening.Quorum} trên {opening.Members} thành viên biểu quyết, hơn {opening.Rules.Majority} số phiếu tán thành. {opening.Rules.Notes.Vi}",
        $"At least {opening.Quorum} of {opening.Members} members vote, more than {opening.Rules.Majority} of the votes are for. {opening.Rules.Notes.En}");

    /// <summary>The votes in words.</summary>
    public static Phrase Of(Votes votes, int recused) => new(
        $"{votes.For} tán thành, {votes.Against} không tán thành, {votes.Abstained} không ý kiến{(recused > 0 ? $"; {recused} không tham gia" : "")}",
        $"{votes.For} for, {votes.Against} against, {votes.Abstained} abstained{(recused > 0 ? $"; {recused} recused" : "")}");

    private static Phrase NotApplied { get; } = new(
        "Sổ kết luận được ghi cho một lần thẩm định khác nên không kết luận nào được áp dụng ở đây.", "The ledger is about another appraisal; none of its decisions is applied here.");

    private static Phrase NotSigned { get; } = new("Hội đồng chưa ký kết luận chung.", "The council has not signed its final conclusion.");

    private static Phrase Signed(SignOff signed)
    {
        var (role, votes) = (DecisionWords.Of(signed.By.Role), Of(signed.Votes, signed.Recused.Length));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{role.Vi} hội đồng đã ký kết luận chung ngày {signed.At:dd/MM/yyyy} ({votes.Vi})."),
            string.Create(CultureInfo.InvariantCulture, $"Final conclusion signed by the council's {role.En.ToLowerInvariant()} on {signed.At:yyyy-MM-dd} ({votes.En})."));
    }

    private static Phrase Differs(Overall machine) => new($"Máy chấm: {Words.Of(machine).Vi}.", $"The machine's answer: {Words.Of(machine).En}.");

    private static string Names(IReadOnlyList<string> ids, string more) =>
        string.Join(", ", ids.Take(Named)) + (ids.Count > Named ? $", {string.Format(CultureInfo.InvariantCulture, more, ids.Count - Named)}" : "");
}
