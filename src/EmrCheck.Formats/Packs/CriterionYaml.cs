using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads <c>criterion.yaml</c>; every expression is compiled here.</summary>
internal static class CriterionYaml
{
    public static Criterion? Read(YamlFile file, string folder, Pack pack, FhirPathSettings settings, Catalogs catalogs)
    {
        if (file.Root() is not { } root) return null;
        var id = root.Text("id");
        if (id.Length > 0 && id != folder) file.Remark(DiagnosticCodes.NameDiffers, root.At("id"), id, folder);
        var confidence = root.Choice("confidence", RuleWords.Confidences);
        var checks = new CheckYaml(settings, catalogs, confidence);
        var map = root.MapOrNull("check") ?? root.Missing<YamlMap?>("check", null);
        var criterion = new
        {
            Order = root.Integer("order") ?? root.Missing("order", 0),
            Clause = root.Phrase("clause"),
            Obligation = root.Choice("obligation", RuleWords.Obligations),
            Title = root.Phrase("title"),
            Requirement = root.Phrase("requirement"),
            Remedy = root.Phrase("remedy"),
            Notes = root.PhraseOrNull("notes"),
            LawRows = root.Texts("law_row"),
            Text = root.TextOrNull("text") is "none" ? "" : root.TextOrNull("text"),
            InForce = SpanOf(root, pack),
            Service = root.Key("service", catalogs.Services),
            Event = root.Key("event", catalogs.Events),
            Tier = root.TextOrNull("tier"),
            Applies = AppliesOf(root, settings),
            Check = map is null ? null : checks.Read(map),
        };
        root.Done();
        return criterion.Check is null ? null : new()
        {
            Id = id,
            Pack = pack,
            Order = criterion.Order,
            Clause = criterion.Clause,
            Obligation = criterion.Obligation,
            Confidence = confidence,
            Title = criterion.Title,
            Requirement = criterion.Requirement,
            Remedy = criterion.Remedy,
            Notes = criterion.Notes,
            LawRows = criterion.LawRows,
            Text = criterion.Text,
            InForce = criterion.InForce,
            Service = criterion.Service,
            Event = criterion.Event,
            Tier = criterion.Tier,
            Applies = criterion.Applies,
            Check = criterion.Check,
        };
    }

    /// <summary>Days of its own, which must lie within those of its pack: otherwise it would never be judged.</summary>
    private static InForce? SpanOf(YamlMap root, Pack pack)
    {
        var span = SpanYaml.ReadOrNull(root.MapOrNull("in_force"));
        if (span is not null && (span.To < pack.InForce.From || span.From > (pack.InForce.To ?? DateOnly.MaxValue)))
            root.Wrong("in_force", "các ngày nằm trong hiệu lực của bộ quy tắc", "days within those of the pack", 0);
        return span;
    }

    private static Applicability? AppliesOf(YamlMap root, FhirPathSettings settings)
    {
        if (root.MapOrNull("applies") is not { } map) return null;
        var expect = map.FactExpression("expect", settings);
        if (map.TextOrNull("expect") is null) map.Missing("expect", 0);
        var otherwise = map.Phrase("otherwise");
        map.Done();
        return expect is null ? null : new(expect, otherwise);
    }
}
