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

    /// <summary>Whether none of them may rest on a text that had ended when it was issued.</summary>
    public bool CitesInForce { get; init; }

    /// <summary>Whether it must carry a valid digital signature over the whole file.</summary>
    public bool DigitallySigned { get; init; }

    /// <summary>The kinds of document on which it rests: it may not be dated before the first of them.</summary>
    public ImmutableArray<string> RestsOn { get; init; } = [];

    internal override CheckResult Judge(Case @case)
    {
        var named = @case.Submission.Documents.Where(document => Is.Contains(document.Kind)).ToImmutableArray();
        var handedIn = named.Where(document => document.HandedIn).ToImmutableArray();
        if (handedIn.IsEmpty)
            return Answer(@case, Verdict.NoEvidence, Basis.None, WhyNone(named, @case.Catalogs.KindsOf(Is)));
        var present = handedIn.Where(document => !(document.Date > @case.AsOf)).ToImmutableArray();
        if (present.IsEmpty)
            return Answer(@case, Verdict.NoEvidence, Basis.None, Reasons.DatedInTheFuture(handedIn[0].Date!.Value, @case.AsOf));

        var faults = present.Select(document => (document, fault: FaultOf(document, @case))).ToImmutableArray();
        var sound = faults.Where(pair => pair.fault is null).Select(pair => pair.document).ToImmutableArray();
        var missing = Covers.Except(sound.SelectMany(document => document.Subjects)).ToImmutableArray();
        var findings = faults.Where(pair => pair.fault is not null).Select(pair => Found(@case, pair.document.File, pair.fault!));
        if (!sound.IsEmpty && !missing.IsEmpty) findings = findings.Append(Found(@case, sound[0].File, Reasons.SubjectsMissing(@case.Catalogs.SubjectsOf(missing))));

        var silent = CitesInForce && present.Any(document => document.Cites.IsEmpty);
        var result = sound.IsEmpty || (CitesInForce && sound.Length < present.Length) ? Answer(@case, Verdict.Fail, Basis.Documented, faults.First(pair => pair.fault is not null).fault!)
            : !missing.IsEmpty ? Answer(@case, Verdict.Fail, Basis.Documented, Reasons.SubjectsMissing(@case.Catalogs.SubjectsOf(missing)))
            : NoBase(present, @case) is { } noBase ? Answer(@case, Verdict.NoEvidence, Basis.None, noBase)
            : DoubtAbout(sound, @case) is { } doubt ? Answer(@case, Verdict.NeedsReview, Basis.Documented, doubt)
            : SharedFile(sound, @case) is { } shared ? Answer(@case, Verdict.NeedsReview, Basis.Documented, Reasons.FileShared(shared))
            : UnknownBase(present, @case) is { } unknown ? Answer(@case, Verdict.NeedsReview, Basis.Documented, Reasons.BaseNotKnown(unknown))
            : silent ? Answer(@case, Verdict.NoEvidence, Basis.None, Reasons.BasesNotStated(present.Count(document => document.Cites.IsEmpty)))
            : Answer(@case, Verdict.Pass, Basis.Documented, Reasons.DocumentGood(sound));
        return result with
        {
            Findings = result.Verdict is Verdict.Pass or Verdict.NoEvidence ? [] : [.. findings],
            Evidence = [.. present.Select(document => new Evidence(document.File, document.Digest!))],
        };
    }

    private static Phrase WhyNone(ImmutableArray<Document> named, Phrase kinds) =>
        named.IsEmpty ? Reasons.NoDocument(kinds)
        : named.FirstOrDefault(document => document.Digest is not null) is { } unreadable ? Reasons.DocumentNotReadable(kinds, unreadable.Content.Fault)
        : Reasons.DocumentFileMissing(kinds);

    /// <summary>What is wrong with one document; null when nothing is.</summary>
    private Phrase? FaultOf(Document document, Case @case) =>
        Numbered && !document.Number.Any(char.IsAsciiDigit) ? Reasons.NotNumbered
        : (Dated || NotBefore is not null || NotAfter is not null || !RestsOn.IsEmpty) && document.Date is null ? Reasons.NotDated
        : NotBefore is { } first && document.Date < first ? Reasons.DatedBefore(document.Date!.Value, first)
        : NotAfter is { } last && document.Date > last ? Reasons.DatedAfter(document.Date!.Value, last)
        : FirstBase(@case) is { } basis && document.Date < basis ? Reasons.DatedBeforeBase(document.Date!.Value, @case.Catalogs.KindsOf(RestsOn), basis)
        : CitesInForce && EndedBase(document, @case) is { } ended ? Reasons.CitesEnded(ended)
        : DigitallySigned ? SignatureFault(document)
        : null;

    /// <summary>The first day of what these documents rest on; null when they rest on nothing, or nothing dated is there.</summary>
    private DateOnly? FirstBase(Case @case) => @case.Submission.Documents
        .Where(document => document.HandedIn && RestsOn.Contains(document.Kind) && document.Date <= @case.AsOf)
        .Min(document => document.Date);

    private Phrase? NoBase(ImmutableArray<Document> documents, Case @case) =>
        RestsOn.IsEmpty || documents.IsEmpty || FirstBase(@case) is not null ? null : Reasons.NoBase(@case.Catalogs.KindsOf(RestsOn));

    /// <summary>Why no signature of the document can hold; null when one does, or when a person must look.</summary>
    private static Phrase? SignatureFault(Document document) =>
        document.Signatures.IsEmpty ? document.IsExamined ? Reasons.NotSigned : null
        : document.Signatures.All(signature => Fails(signature.State)) ? Reasons.SignatureFails(document.Signatures[0].State)
        : null;

    private static bool Fails(SignatureState state) => state is SignatureState.ExpiredCertificate or SignatureState.Partial or SignatureState.Altered;

    /// <summary>Why a person must look at the signatures: those that hold do not cover everything asked; null when they do.</summary>
    private Phrase? DoubtAbout(ImmutableArray<Document> sound, Case @case)
    {
        if (!DigitallySigned) return null;
        var doubts = sound.Select(document => (document, doubt: SignatureDoubt(document, @case.AsOf))).ToImmutableArray();
        var proven = doubts.Where(pair => pair.doubt is null).ToImmutableArray();
        var enough = !proven.IsEmpty && !Covers.Except(proven.SelectMany(pair => pair.document.Subjects)).Any();
        return enough ? null : doubts.Select(pair => pair.doubt).First(doubt => doubt is not null);
    }

    /// <summary>What is open about the signatures of a document; one that is broken casts doubt on the others.</summary>
    private static Phrase? SignatureDoubt(Document document, DateOnly asOf)
    {
        if (document.Signatures.IsEmpty) return Reasons.SignatureNotExamined;
        var broken = document.Signatures.FirstOrDefault(signature => signature.State is SignatureState.Altered or SignatureState.Damaged);
        if (broken is null && document.Signatures.Any(signature => signature.StandsOn(asOf))) return null;
        var open = broken ?? document.Signatures.Where(signature => !Fails(signature.State)).MinBy(signature => signature.State)!;
        return open.State == SignatureState.Valid && open.IsLaterThan(asOf) ? Reasons.SignatureLater
            : open.State == SignatureState.Valid ? Reasons.SignatureTimeUnproven
            : Reasons.SignatureOpen(open.State);
    }

    /// <summary>The file that stands for several papers, where no other paper is enough: whether it holds them all, a person must see. Null when there is none.</summary>
    private string? SharedFile(ImmutableArray<Document> sound, Case @case)
    {
        var own = sound.Where(document => !@case.Submission.Documents.Any(document.SharesFileWith)).ToImmutableArray();
        return !own.IsEmpty && !Covers.Except(own.SelectMany(document => document.Subjects)).Any() ? null : sound.FirstOrDefault(document => !own.Contains(document))?.File;
    }

    /// <summary>A citation of which it is not known whether it was in force; null when there is none.</summary>
    private string? UnknownBase(ImmutableArray<Document> documents, Case @case) => !CitesInForce ? null : documents
        .SelectMany(document => document.Cites)
        .FirstOrDefault(number => @case.Catalogs.TextOf(number) is { } text ? text is { InForce.To: null, ReplacedBy.Length: > 0 } : !@case.Submission.Documents.Any(own => own.IsCitedAs(number)));

    /// <summary>A text that the document rests on although it had ended on the document's day.</summary>
    private static LawText? EndedBase(Document document, Case @case) => document.Cites
        .Select(@case.Catalogs.TextOf)
        .FirstOrDefault(text => text?.InForce.To < (document.Date ?? @case.AsOf));
}
