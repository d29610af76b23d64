using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>Puts imported criteria into the folders of their packs: each pack is made anew beside the old one, then takes its place.</summary>
internal static class AnnexFolder
{
    private const string Catalogs = "catalogs";

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Whether an import wrote the file.</summary>
    public static bool IsImported(string file) => File.Exists(file) && File.ReadLines(file).FirstOrDefault() == AnnexYaml.Mark;

    /// <summary>Writes the criteria; nothing, and the errors, when the packs could not be loaded with them.</summary>
    public static ImmutableArray<Diagnostic> Write(string rules, string pack, ImmutableArray<AnnexCriterion> criteria, string digest)
    {
        var stage = Path.Combine(rules, $".import-{Environment.ProcessId}");
        try
        {
            var packs = new[] { pack, $"{pack}-viii" }.Where(id => Directory.Exists(Path.Combine(rules, id))).ToArray();
            foreach (var id in packs)
            {
                var folder = Path.Combine(stage, "new", id);
                CopyOwn(Path.Combine(rules, id), folder);
                Fill(folder, [.. criteria.Where(criterion => criterion.PackOf(pack) == id)], digest);
            }

            var made = Path.Combine(stage, "new");
            if (Directory.Exists(Path.Combine(rules, Catalogs))) CopyOwn(Path.Combine(rules, Catalogs), Path.Combine(made, Catalogs));
            var loaded = PackReader.Load(made, forSamples: true);
            if (loaded.HasErrors) return [.. loaded.Diagnostics.Select(remark => remark with { File = Path.Combine(rules, Path.GetRelativePath(made, remark.File)) })];
            foreach (var coverage in Coverage.Of(loaded.Value!))
                if (Path.Combine(made, coverage.Pack.Id, CoverageTable.FileName) is var table && File.Exists(table)) File.WriteAllText(table, CoverageTable.Of(coverage), Utf8);
            FolderSwap.All(rules, stage, packs);
            return [];
        }
        finally
        {
            if (Directory.Exists(stage)) Directory.Delete(stage, recursive: true);
        }
    }

    /// <summary>All files of the pack but those that an import has written.</summary>
    private static void CopyOwn(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            if (IsImported(Path.Combine(Path.GetDirectoryName(file)!, "criterion.yaml"))) continue;
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Fill(string folder, ImmutableArray<AnnexCriterion> criteria, string digest)
    {
        foreach (var criterion in criteria)
        {
            var home = Directory.CreateDirectory(Path.Combine(folder, "criteria", criterion.Id)).FullName;
            File.WriteAllText(Path.Combine(home, "criterion.yaml"), AnnexYaml.Criterion(criterion, digest), Utf8);
            foreach (var (name, text) in AnnexSamples.Of(criterion)) File.WriteAllText(Path.Combine(home, name), text, Utf8);
        }

        var clauses = Path.Combine(folder, "clauses.yaml");
        if (!File.Exists(clauses)) return;
        var before = File.ReadAllText(clauses).Split(AnnexYaml.Mark)[0].TrimEnd();
        var block = criteria.IsEmpty ? "" : $"\n{AnnexYaml.Mark}\n{string.Concat(criteria.Select(AnnexYaml.Clause)).TrimEnd()}";
        File.WriteAllText(clauses, $"{before}{block}\n", Utf8);
    }
}
