using EmrCheck.Core;
using EmrCheck.Core.OnSite;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>An answer as it is shown: a symbol and a word, and a colour that only repeats them.</summary>
/// <param name="Icon">The symbol in <c>icons.hbs</c>.</param>
/// <param name="Tone">The class that colours it: good, bad, open or quiet.</param>
/// <param name="Word">The word.</param>
internal sealed record Mark(string Icon, string Tone, string Word)
{
    public static Mark Of(Verdict verdict, Wording wording) => verdict switch
    {
        Verdict.Pass => new("pass", "good", wording.Of(Words.Of(verdict))),
        Verdict.Fail => new("fail", "bad", wording.Of(Words.Of(verdict))),
        Verdict.NoEvidence => new("empty", "open", wording.Of(Words.Of(verdict))),
        Verdict.NeedsReview => new("review", "open", wording.Of(Words.Of(verdict))),
        Verdict.Error => new("error", "open", wording.Of(Words.Of(verdict))),
        _ => new("none", "quiet", wording.Of(Words.Of(verdict))),
    };

    public static Mark Of(OnSiteResult seen, Wording wording) => seen switch
    {
        OnSiteResult.Right => new("pass", "good", wording.Of(OnSiteWords.Of(seen))),
        OnSiteResult.Wrong => new("fail", "bad", wording.Of(OnSiteWords.Of(seen))),
        OnSiteResult.NotSeen => new("empty", "open", wording.Of(OnSiteWords.Of(seen))),
        _ => new("none", "quiet", wording.Of(OnSiteWords.Of(seen))),
    };

    public static Mark Of(Overall overall, Wording wording) => overall switch
    {
        Overall.Qualified => new("pass", "good", wording.Of(Words.Of(overall))),
        Overall.NotQualified => new("fail", "bad", wording.Of(Words.Of(overall))),
        _ => new("review", "open", wording.Of(Words.Of(overall))),
    };

    public static Mark Of(CrossExamination cross, Wording wording) => cross switch
    {
        CrossExamination.Consistent => new("same", "good", wording.Of(Words.Of(cross))),
        CrossExamination.Contradicted => new("clash", "bad", wording.Of(Words.Of(cross))),
        CrossExamination.Unverified => new("none", "quiet", wording.Of(Words.Of(cross))),
        CrossExamination.Undeclared => new("empty", "quiet", wording.Of(Words.Of(cross))),
        CrossExamination.Unsupported => new("empty", "open", wording.Of(Words.Of(cross))),
        _ => new("review", "open", wording.Of(Words.Of(cross))),
    };
}
