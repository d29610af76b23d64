using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>What an expression can ask of the run it is part of.</summary>
internal static class Run
{
    /// <summary>Hands its input on; nobody listens.</summary>
    public static void Trace(in Call call) => call.Output.AddRange(call.Input.Items);

    public static void Now(in Call call) => call.Output.Add(Item.Of(ItemKind.DateTime, Temporal.Of(call.Scope.Now)));

    public static void Today(in Call call) =>
        call.Output.Add(Item.Of(ItemKind.Date, new(call.Scope.Now.Date.Ticks, 0, false, Precision.Day)));

    public static void TimeOfDay(in Call call) =>
        call.Output.Add(Item.Of(ItemKind.Time, new(call.Scope.Now.TimeOfDay.Ticks, 0, false, Precision.Millisecond)));
}
