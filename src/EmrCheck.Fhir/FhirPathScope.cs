using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir;

/// <summary>The working memory of one worker: reusable from evaluation to evaluation, not to be shared by two at once.</summary>
/// <param name="now">What <c>now()</c>, <c>today()</c> and <c>timeOfDay()</c> say during the whole run.</param>
public sealed class FhirPathScope(DateTimeOffset now)
{
    private readonly List<ItemList> lists = [];
    private readonly char[][] texts = [new char[256], new char[256]];
    private (ItemList List, long FocusNumber)[] shared = new (ItemList, long)[64];
    private (long FocusNumber, sbyte Truth)[] truths = new (long, sbyte)[64];
    private FhirDocument? lastDocument;
    private int lastPlace;
    private bool isAsBegun;
    private long focusNumber;
    private long documentNumber;
    private int rented;
    private int nextText;

    /// <summary>What was answered about values that come again and again.</summary>
    internal ValueAnswers Answers { get; } = new();

    /// <summary>The time of the run.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Whether there was room for every answer so far; once there is none a new scope remembers more.</summary>
    public bool RemembersAll => Answers.HasRoom;

    /// <summary>The types of the expression that is being evaluated.</summary>
    internal TypeTable Types { get; private set; } = TypeTable.R4;

    /// <summary>What the expression was asked of: <c>%context</c>.</summary>
    internal Item Context { get; private set; }

    /// <summary><c>$this</c>.</summary>
    internal Item This { get; set; }

    /// <summary><c>$index</c>.</summary>
    internal int Index { get; set; }

    /// <summary><c>$total</c>.</summary>
    internal ItemList? Total { get; set; }

    internal void Begin(FhirNode focus, TypeTable types)
    {
        // Rule after rule is asked of one resource: what the last one left in order need not be set up again.
        var isKnown = ReferenceEquals(focus.Document, lastDocument) && focus.Index == lastPlace && focus.Type == Context.Type && ReferenceEquals(types, Types);
        var isReady = isKnown && isAsBegun;
        isAsBegun = false;
        if (isReady) return;
        if (!isKnown) focusNumber++;
        if (!ReferenceEquals(focus.Document, lastDocument) || !ReferenceEquals(types, Types)) documentNumber = focusNumber;
        (lastDocument, lastPlace, Types) = (focus.Document, focus.Index, types);
        Context = This = Item.Of(focus);
        Index = 0;
        Total = null;
        rented = 0;
    }

    /// <summary>Says that an evaluation came to its end, and so put back all that it had changed.</summary>
    internal void End() => isAsBegun = true;

    /// <summary>An empty list; whoever takes it gives it back with <see cref="Return"/>, the last one first.</summary>
    internal ItemList Rent()
    {
        if (rented == lists.Count) lists.Add(new());
        var list = lists[rented++];
        list.Truncate(0);
        return list;
    }

    internal void Return(ItemList list)
    {
        if (list.IsKept) return;
        System.Diagnostics.Debug.Assert(ReferenceEquals(lists[rented - 1], list), "Lists are given back in order.");
        rented--;
    }

    /// <summary>What a path finds, found once for each context or, from the record, once for each document.</summary>
    internal ItemList Shared(int slot, Step path, bool fromRecord)
    {
        if (slot >= shared.Length) Array.Resize(ref shared, Math.Max(slot + 1, shared.Length * 2));
        var (list, found) = shared[slot];
        if (found >= (fromRecord ? documentNumber : focusNumber)) return list;
        list ??= new() { IsKept = true };
        list.Truncate(0);
        path.Evaluate(this, list);
        shared[slot] = (list, focusNumber);
        return list;
    }

    /// <summary>The same for whoever does not mind an item that is there twice; each once if it was found so.</summary>
    internal ItemList SharedLoosely(int slot, Step part, bool fromRecord)
    {
        var least = fromRecord ? documentNumber : focusNumber;
        if (slot < shared.Length && shared[slot] is { List: { } strict } known && known.FocusNumber >= least) return strict;
        if (slot + 1 >= shared.Length) Array.Resize(ref shared, Math.Max(slot + 2, shared.Length * 2));
        var (list, found) = shared[slot + 1];
        if (found >= least) return list;
        list ??= new() { IsKept = true };
        list.Truncate(0);
        part.AddLoosely(this, list);
        shared[slot + 1] = (list, focusNumber);
        return list;
    }

    /// <summary>Whether something is true, found once for each context or document.</summary>
    internal bool? SharedTruth(int slot, Step part, bool fromRecord)
    {
        if (slot >= truths.Length) Array.Resize(ref truths, Math.Max(slot + 1, truths.Length * 2));
        if (truths[slot] is var known && known.FocusNumber >= (fromRecord ? documentNumber : focusNumber)) return known.Truth < 0 ? null : known.Truth > 0;
        var truth = part.Truth(this);
        truths[slot] = (focusNumber, truth is { } value ? value ? (sbyte)1 : (sbyte)0 : (sbyte)-1);
        return truth;
    }

    /// <summary>Whether there is any item, found once for each context or document.</summary>
    internal bool SharedAny(int slot, Step part, bool fromRecord)
    {
        var least = fromRecord ? documentNumber : focusNumber;
        if (slot < shared.Length && shared[slot] is { List: { } list } found && found.FocusNumber >= least) return list.Count > 0;
        if (slot >= truths.Length) Array.Resize(ref truths, Math.Max(slot + 1, truths.Length * 2));
        if (truths[slot] is var known && known.FocusNumber >= least) return known.Truth > 0;
        var any = part.Any(this);
        truths[slot] = (focusNumber, any ? (sbyte)1 : (sbyte)0);
        return any;
    }

    /// <summary>The characters of a string item; good until the second call after this one.</summary>
    internal ReadOnlySpan<char> Characters(scoped in Item text)
    {
        if (text.Kind == ItemKind.String) return text.String;
        if (text.Document.IsEscaped(text.Index)) return text.Document.TextOf(text.Index);
        var utf8 = text.Document.RawText(text.Index);
        ref var buffer = ref texts[nextText ^= 1];
        if (buffer.Length < utf8.Length) buffer = new char[utf8.Length * 2];
        return buffer.AsSpan(0, System.Text.Encoding.UTF8.GetChars(utf8, buffer));
    }
}
