using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;

namespace EmrCheck.Formats.RollUps;

/// <summary>Finds appraisals in files and folders and gathers them, one at a time.</summary>
public static class AppraisalFiles
{
    /// <summary>The name of an appraisal in a folder of its own.</summary>
    public const string Name = "appraisal.json";

    private static readonly ImmutableHashSet<string> Ours = ["rollup.json", "manifest.json", "questions.json", "traces.json"];

    /// <summary>The files of a path: itself, or of a folder every <c>appraisal.json</c> beneath it and every other <c>.json</c> in it.</summary>
    public static IEnumerable<string> Under(string path)
    {
        if (!Directory.Exists(path)) return [path];
        var deep = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(path, Name, deep)
            .Concat(Directory.EnumerateFiles(path, "*.json").Where(file => !Ours.Contains(Path.GetFileName(file))))
            .Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>All appraisals of some paths. A folder whose appraisal cannot be read stands for a facility that could not be appraised.</summary>
    public static (AppraisalSet Set, ImmutableArray<Diagnostic> Remarks) Gather(IEnumerable<string> paths)
    {
        var (reader, remarks) = (new AppraisalReader(), ImmutableArray.CreateBuilder<Diagnostic>());
        var (results, unappraised) = (new List<FacilityResult>(), new List<Unappraised>());
        foreach (var file in paths.SelectMany(Under).Distinct())
        {
            var loaded = Read(reader, file);
            remarks.AddRange(loaded.Diagnostics);
            if (loaded.Value is { } result) results.Add(result);
            else if (loaded.HasErrors && Path.GetFileName(file) == Name && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) is { } folder)
                unappraised.Add(new(folder, loaded.Diagnostics[0].Message));
        }

        return (AppraisalSet.Of(results, unappraised), remarks.ToImmutable());
    }

    private static Loaded<FacilityResult> Read(AppraisalReader reader, string file)
    {
        try
        {
            return reader.Read(file, File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.CannotRead, file, 0, 0)]);
        }
    }
}
