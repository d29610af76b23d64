using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace EmrCheck.Tests.Core;

/// <summary>Checks a law on random cases, the same ones in every run.</summary>
internal static class Law
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(2026, 1), FSharpOption<int>.None)));

    public static void Holds<T>(Gen<T> cases, Func<T, bool> law, int count = 200) =>
        Prop.ForAll(cases.ToArbitrary(), law).Check(Repeatable.WithMaxTest(count));

    /// <summary>A law about something that must not throw: the exception is the failure.</summary>
    public static void NeverThrows<T>(Gen<T> cases, Action<T> action, int count = 200) =>
        Prop.ForAll(cases.ToArbitrary(), action).Check(Repeatable.WithMaxTest(count));
}
