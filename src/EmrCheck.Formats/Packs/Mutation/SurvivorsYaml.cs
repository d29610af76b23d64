using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs.Mutation;

/// <summary>An element whose loss a criterion does not notice, and rightly so.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Element">The element, as expressions name it.</param>
/// <param name="Why">Why it may be lost.</param>
/// <param name="File">Where it is listed.</param>
/// <param name="Line">On which line.</param>
public sealed record Survivor(string Criterion, string Element, Phrase Why, string File, int Line);

/// <summary>Reads <c>survivors.yaml</c> of a pack.</summary>
internal static class SurvivorsYaml
{
    public static ImmutableArray<Survivor> Read(YamlFile file, ImmutableArray<Criterion> criteria)
    {
        if (file.Root() is not { } root) return [];
        var survivors = ImmutableArray.CreateBuilder<Survivor>();
        foreach (var map in root.Maps("survivors"))
        {
            var survivor = new Survivor(map.Text("criterion"), map.Text("element"), map.Phrase("why"), file.Name, (int)map.Start.Line);
            if (survivor.Criterion.Length > 0 && criteria.All(criterion => criterion.Id != survivor.Criterion))
                file.Remark(DiagnosticCodes.UnknownSurvivor, map.At("criterion"), survivor.Criterion);
            if (survivors.Any(other => (other.Criterion, other.Element) == (survivor.Criterion, survivor.Element)))
                file.Remark(DiagnosticCodes.DuplicateId, map.At("element"), $"{survivor.Criterion} {survivor.Element}");
            map.Done();
            survivors.Add(survivor);
        }

        root.Done();
        return survivors.ToImmutable();
    }
}
