using System.Collections.Immutable;

namespace EmrCheck.Formats.Assessments;

/// <summary>What a filled-in form says, before anything is made of it, whichever format it came in (phiếu đã điền).</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Identity">Which form it is; null where the format carries nothing of the kind.</param>
/// <param name="Answers">One line for each criterion: code, answer, evidence, note, share, council.</param>
/// <param name="Facts">One line for each fact: key, value.</param>
/// <param name="Papers">One line for each document: id, kind, title, number, date, issuer, subjects, cites, file.</param>
public sealed record CompletedForm(
    string File, FormIdentity? Identity, ImmutableArray<FormLine> Answers, ImmutableArray<FormLine> Facts, ImmutableArray<FormLine> Papers)
{
    /// <summary>The facility's code as the form shows it, and where; null where it shows none.</summary>
    public FormLine? Facility { get; init; }
}
