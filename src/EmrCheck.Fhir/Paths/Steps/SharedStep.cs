using System.Collections.Concurrent;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>A path from the context, such as <c>code.coding</c>: rules that begin alike find its items once for each context.</summary>
internal sealed class SharedStep(Step path, int slot, bool fromRecord) : Step
{
    public override ItemList Collect(FhirPathScope scope) => scope.Shared(slot, path, fromRecord);

    public override int Count(FhirPathScope scope, out Item only)
    {
        var items = scope.Shared(slot, path, fromRecord).Items;
        only = items.Length == 1 ? items[0] : default;
        return items.Length;
    }

    public override bool Any(FhirPathScope scope) => scope.Shared(slot, path, fromRecord).Count > 0;

    public override void Evaluate(FhirPathScope scope, ItemList output) => output.AddRange(Collect(scope).Items);
}

/// <summary>Numbers the paths that are shared; the same spelling from the same type has the same number. Beyond a limit nothing is shared.</summary>
internal sealed class SharedPaths
{
    private const int MaxPaths = 4096;

    private readonly ConcurrentDictionary<string, int> slots = new(StringComparer.Ordinal);

    public Step Share(string key, Step path, bool fromRecord)
    {
        if (!slots.TryGetValue(key, out var slot))
        {
            lock (slots)
            {
                if (slots.Count >= MaxPaths) return path;
                slot = slots.GetOrAdd(key, slots.Count);
            }
        }

        return new SharedStep(path, slot, fromRecord) { Types = path.Types };
    }
}
