using System.Collections.Immutable;

namespace EmrCheck.Core.Checks;

/// <summary>Whether a document of a kind was handed in and is what the clause asks for: dated, numbered, in time, on the subjects.</summary>
public sealed record DocumentCheck : Check
{
    /// <inheritdoc/>
    public override string Kind => "document";

    /// <summary>The kinds of document that count, any of them.</summary>
    public required ImmutableArray<string> Is { get; init; }

    /// <summary>Whether it must carry a date.</summary>
    public bool Dated { get; init; }

    /// <summary>Whether it must carry a number.</summary>
    public bool Numbered { get; init; }

    /// <summary>The first day on which it may be dated.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The last day on which it may be dated.</summary>
    public DateOnly? NotAfter { get; init; }

    /// <summary>Subjects that these documents must cover, all of them together.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    internal override CheckResult Judge(Case @case)
    {
        var named = @case.Submission.Documents.Where(document => Is.Contains(document.Kind)).ToImmutableArray();
        var handedIn = named.Where(document => document.HandedIn).ToImmutableArray();
        if (handedIn.IsEmpty)
            return Answer(@case, Verdict.NoEvidence, Basis.None, named.IsEmpty ? Reasons.NoDocument(Is) : Reasons.DocumentFileMissing(Is));
        var present = handedIn.Where(document => !(document.Date > @case.AsOf)).ToImmutableArray();
        if (present.IsEmpty)
            return Answer(@case, Verdict.NoEvidence, Basis.None, Reasons.DatedInTheFuture(handedIn[0].Date!.Value, @case.AsOf));

        var faults = present.Select(document => (document, fault: FaultOf(document))).ToImmutableArray();
        var sound = faults.Where(pair => pair.fault is null).Select(pair => pair.document).ToImmutableArray();
        var missing = Covers.Except(sound.SelectMany(document => document.Subjects)).ToImmutableArray();
        var findings = faults.Where(pair => pair.fault is not null).Select(pair => Found(@case, pair.document.File, pair.fault!));
        if (!sound.IsEmpty && !missing.IsEmpty) findings = findings.Append(Found(@case, sound[0].File, Reasons.SubjectsMissing(missing)));

        var result = sound.IsEmpty ? Answer(@case, Verdict.Fail, Basis.Documented, faults[0].fault!)
            : !missing.IsEmpty ? Answer(@case, Verdict.Fail, Basis.Documented, Reasons.SubjectsMissing(missing))
            : Answer(@case, Verdict.Pass, Basis.Documented, Reasons.DocumentGood(sound));
        return result with
        {
            Findings = sound.IsEmpty || !missing.IsEmpty ? [.. findings] : [],
            Evidence = [.. present.Select(document => new Evidence(document.File, document.Digest!))],
        };
    }

    /// <summary>What is wrong with one document; null when nothing is.</summary>
    private Phrase? FaultOf(Document document) =>
        Numbered && !document.Number.Any(char.IsAsciiDigit) ? Reasons.NotNumbered
        : (Dated || NotBefore is not null || NotAfter is not null) && document.Date is null ? Reasons.NotDated
        : NotBefore is { } first && document.Date < first ? Reasons.DatedBefore(document.Date!.Value, first)
        : NotAfter is { } last && document.Date > last ? Reasons.DatedAfter(document.Date!.Value, last)
        : null;
}
