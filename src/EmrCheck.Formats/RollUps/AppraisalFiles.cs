using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Traces;

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
            .Concat(Directory.EnumerateFiles(path, "*.json").Where(file => !Ours.Contains(Path.GetFileName(file)) && !TracesJson.IsOfSite(file)))
            .Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>All appraisals of some paths. A folder whose appraisal cannot be read stands for a facility that could not be appraised, as do the others that are named.</summary>
    public static (AppraisalSet Set, ImmutableArray<Diagnostic> Remarks) Gather(IEnumerable<string> paths, IEnumerable<Unappraised> others)
    {
        var (reader, remarks) = (new AppraisalReader(), ImmutableArray.CreateBuilder<Diagnostic>());
        var (results, unappraised, sites) = (new List<FacilityResult>(), others.ToList(), new List<SiteOfCentre>());
        foreach (var file in paths.SelectMany(Under).Distinct())
        {
            var (set, told) = Read(reader, file);
            remarks.AddRange(told);
            results.AddRange(set.Results);
            unappraised.AddRange(set.Unappraised);
            sites.AddRange(set.Sites);
            if (set.Results.IsEmpty && told.Any(each => each.Code.IsError) && Path.GetFileName(file) == Name && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) is { } folder)
                unappraised.Add(new(folder, told[0].Message));
        }

        return (AppraisalSet.Of(results, unappraised) with { Sites = [.. sites] }, remarks.ToImmutable());
    }

    /// <summary>The questions that the <c>traces.json</c> beside the appraisals raise together, and how many facilities were compared.</summary>
    public static (ImmutableArray<TraceQuestion> Questions, int Compared, ImmutableArray<Diagnostic> Remarks) Ask(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Under).Select(file => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".").Distinct().SelectMany(TracesJson.In).Order(StringComparer.Ordinal);
        var loaded = files.Select(file => (File: file, Traces: ReadTraces(file))).ToArray();
        var known = loaded.Where(each => each.Traces.Value is not null).Select(each => (each.File, Traces: each.Traces.Value!)).ToArray();
        var key = known.CountBy(each => each.Traces.KeyCheck).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        var others = known.Where(each => each.Traces.KeyCheck != key).Select(each => Diagnostic.At(DiagnosticCodes.OtherTraceKey, each.File, 0, 0));
        var comparable = known.Where(each => each.Traces.KeyCheck == key).Select(each => each.Traces).ToArray();
        return (Questions.Of(comparable), comparable.Select(each => each.Facility).Distinct().Count(), [.. loaded.SelectMany(each => each.Traces.Diagnostics), .. others]);
    }

    private static Loaded<FacilityTraces> ReadTraces(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return TracesJson.Read(file, stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.CannotRead, file, 0, 0)]);
        }
    }

    private static (AppraisalSet Set, ImmutableArray<Diagnostic> Remarks) Read(AppraisalReader reader, string file)
    {
        try
        {
            return reader.ReadWithSites(file, File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (AppraisalSet.Empty, [Diagnostic.At(DiagnosticCodes.CannotRead, file, 0, 0)]);
        }
    }
}
