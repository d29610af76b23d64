using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads <c>in_force: { from, to }</c>; <c>to</c> is the last day.</summary>
internal static class SpanYaml
{
    public static InForce Read(YamlMap map)
    {
        var span = new InForce(map.Date("from") ?? map.Missing("from", default(DateOnly)), map.Date("to"));
        if (span.To < span.From) map.Wrong("to", "ngày không trước from", "a day not before from", 0);
        map.Done();
        return span;
    }

    public static InForce? ReadOrNull(YamlMap? map) => map is null ? null : Read(map);
}
