using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Evidence;

namespace EmrCheck.Cli;

/// <summary>The documents of a submission for a terminal: what each is said to be, what its file is, how it is signed.</summary>
internal sealed class EvidenceText(Terminal terminal, Catalogs catalogs)
{
    public void Write(ImmutableArray<Document> documents, TrustStore? trust)
    {
        foreach (var document in documents) Write(document);
        var signed = documents.Count(document => !document.Signatures.IsEmpty);
        Line(terminal.Say(
            $"{documents.Length} văn bản, {documents.Count(document => document.HandedIn)} đã nộp và đọc được, {signed} có chữ ký số.",
            $"{documents.Length} documents, {documents.Count(document => document.HandedIn)} handed in and readable, {signed} digitally signed."));
        Line(trust is null
            ? terminal.Say("Không có kho chứng thư tin cậy (--trust-store) nên chưa xét được chữ ký là của ai.", "No trust store was given (--trust-store), so whose signatures they are was not proven.")
            : terminal.Say($"Kho chứng thư tin cậy: {trust.Count} chứng thư; việc thu hồi chứng thư chưa được xét.", $"Trust store: {trust.Count} certificates; whether one was revoked is not examined."));
    }

    private void Write(Document document)
    {
        string?[] said = [Say(catalogs.KindsOf([document.Kind])), document.Number, document.Date is { } date ? Day(date) : ""];
        Line($"{document.Id}: {string.Join(" · ", said.Where(part => part?.Length > 0))}");
        if (document.Digest is not { } digest)
        {
            Line($"  {document.File} – {terminal.Say("chưa nộp, hoặc tệp rỗng", "not handed in, or empty")}");
            return;
        }

        var fault = Say(Words.Of(document.Content.Fault));
        Line($"  {document.File} – {Say(Words.Of(document.Content.Kind))}{(fault.Length > 0 ? $", {fault}" : "")}");
        Line($"  {digest}");
        foreach (var signature in document.Signatures) Write(signature);
        if (document.Signatures.IsEmpty)
            Line($"  {(document.IsExamined ? terminal.Say("không có chữ ký số", "no digital signature") : terminal.Say("chưa xét chữ ký số, tệp quá lớn", "signatures not examined, the file is too large"))}");
    }

    private void Write(DocumentSignature signature)
    {
        Line($"  – {Say(Words.Of(signature.State))}");
        var by = new[]
        {
            signature.Organization,
            signature.Issuer is { } issuer ? terminal.Say($"cấp bởi {issuer}", $"issued by {issuer}") : null,
            signature.SignedAt is { } time ? $"{time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC ({(signature.IsTimeProven ? terminal.Say("có dấu thời gian", "time-stamped") : terminal.Say("theo lời người ký", "the signer's own word"))})" : null,
            signature.Thumbprint,
        };
        if (by.Any(part => part is not null)) Line($"    {string.Join(" · ", by.Where(part => part is not null))}");
    }

    private string Day(DateOnly day) => day.ToString(terminal.Say("dd/MM/yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture);

    private string Say(Phrase phrase) => phrase.In(terminal.Language);

    /// <summary>What a facility writes may hold anything, even what a terminal obeys.</summary>
    private void Line(string text) => terminal.Out.WriteLine(string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter)));
}
