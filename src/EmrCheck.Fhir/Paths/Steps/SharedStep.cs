using System.Collections.Concurrent;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>A path from the context, such as <c>code.coding</c>: rules that begin alike find its items once for each context.</summary>
/// <param name="path">The path.</param>
/// <param name="slot">Where its items are kept for one context.</param>
/// <param name="recordSlot">Where they are kept for the whole document; -1 if they are not the record's.</param>
/// <param name="fromRecord">Whether they are the record's whatever the context; otherwise only when that is the root.</param>
internal sealed class SharedStep(Step path, int slot, int recordSlot, bool fromRecord) : Step
{
    public override ItemList Collect(FhirPathScope scope)
    {
        var ofRecord = recordSlot >= 0 && (fromRecord || scope.Context.Index == 0);
        return scope.Shared(ofRecord ? recordSlot : slot, path, ofRecord);
    }

    public override int Count(FhirPathScope scope, out Item only)
    {
        var items = Collect(scope).Items;
        only = items.Length == 1 ? items[0] : default;
        return items.Length;
    }

    public override bool Any(FhirPathScope scope) => Collect(scope).Count > 0;

    public override void Evaluate(FhirPathScope scope, ItemList output) => output.AddRange(Collect(scope).Items);
}

/// <summary>Numbers the paths that are shared; the same spelling from the same type has the same number. Beyond a limit nothing is shared.</summary>
internal sealed class SharedPaths
{
    private const int MaxPaths = 8192, MaxSpellings = 65536;

    private readonly ConcurrentDictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SharedSlot> repeated = new(StringComparer.Ordinal);
    private int next, nextQuestion;

    /// <summary>Questions that are remembered, by spelling; those of one spelling are one.</summary>
    private readonly ConcurrentDictionary<string, int> questions = new(StringComparer.Ordinal);

    public Step Share(string key, string? recordKey, Step path)
    {
        var slot = NumberOf(key);
        var recordSlot = recordKey is null ? -1 : NumberOf(recordKey);
        var fromRecord = recordKey is not null && key.EndsWith(':' + recordKey, StringComparison.Ordinal);
        return slot < 0 ? path : new SharedStep(path, slot, recordSlot, fromRecord) { Types = path.Types };
    }

    /// <summary>The slot of a part of an expression; it gets its number when the part occurs for the second time.</summary>
    public SharedSlot SlotOf(string key)
    {
        if (!repeated.TryGetValue(key, out var slot))
        {
            if (repeated.Count >= MaxSpellings) return new();
            var added = new SharedSlot();
            slot = repeated.GetOrAdd(key, added);
            if (ReferenceEquals(slot, added)) return slot;
        }

        lock (slots)
            if (slot.Number < 0 && next + 1 < MaxPaths) (slot.Number, next) = (next, next + 2);
        return slot;
    }

    /// <summary>The number of a question about one element; -1 when there are too many.</summary>
    public int QuestionOf(string key)
    {
        if (questions.TryGetValue(key, out var question)) return question;
        lock (slots) return questions.TryGetValue(key, out question) ? question : nextQuestion < MaxPaths ? questions[key] = nextQuestion++ : -1;
    }

    /// <summary>-1 when there are too many.</summary>
    private int NumberOf(string key)
    {
        if (slots.TryGetValue(key, out var slot)) return slot;
        lock (slots) return slots.TryGetValue(key, out slot) ? slot : Next() is >= 0 and var number ? slots[key] = number : -1;
    }

    private int Next() => next < MaxPaths ? next++ : -1;
}
