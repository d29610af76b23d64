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

    /// <summary>By question: how often it was looked up and how often not found; -1 when it is not worth it.</summary>
    private (int Asked, int New)[] trials = new (int, int)[64];

    /// <summary>By node of the document that is being asked: the number of its value and one; 0 where it was not looked for.</summary>
    private int[] known = [];
    private FhirDocument? document;

    /// <summary>The types whose questions and values are numbered here: those met first.</summary>
    private TypeTable? types;

    /// <summary>Whether new values still get a number.</summary>
    public bool HasRoom => !values.IsFull;

    /// <summary>Whether a question's answers are worth looking up.</summary>
    public bool IsWorthwhile(int question) => question >= trials.Length || trials[question].New >= 0;

    /// <summary>The number of a node's value, 0 for no node; -1 when it has none.</summary>
    public int NumberOf(FhirDocument asked, int node, ushort type)
    {
        if (!ReferenceEquals(types ??= asked.Types, asked.Types)) return -1;
        if (node < 0) return 0;
        if (!ReferenceEquals(document, asked)) Begin(asked);
        ref var number = ref known[node];
        if (number == 0) number = values.NumberOf(asked, node, type) + 1;
        return number - 1;
    }

    /// <summary>Looks an answer up.</summary>
    public bool TryFind(int value, int question, out bool? truth)
    {
        if (question >= trials.Length) Array.Resize(ref trials, question * 2);
        trials[question].Asked++;
        truth = null;
        if (value >= answers.Length || answers[value] is not { } row || question >= row.Length || row[question] is 0 and var code) return false;
        truth = row[question] switch { 1 => true, 2 => false, _ => null };
        return true;
    }

    /// <summary>Keeps an answer.</summary>
    public void Note(int value, int question, bool? truth)
    {
        if (value >= answers.Length) Array.Resize(ref answers, value * 2);
        ref var row = ref answers[value];
        if (row is null || question >= row.Length) Array.Resize(ref row, (question | 31) + 1);
        row[question] = truth switch { true => 1, false => 2, null => 3 };
        ref var trial = ref trials[question];
        if (++trial.New % Trial == 0 && trial.New > trial.Asked / 2) trial.New = -1;
    }

    private void Begin(FhirDocument next)
    {
        document = next;
        var nodes = next.Nodes[0].Next;
        if (known.Length < nodes) known = new int[nodes + nodes / 2];
        else known.AsSpan(0, nodes).Clear();
    }
}
