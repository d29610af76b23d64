using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>Something that submission.yaml states about the facility as a whole, beside what the records show (điều cơ sở nêu).</summary>
/// <param name="Id">Where it is stated: <c>facility.services.blood</c>.</param>
/// <param name="Stated">What was stated.</param>
/// <param name="Shown">What the records show.</param>
/// <param name="State">What the one looks like beside the other.</param>
/// <param name="Against">How many records speak against it.</param>
/// <param name="Places">The first of them.</param>
public sealed record Statement(
    string Id, Phrase Stated, Phrase Shown, CrossExamination State, long Against, ImmutableArray<Finding> Places);
