using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Packs;

/// <summary>The closed vocabularies as packs and submissions write them.</summary>
public static class RuleWords
{
    /// <summary>Verdicts, as sample names and JSON write them.</summary>
    public static IReadOnlyDictionary<string, Verdict> Verdicts { get; } = Names<Verdict>('_');

    /// <summary>Obligations.</summary>
    public static IReadOnlyDictionary<string, Obligation> Obligations { get; } = Names<Obligation>('_');

    /// <summary>Severities.</summary>
    public static IReadOnlyDictionary<string, Severity> Severities { get; } = Names<Severity>('_');

    /// <summary>Confidences.</summary>
    public static IReadOnlyDictionary<string, Confidence> Confidences { get; } = Names<Confidence>('_');

    /// <summary>What a threshold binds.</summary>
    public static IReadOnlyDictionary<string, Binding> Bindings { get; } = Names<Binding>('_');

    /// <summary>The answers that may be given.</summary>
    public static IReadOnlyDictionary<string, Answer> Answers { get; } = Without(Names<Answer>('_'), "none");

    /// <summary>The bases that a profile may trust.</summary>
    public static IReadOnlyDictionary<string, Basis> Trusts { get; } = Without(Names<Basis>('_'), "none");

    /// <summary>What declarations look like beside the records.</summary>
    public static IReadOnlyDictionary<string, CrossExamination> CrossExaminations { get; } = Names<CrossExamination>('_');

    /// <summary>The roles in a council.</summary>
    public static IReadOnlyDictionary<string, CouncilRole> CouncilRoles { get; } = Names<CouncilRole>('_');

    /// <summary>What a council may conclude.</summary>
    public static IReadOnlyDictionary<string, DecisionKind> Decisions { get; } = Names<DecisionKind>('_');

    /// <summary>The overall answers.</summary>
    public static IReadOnlyDictionary<string, Overall> Overalls { get; } = Names<Overall>('_');

    /// <summary>What can be found out about a signature.</summary>
    public static IReadOnlyDictionary<string, SignatureState> SignatureStates { get; } = Names<SignatureState>('_');

    /// <summary>What a file can be.</summary>
    public static IReadOnlyDictionary<string, ContentKind> ContentKinds { get; } = Names<ContentKind>('_');

    /// <summary>What can be wrong with a file.</summary>
    public static IReadOnlyDictionary<string, ContentFault> ContentFaults { get; } = Names<ContentFault>('_');

    /// <summary>The word for a member: <c>NoEvidence</c> is <c>no_evidence</c>.</summary>
    public static string Word<T>(T value, char separator = '_')
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? separator.ToString() : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static Dictionary<string, T> Names<T>(char separator)
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => Word(value, separator), StringComparer.Ordinal);

    private static Dictionary<string, T> Without<T>(Dictionary<string, T> words, string word)
    {
        words.Remove(word);
        return words;
    }
}
