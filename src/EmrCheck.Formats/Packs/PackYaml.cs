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
            SpanYaml.Read(inForce),
            status, root.Phrase("source"), root.Choice("confidence", RuleWords.Confidences), LadderYaml.Read(root.MapOrNull("ladder")));
        root.Texts("supersedes");
        if (status == "expired" && pack.InForce.To is null) inForce.Missing("to", 0);
        root.Done();
        return pack;
    }
}
