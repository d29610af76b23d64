using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Packs.Mutation;

namespace EmrCheck.Cli.Commands.Packs;

/// <summary>What <c>packs test --mutate</c> tells: how much damage was noticed, and what was not.</summary>
internal sealed class MutationText(Terminal terminal)
{
    private const int WantedPerMille = 950;

    public int Of(PackLibrary library, string? packId)
    {
        var packs = PackMutations.Of(library, packId);
        foreach (var pack in packs)
        {
            Line($"{pack.Pack.Pack.Id}: {Figures([pack])}");
            foreach (var (mutant, listed) in pack.Survivors)
            {
                var what = $"{mutant.Sample.Criterion.Id} {mutant.Damage.Element} ← {Path.GetFileName(mutant.Sample.File)} {mutant.Damage.Path}";
                Line(listed is null ? $"  {terminal.Say("sống sót", "survives")}: {what}" : $"  {terminal.Say("có lý do", "listed")}: {what}: {listed.Why.In(terminal.Language)}");
            }
        }

        var faults = packs.SelectMany(pack => pack.Faults).Order().ToImmutableArray();
        terminal.Remark(faults);
        Line($"{terminal.Say("Tất cả", "In all")}: {Figures(packs)}");
        return faults.IsEmpty && PerMille(packs, withReasons: true) >= WantedPerMille ? ExitCode.Good : ExitCode.Pack;
    }

    private string Figures(ImmutableArray<PackMutations> packs)
    {
        var (criteria, damages, noticed, excused) = (packs.Sum(pack => pack.Criteria), packs.Sum(pack => pack.Own.Length), packs.Sum(pack => pack.Noticed), packs.Sum(pack => pack.Excused));
        var others = packs.Sum(pack => pack.Mutants.Length) - damages;
        var (vi, en) = (Share(packs, ','), Share(packs, '.'));
        return terminal.Say(
            $"{criteria} tiêu chí, {damages} lần làm hỏng, {noticed} bị phát hiện, {excused} sống sót có lý do, {damages - noticed - excused} sống sót: {vi}; {others} lần làm hỏng chỗ của tiêu chí khác.",
            $"{criteria} criteria, {damages} damages, {noticed} noticed, {excused} survivors listed with reasons, {damages - noticed - excused} survivors: {en}; {others} damages where only others read.");
    }

    /// <summary>Noticed of all damages, in tenths of a per cent, rounded down; survivors with a reason are no fault of the pack.</summary>
    private static int PerMille(ImmutableArray<PackMutations> packs, bool withReasons = false)
    {
        var (noticed, damages) = (packs.Sum(pack => pack.Noticed + (withReasons ? pack.Excused : 0)), packs.Sum(pack => pack.Own.Length));
        return damages == 0 ? 0 : noticed * 1000 / damages;
    }

    private static string Share(ImmutableArray<PackMutations> packs, char comma) => packs.Sum(pack => pack.Own.Length) == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{PerMille(packs) / 10}{comma}{PerMille(packs) % 10} %");

    private void Line(string text) => terminal.Out.WriteLine(text);
}
