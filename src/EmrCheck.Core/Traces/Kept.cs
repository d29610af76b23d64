using System.Collections.Immutable;

namespace EmrCheck.Core.Traces;

/// <summary>The entries whose keys come first in an order, up to the limit, while they are gathered. What was once dropped never comes back, so counts stay exact.</summary>
internal sealed class Kept<TKey, TOrder, TValue>(Func<TKey, TOrder> order, Func<TValue, TValue, TValue> both)
    where TKey : notnull
    where TOrder : IComparable<TOrder>
{
    private readonly Dictionary<TKey, TValue> _entries = [];
    private readonly SortedSet<(TOrder Order, TKey Key)> _ordered = new(Comparer<(TOrder Order, TKey Key)>.Create((left, right) => left.Order.CompareTo(right.Order)));

    public void Add(TKey key, TValue value)
    {
        if (_entries.TryGetValue(key, out var mine))
        {
            _entries[key] = both(mine, value);
            return;
        }

        var place = (order(key), key);
        if (_entries.Count == Traces.Limit)
        {
            var last = _ordered.Max;
            if (place.Item1.CompareTo(last.Order) > 0) return;
            _ordered.Remove(last);
            _entries.Remove(last.Key);
        }

        _ordered.Add(place);
        _entries.Add(key, value);
    }

    public ImmutableSortedDictionary<TKey, TValue> ToImmutable() => _entries.ToImmutableSortedDictionary();
}
