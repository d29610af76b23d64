using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>Calendar days as written on site, and whether something lies within a period.</summary>
internal static class Days
{
    private const int Most = 3660;

    /// <summary>The day of each date or time; none of what has no day.</summary>
    public static void Day(in Call call)
    {
        foreach (ref readonly var item in call.Input.Items)
            if (TryMoment(item, call.Types, out var moment) && TryDay(moment, out var day)) call.Output.Add(Of(day));
    }

    /// <summary>Each day of a period, until today where it has no end.</summary>
    public static void All(in Call call)
    {
        var before = call.Output.Count;
        foreach (ref readonly var item in call.Input.Items)
        {
            if (!Span.TryOf(item, call.Types, out var span) || !TryDay(span.Start, out var day)) continue;
            var last = call.Scope.Now.Date.Ticks;
            if (span.End is { } end && !TryDay(end, out last)) continue;
            for (; day <= last; day += TimeSpan.TicksPerDay)
            {
                if (call.Output.Count - before == Most) throw new FhirPathException("too-many-days", "Periods are too long to look at their days one by one.");
                call.Output.Add(Of(day));
            }
        }
    }

    /// <summary>Whether a moment or a period lies within a period.</summary>
    public static void Inside(in Call call)
    {
        if (call.Input.Count > 1) throw Step.SeveralItems();
        if (call.Input.Count == 0 || !call.Arguments[0].TrySingle(call.Scope, out var argument)) return;
        if (!Span.IsPeriod(argument, call.Types)) throw new FhirPathException("not-a-period", "A Period is expected here.");
        if (!Span.TryOf(argument, call.Types, out var outer)) return;
        var item = call.Input[0];
        var inner = TryMoment(item, call.Types, out var moment) ? new Span(moment, moment) : default;
        if (inner.End is null && !Span.TryOf(item, call.Types, out inner)) return;
        if (inner.IsIn(outer) is { } inside) call.Return(inside);
    }

    private static bool TryMoment(in Item item, TypeTable types, out Temporal moment)
    {
        moment = default;
        if (item.ValueKind(types) is not (ItemKind.Date or ItemKind.DateTime) || !item.TryValue(types, out var value)) return false;
        moment = value.Temporal;
        return true;
    }

    private static bool TryDay(in Temporal moment, out long ticks)
    {
        ticks = moment.Ticks - moment.Ticks % TimeSpan.TicksPerDay;
        return moment.Precision >= Precision.Day;
    }

    private static Item Of(long day) => Item.Of(ItemKind.Date, new(day, 0, false, Precision.Day));

    /// <summary>A Period that can be read; one without end goes on.</summary>
    private readonly record struct Span(Temporal Start, Temporal? End)
    {
        public static bool IsPeriod(in Item item, TypeTable types) => item.IsNode && types[item.Type].Name == "Period";

        public static bool TryOf(in Item item, TypeTable types, out Span span)
        {
            span = default;
            if (!IsPeriod(item, types) || item.Index < 0) return false;
            var dateTime = types.Find("dateTime")!.Id;
            var (start, end) = (item.Document.Child(item.Index, ElementNames.Start), item.Document.Child(item.Index, ElementNames.End));
            if (start < 0 || !TryMoment(Item.Of(item.Document, start, -1, dateTime), types, out var first)) return false;
            var last = default(Temporal);
            if (end >= 0 && !TryMoment(Item.Of(item.Document, end, -1, dateTime), types, out last)) return false;
            span = new(first, end < 0 ? null : last);
            return true;
        }

        /// <summary>Null when the zones do not allow to say.</summary>
        public bool? IsIn(in Span outer) => NotAfter(outer.Start, Start) & NotAfter(Start, outer.End) & NotAfter(End, outer.End);

        private static bool? NotAfter(Temporal? first, Temporal? second)
        {
            if (first is not { } a || second is not { } b) return second is null;
            return Temporal.CompareGiven(a, b) is { } order ? order <= 0 : null;
        }
    }
}
