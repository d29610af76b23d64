using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>What an import did: criteria written, criteria that the packs had and keep.</summary>
public sealed record AnnexImported(int Written, int Kept);

/// <summary>Fills the groups of Circular 54/2017 whose wording was not seen from a facility's copy of the annex. All or nothing.</summary>
public static class AnnexImport
{
    /// <summary>The packs that an annex can fill.</summary>
    public static ImmutableArray<string> Packs { get; } = ["tt54-2017"];

    /// <summary>Reads, checks and writes; no value, and nothing written, when there is an error.</summary>
    public static Loaded<AnnexImported> Import(Workbook workbook, string rules, PackLibrary library, string pack)
    {
        var diagnostics = new List<Diagnostic>();
        var criteria = AnnexReader.Read(workbook, diagnostics);
        diagnostics.AddRange(AnnexChecks.Of(workbook, criteria));
        foreach (var missing in criteria.Select(criterion => criterion.PackOf(pack)).Distinct().Where(id => library.Packs.All(loaded => loaded.Pack.Id != id)))
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.UnknownPack, rules, 0, 0, missing));
        if (diagnostics.Any(remark => remark.Code.IsError)) return new(null, [.. diagnostics.Order()]);

        var known = library.Packs.SelectMany(loaded => loaded.Criteria).ToDictionary(criterion => criterion.Id);
        var own = criteria.ToLookup(criterion => known.TryGetValue(criterion.Id, out var has) && !AnnexFolder.IsImported(FileOf(library, has)));
        diagnostics.AddRange(own[true].Select(criterion => Compared(criterion, known[criterion.Id], library)).OfType<Diagnostic>());
        diagnostics.AddRange(AnnexFolder.Write(rules, pack, [.. own[false]], workbook.Digest));
        var isWritten = !diagnostics.Any(remark => remark.Code.IsError);
        return new(isWritten ? new(own[false].Count(), own[true].Count()) : null, [.. diagnostics.Order()]);
    }

    /// <summary>A remark where the annex says something else than the pack's title and its requirement.</summary>
    private static Diagnostic? Compared(AnnexCriterion annex, Criterion criterion, PackLibrary library)
    {
        var words = FoldedText.Of(annex.Text);
        if (words == FoldedText.Of(criterion.Title.Vi) || words == FoldedText.Of(criterion.Requirement.Vi)) return null;
        var file = FileOf(library, criterion);
        var line = File.ReadLines(file).TakeWhile(text => !text.StartsWith("title:", StringComparison.Ordinal)).Count() + 1;
        return annex.Row.Remark(DiagnosticCodes.OtherWording, "criterion", $"{annex.Number}", $"{file}:{line}");
    }

    private static string FileOf(PackLibrary library, Criterion criterion) => library.Folder.Full($"{Samples.FolderOf(criterion)}/criterion.yaml");
}
