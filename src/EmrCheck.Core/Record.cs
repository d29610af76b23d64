using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>One patient's episode as data: a FHIR document and the file that it came from (hồ sơ bệnh án).</summary>
public sealed class Record(string file, int line, FhirDocument document, Action? release = null) : IDisposable
{
    /// <summary>The file, relative to the submission.</summary>
    public string File { get; } = file;

    /// <summary>The line on which it begins; 1 but for records that stand one a line.</summary>
    public int Line { get; } = line;

    /// <summary>The parsed document; gone after <see cref="Dispose"/>.</summary>
    public FhirDocument Document { get; } = document;

    /// <summary>Where a node stands in the file: NDJSON records start after line 1.</summary>
    public FhirPosition Locate(FhirNode node)
    {
        var position = Document.Locate(node);
        return position with { Line = position.Line + Line - 1 };
    }

    /// <summary>Whether everything in this record comes after a finding, by the order of findings.</summary>
    internal bool Follows(Finding finding) =>
        string.CompareOrdinal(File, finding.File) is var order && (order > 0 || (order == 0 && Line > finding.Line));

    /// <inheritdoc/>
    public void Dispose()
    {
        Document.Dispose();
        release?.Invoke();
    }
}
