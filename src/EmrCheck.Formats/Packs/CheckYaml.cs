using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads the checks of one criterion: one row per kind.</summary>
internal sealed class CheckYaml(FhirPathSettings settings, Catalogs catalogs, Confidence criterionConfidence)
{
    private static readonly string[] Kinds = ["declared", "document", "records", "structure", "fact", "all_of", "any_of"];

    private static readonly Phrase Untitled = new("", "");

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _groups;

    /// <summary>The check; null, with remarks, when it cannot be used.</summary>
    public Check? Read(YamlMap map)
    {
        var kind = map.Text("kind");
        if (!Kinds.Contains(kind)) return map.Wrong<Check?>("kind", string.Join(" | ", Kinds), string.Join(" | ", Kinds), null);
        Check? check = kind switch
        {
            "declared" => new DeclaredCheck { Id = IdOf(map), Title = Untitled },
            "document" => Document(map),
            "records" => Records(map),
            "structure" => Structure(map),
            "fact" => Fact(map),
            "all_of" => Parts(map) is { IsEmpty: false } parts ? new AllOfCheck { Id = GroupId(), Title = Untitled, Of = parts } : null,
            "any_of" => Parts(map) is { IsEmpty: false } parts ? new AnyOfCheck { Id = GroupId(), Title = Untitled, Of = parts } : null,
            _ => throw new ArgumentOutOfRangeException(nameof(map), kind, "A new kind of check has no reader."),
        };
        if (kind is not ("all_of" or "any_of")) check = WithCommon(map, check, kind);
        map.Done();
        return check;
    }

    /// <summary>What every leaf may say; read also of a check that cannot be used, so that its keys are known.</summary>
    private Check? WithCommon(YamlMap map, Check? check, string kind)
    {
        var common = new
        {
            Title = kind == "declared" ? map.PhraseOrNull("title") ?? Untitled : map.Phrase("title"),
            Confidence = ConfidenceOf(map, kind),
            Severity = map.Choice("severity", RuleWords.Severities, Severity.Major),
            Advisory = map.Flag("advisory"),
            Message = map.PhraseOrNull("message"),
            Remedy = map.PhraseOrNull("remedy"),
        };
        return check is null ? null : check with
        {
            Title = common.Title,
            Confidence = common.Confidence,
            Severity = common.Severity,
            Advisory = common.Advisory,
            Message = common.Message,
            Remedy = common.Remedy,
        };
    }

    /// <summary>A facility's own "not met" is believed; but nothing decides a criterion whose reading is only a hint.</summary>
    private Confidence ConfidenceOf(YamlMap map, string kind)
    {
        var own = map.Choice("confidence", RuleWords.Confidences, kind == "declared" ? Confidence.High : criterionConfidence);
        return criterionConfidence == Confidence.Low ? Confidence.Low : own;
    }

    private DocumentCheck Document(YamlMap map)
    {
        var kinds = map.KeysOf("is", catalogs.DocumentKinds);
        map.Missing("is", 0);
        return new()
        {
            Id = IdOf(map),
            Title = Untitled,
            Is = kinds,
            Dated = map.Flag("dated"),
            Numbered = map.Flag("numbered"),
            NotBefore = map.Date("not_before"),
            NotAfter = map.Date("not_after"),
            Covers = map.KeysOf("covers", catalogs.Subjects),
            CitesInForce = map.Flag("cites_in_force"),
            DigitallySigned = map.Flag("signed"),
            RestsOn = map.KeysOf("rests_on", catalogs.DocumentKinds),
        };
    }

    private RecordsCheck? Records(YamlMap map)
    {
        var each = Each(map, map.Text("each"));
        var (where, applies) = (map.Expression("where", each, settings), map.Expression("applies", each, settings));
        var (expect, at) = (map.Expression("expect", each, settings), map.Expression("at", each, settings));
        if (map.TextOrNull("expect") is null) map.Missing("expect", 0);
        var (threshold, minimum) = Share(map);
        var named = map.Key("event", catalogs.Events);
        var binds = map.Choice("binds", RuleWords.Bindings, Binding.Rate);
        if (map.TextOrNull("binds") is not null && map.TextOrNull("threshold") is null) map.Missing("threshold", 0);
        else if (binds == Binding.Bound && threshold >= 1) map.Wrong("binds", "threshold dưới 1 khi binds: bound", "a threshold under 1 with binds: bound", 0);
        var id = IdOf(map);
        return expect is null ? null : new()
        {
            Id = id,
            Title = Untitled,
            Each = each,
            Where = where,
            Applies = applies,
            Expect = expect,
            At = at,
            Threshold = threshold,
            Minimum = minimum,
            Event = named,
            Binds = binds,
            MissingLists = [.. new[] { where, applies, expect }.OfType<FhirPathExpression>().SelectMany(each => each.CodeLists)
                .Where(list => settings.MissingCodeLists?.Contains(list) == true).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private StructureCheck Structure(YamlMap map)
    {
        var each = map.TextOrNull("each") is { } named ? Each(map, named) : PopulationCheck.AnyResource;
        var (threshold, minimum) = Share(map);
        return new() { Id = IdOf(map), Title = Untitled, Each = each, Warnings = map.Flag("warnings"), Threshold = threshold, Minimum = minimum };
    }

    /// <summary>A resource type; any where the word is none, so that the rest can be read.</summary>
    private string Each(YamlMap map, string each)
    {
        if (settings.Types!.IsResource(each)) return each;
        return map.Wrong("each", "một loại tài nguyên FHIR R4", "a resource type of FHIR R4", PopulationCheck.AnyResource);
    }

    private static (decimal Threshold, int Minimum) Share(YamlMap map)
    {
        var threshold = map.Number("threshold") ?? 1;
        if (threshold is <= 0 or > 1) map.Wrong("threshold", "một số trên 0 và không quá 1", "a number above 0 and at most 1", 0);
        var minimum = map.Integer("minimum") ?? 1;
        if (minimum < 1) map.Wrong("minimum", "số nguyên từ 1", "a whole number from 1", 0);
        return (threshold, minimum);
    }

    private FactCheck? Fact(YamlMap map)
    {
        var id = IdOf(map);
        if (map.TextOrNull("expect") is null) map.Missing("expect", 0);
        return map.FactExpression("expect", settings) is { } expect ? new() { Id = id, Title = Untitled, Expect = expect } : null;
    }

    private ImmutableArray<Check> Parts(YamlMap map)
    {
        map.Missing("of", 0);
        var parts = map.Maps("of").Select(Read).ToArray();
        if (parts.Length > 0 && parts.All(part => part is { Advisory: true })) map.Wrong("of", "ít nhất một phép kiểm không phải advisory", "at least one check that is not advisory", 0);
        return [.. parts.OfType<Check>()];
    }

    private string IdOf(YamlMap map)
    {
        var id = map.Text("id");
        if (id.Length > 0 && !_ids.Add(id)) map.File.Remark(DiagnosticCodes.DuplicateId, map.At("id"), id);
        return id;
    }

    private string GroupId() => $"group-{++_groups}";
}
