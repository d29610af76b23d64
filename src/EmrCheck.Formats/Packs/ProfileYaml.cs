using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>Reads <c>profiles/&lt;id&gt;.yaml</c>.</summary>
internal static class ProfileYaml
{
    public static Profile? Read(YamlFile file, string name)
    {
        if (file.Root() is not { } root) return null;
        var profile = new Profile(
            root.Text("id"), root.Text("version"), root.Phrase("title"), root.Texts("kinds"), root.Texts("packs"),
            root.Choice("trust", RuleWords.Trusts));
        if (profile.Id.Length > 0 && profile.Id != name) file.Remark(DiagnosticCodes.NameDiffers, root.At("id"), profile.Id, name);
        var kinds = string.Join(" | ", Facility.Kinds);
        if (!profile.Kinds.All(kind => Facility.Kinds.Contains(kind))) root.Wrong("kinds", kinds, kinds, 0);
        if (profile.Packs.IsEmpty) root.Missing("packs", 0);
        root.Done();
        return profile;
    }
}
