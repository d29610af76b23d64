using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Evidence;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Submissions;

/// <summary>What is told about one document once all of them are known.</summary>
internal sealed class DocumentRemarks(YamlMap map, Document document, Catalogs catalogs)
{
    /// <summary>Tells about its content, its signatures, what it cites, and earlier ones that it repeats.</summary>
    /// <param name="all">Every document, in order.</param>
    public void Tell(ImmutableArray<Document> all)
    {
        OnContent();
        OnSignatures();
        OnCitations(all);
        if (all.TakeWhile(other => other != document).FirstOrDefault(IsSame) is { } same)
            map.File.Remark(DiagnosticCodes.SameNumber, map.At("number"), same.Id, document.Id);
    }

    private void OnContent()
    {
        var (at, ending, kind) = (map.At("file"), Path.GetExtension(document.File), Words.Of(document.Content.Kind));
        switch (document.Content.Fault)
        {
            case ContentFault.Encrypted:
                map.File.Remark(DiagnosticCodes.EvidenceEncrypted, at, document.Id);
                break;
            case ContentFault.OtherThanNamed:
                map.File.Remark(DiagnosticCodes.EvidenceOtherThanNamed, at, document.Id, ending, kind.Vi, kind.En);
                break;
            case ContentFault.Unrecognized:
                map.File.Remark(DiagnosticCodes.EvidenceUnrecognized, at, document.Id, ending);
                break;
            case ContentFault.CutOff:
                map.File.Remark(DiagnosticCodes.EvidenceCutOff, at, document.Id);
                break;
        }
    }

    private void OnSignatures()
    {
        if (!document.IsExamined) map.File.Remark(DiagnosticCodes.EvidenceNotExamined, map.At("file"), document.Id, $"{EvidenceFile.Limit >> 20}");
        var faulty = document.Signatures.Select(signature => signature.State).Where(state =>
            state is SignatureState.Altered or SignatureState.Partial or SignatureState.ExpiredCertificate or SignatureState.Damaged);
        foreach (var state in faulty.Distinct()) map.File.Remark(DiagnosticCodes.FaultySignature, map.At("file"), document.Id, Words.Of(state).Vi, Words.Of(state).En);
    }

    private void OnCitations(ImmutableArray<Document> all)
    {
        foreach (var citation in document.Cites.Where(citation => catalogs.TextOf(citation) is null))
        {
            if (all.Where(other => other.IsCitedAs(citation)).MinBy(other => other.Date) is { } own)
            {
                if (document.Date < own.Date) map.File.Remark(DiagnosticCodes.CitesLater, map.At("cites"), document.Id, own.Id);
            }
            else if (catalogs.Texts.Count > 0)
            {
                var meant = Spelling.Nearest(citation, catalogs.Texts.Keys);
                map.File.Remark(DiagnosticCodes.UnknownText, map.At("cites"), document.Id, citation, Nearest.Vi(meant), Nearest.En(meant));
            }
        }
    }

    private bool IsSame(Document other) =>
        document.Date is not null && other.Date == document.Date && other.IsCitedAs(document.Number)
        && string.Equals(other.Issuer.Trim(), document.Issuer.Trim(), StringComparison.OrdinalIgnoreCase);
}
