using System.Diagnostics.CodeAnalysis;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>
/// What was answered about values, by their bytes and type: exact, as the bytes themselves are compared. One worker's own and bounded; a question that
/// meets ever new values is no longer looked up.
/// </summary>
internal sealed class ValueAnswers
{
    /// <summary>After so many new values a question must have been answered from memory as often.</summary>
    private const int Trial = 512;

    private readonly ValueTable values = new();

    /// <summary>By value, by question: 0 while it was not asked.</summary>
    private sbyte[]?[] answers = new sbyte[256][];

    /// <summary>What was chosen by questions that choose; their answers are numbers of these, from 1 on.</summary>
    private readonly List<Item[]> choices = [];

    /// <summary>By question: how often it was looked up and how often not found; -1 when it is not worth it.</summary>
    private (int Asked, int New)[] trials = new (int, int)[64];

    /// <summary>By node of the document that is being asked: the number of its value and one; 0 where it was not looked for, -1 where it has none.</summary>
    private int[] known = [];
    private FhirDocument? document;
    private int documents;

    /// <summary>The types whose questions and values are numbered here: those met first.</summary>
    private TypeTable? types;

    /// <summary>Whether new values still get a number.</summary>
    public bool HasRoom => !values.IsFull;

    /// <summary>Whether a question's answers are worth looking up.</summary>
    public bool IsWorthwhile(int question) => question >= trials.Length || trials[question].New >= 0;

    /// <summary>The number of a node's value, 0 for no node; -1 when it has none: then a question about it has no answer here.</summary>
    public int NumberOf(FhirDocument asked, int node, ushort type, int question)
    {
        if (!ReferenceEquals(types ??= asked.Types, asked.Types)) return -1;
        if (node < 0) return 0;
        if (!ReferenceEquals(document, asked)) Begin(asked);
        ref var number = ref known[node];
        if (number == 0) number = values.NumberOf(asked, node, type, documents) is >= 0 and var found ? found + 1 : -1;
        if (number > 0) return number - 1;
        CountAsked(question);
        CountNew(question);
        return -1;
    }

    /// <summary>Looks an answer up.</summary>
    public bool TryFind(int value, int question, out bool? truth)
    {
        var code = CodeOf(value, question);
        truth = code switch { 1 => true, 2 => false, _ => null };
        return code != 0;
    }

    /// <summary>Looks up what was chosen.</summary>
    public bool TryFind(int value, int question, [NotNullWhen(true)] out Item[]? chosen)
    {
        var code = CodeOf(value, question);
        chosen = code == 0 ? null : choices[code - 1];
        return code != 0;
    }

    /// <summary>Keeps an answer.</summary>
    public void Note(int value, int question, bool? truth) => Keep(value, question, truth switch { true => 1, false => 2, null => 3 });

    /// <summary>Keeps what was chosen, unless there are too many choices.</summary>
    public void Note(int value, int question, ReadOnlySpan<Item> chosen)
    {
        var choice = 0;
        while (choice < choices.Count && !AreSame(choices[choice], chosen)) choice++;
        if (choice == sbyte.MaxValue) return;
        if (choice == choices.Count) choices.Add(chosen.ToArray());
        Keep(value, question, (sbyte)(choice + 1));
    }

    /// <summary>0 while the question was not asked of the value.</summary>
    private sbyte CodeOf(int value, int question)
    {
        CountAsked(question);
        return value >= answers.Length || answers[value] is not { } row || question >= row.Length ? (sbyte)0 : row[question];
    }

    private void Keep(int value, int question, sbyte code)
    {
        if (value >= answers.Length) Array.Resize(ref answers, value * 2);
        ref var row = ref answers[value];
        if (row is null || question >= row.Length) Array.Resize(ref row, (question | 31) + 1);
        row[question] = code;
        CountNew(question);
    }

    private void CountAsked(int question)
    {
        if (question >= trials.Length) Array.Resize(ref trials, question * 2);
        trials[question].Asked++;
    }

    private void CountNew(int question)
    {
        ref var trial = ref trials[question];
        if (++trial.New % Trial == 0 && trial.New > trial.Asked / 2) trial.New = -1;
    }

    private static bool AreSame(Item[] known, ReadOnlySpan<Item> chosen)
    {
        if (known.Length != chosen.Length) return false;
        for (var i = 0; i < known.Length; i++)
            if (!known[i].IsSame(chosen[i])) return false;
        return true;
    }

    private void Begin(FhirDocument next)
    {
        document = next;
        documents++;
        var nodes = next.Nodes[0].Next;
        if (known.Length < nodes) known = new int[nodes + nodes / 2];
        else known.AsSpan(0, nodes).Clear();
    }
}
