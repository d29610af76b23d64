using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs.Lists;

/// <summary>Reads <c>catalogs/lists/&lt;id&gt;.yaml</c>: <c>codes</c> with their words, <c>bare</c> codes whose words were not seen, or <c>imported: true</c>.</summary>
internal static class CodeListYaml
{
    public static CodeList? Read(YamlFile file, string name, RulesFolder folder)
    {
        if (file.Root() is not { } root) return null;
        var id = root.Text("id");
        if (id.Length > 0 && id != name) file.Remark(DiagnosticCodes.NameDiffers, root.At("id"), id, name);
        var (title, source, inForce) = (root.Phrase("title"), root.Phrase("source"), SpanYaml.Read(root.Map("in_force")));
        var isImported = root.Flag("imported");
        var map = root.MapOrNull("codes");
        var bare = root.Texts("bare");
        var inSamples = root.Texts("in_samples");
        root.Done();
        if (isImported)
        {
            if (map is not null || !bare.IsEmpty) root.Wrong("imported", "không có codes khi imported: true", "no codes where imported: true", 0);
            var codes = ImportedList.Read(folder, id);
            return new(id, title, source, inForce, codes is null, [.. (codes ?? []).Select(code => new ListedCode(code))]) { InSamples = inSamples };
        }

        if (map is null && bare.IsEmpty) root.Missing("codes", 0);
        return new(id, title, source, inForce, false, [.. map is null ? [] : map.Keys.ToArray().Select(code => Code(map.Map(code), code)), .. bare.Select(code => new ListedCode(code))]);
    }

    private static ListedCode Code(YamlMap map, string value)
    {
        var code = new ListedCode(value, new(map.Text("vi"), map.Text("en")), map.TextOrNull("becomes"));
        map.Done();
        return code;
    }
}
