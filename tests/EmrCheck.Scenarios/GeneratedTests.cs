using EmrCheck.Generators.Facilities;

namespace EmrCheck.Scenarios;

/// <summary>What is generated and checked in is what the generator makes.</summary>
public sealed class GeneratedTests
{
    [Fact]
    public void The_synthetic_facilities_are_what_the_generator_makes()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, FacilityGenerator.Run([folder.Path]));
        var made = FilesOf(folder.Path);
        var kept = FilesOf(Repository.Fixture("."));
        kept.Remove("README.md");
        made.Remove("README.md");
        Assert.True(made.Count > 50);
        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), kept.Keys.Order(StringComparer.Ordinal));
        Assert.All(made, file => Assert.True(file.Value.AsSpan().SequenceEqual(kept[file.Key]), $"{file.Key} differs from what the generator makes."));
    }

    [Fact]
    public void More_stays_can_be_asked_for_and_are_judged_the_same()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, FacilityGenerator.Run([folder.Path, "--seed", "7", "--stays", "40"]));
        Assert.Equal(0, Run.Of("check", folder["qualified"], "-q").ExitCode);
        Assert.Equal(1, Run.Of("check", folder["contradicted"], "-q").ExitCode);
    }

    private static Dictionary<string, byte[]> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);
}
