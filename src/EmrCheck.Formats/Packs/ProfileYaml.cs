using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads <c>profiles/&lt;id&gt;.yaml</c>. What a profile that extends another leaves unsaid is as there.</summary>
internal static class ProfileYaml
{
    /// <summary>Reads a profile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The id that its file name gives it.</param>
    /// <param name="find">The profile that it extends; null, with a remark, when there is none.</param>
    public static Profile? Read(YamlFile file, string name, Func<string, Profile?> find)
    {
        if (file.Root() is not { } root) return null;
        var id = root.Text("id");
        if (id.Length > 0 && id != name) file.Remark(DiagnosticCodes.NameDiffers, root.At("id"), id, name);
        var extended = root.TextOrNull("extends");
        var origin = extended is null || extended == id ? null : find(extended);
        if (extended is not null && origin is null) file.Remark(DiagnosticCodes.UnknownProfile, root.At("extends"), extended);

        var (reason, by) = (root.PhraseOrNull("reason"), root.TextOrNull("by"));
        var packs = root.Texts("packs");
        var gate = root.Texts("gate");
        var profile = new Profile(
            id, root.Text("version"), root.Phrase("title"), root.Texts("kinds"), packs.IsEmpty ? origin?.Packs ?? [] : packs,
            origin is null ? root.Choice("trust", RuleWords.Trusts) : root.Choice("trust", RuleWords.Trusts, origin.Trust))
        {
            Gate = gate.IsEmpty ? origin?.Gate ?? [] : gate,
            Notes = root.PhraseOrNull("notes") ?? origin?.Notes,
            Deadline = DeadlineOf(root.MapOrNull("deadline")) ?? origin?.Deadline,
            Minimum = root.Count("minimum") ?? origin?.Minimum,
            Council = CouncilYaml.Read(root.MapOrNull("council")) ?? origin?.Council,
            Tailorings = [.. origin?.Tailorings ?? [], .. root.Maps("tailoring").Select(TailoringOf)],
        };
        if (origin is not null && (!packs.IsEmpty || !gate.IsEmpty || root.TextOrNull("trust") is not null || root.TextOrNull("minimum") is not null || root.Keys.Contains("council")))
        {
            // What decides, and how strictly, is not changed in silence.
            var change = new Tailoring("", false, null, null, null, reason ?? root.Phrase("reason"), by ?? root.Text("by"));
            profile = profile with { Tailorings = [change, .. profile.Tailorings] };
        }

        var kinds = string.Join(" | ", Facility.Kinds);
        if (!profile.Kinds.All(kind => Facility.Kinds.Contains(kind))) root.Wrong("kinds", kinds, kinds, 0);
        if (profile.Packs.IsEmpty) root.Missing("packs", 0);
        if (profile.Gate.SelectMany(entry => Profile.Alternatives(entry)).Except(profile.Packs).Any()) root.Wrong("gate", "các bộ có trong packs", "packs of this profile", 0);
        root.Done();
        return profile;
    }

    private static Deadline? DeadlineOf(YamlMap? map)
    {
        if (map is null) return null;
        var deadline = new Deadline(map.Date("date") ?? map.Missing("date", default(DateOnly)), map.Phrase("clause"));
        map.Done();
        return deadline;
    }

    private static Tailoring TailoringOf(YamlMap map)
    {
        var threshold = map.Number("threshold");
        if (threshold is <= 0 or > 1) map.Wrong("threshold", "một số trên 0 và không quá 1", "a number above 0 and at most 1", 0);
        var tailoring = new Tailoring(
            map.Text("criterion"), map.Flag("omit"), map.TextOrNull("obligation") is null ? null : map.Choice("obligation", RuleWords.Obligations),
            map.Count("minimum"), threshold, map.Phrase("reason"), map.Text("by"));
        if (tailoring is { Omit: false, Obligation: null, Minimum: null, Threshold: null })
            map.Wrong("criterion", "một trong omit, obligation, minimum, threshold", "one of omit, obligation, minimum, threshold", 0);
        map.Done();
        return tailoring;
    }
}
