using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads <c>pack.yaml</c>.</summary>
internal static class PackYaml
{
    private static readonly Dictionary<string, string> Statuses = new[] { "in_force", "partly", "expired" }.ToDictionary(word => word);

    public static Pack? Read(YamlFile file, string folder, string digest)
    {
        if (file.Root() is not { } root) return null;
        var id = root.Text("id");
        if (id.Length > 0 && id != folder) file.Remark(DiagnosticCodes.NameDiffers, root.At("id"), id, folder);
        var inForce = root.Map("in_force");
        var status = root.Text("status");
        if (status.Length > 0 && !Statuses.ContainsKey(status))
            root.Wrong("status", string.Join(" | ", Statuses.Keys), string.Join(" | ", Statuses.Keys), "");
        var pack = new Pack(
            id, root.Text("version"), digest, root.Phrase("title"), root.Phrase("issuer"), root.Text("number"),
            root.Date("issued") ?? root.Missing("issued", default(DateOnly)),
            new InForce(inForce.Date("from") ?? inForce.Missing("from", default(DateOnly)), inForce.Date("to")),
            status, root.Phrase("source"), root.Choice("confidence", RuleWords.Confidences));
        root.Texts("supersedes");
        if (pack.InForce.To < pack.InForce.From) inForce.Wrong("to", "ngày không trước from", "a day not before from", 0);
        inForce.Done();
        root.Done();
        return pack;
    }
}
