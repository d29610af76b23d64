using EmrCheck.Generators;

namespace EmrCheck.Scenarios;

/// <summary>What is checked in of HL7's definitions is what the generator makes of HL7's packages.</summary>
public sealed class R4GeneratedTests
{
    [PackagesFact]
    public void The_type_table_is_what_the_generator_makes()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, R4Types.Run(Packages.Definitions, folder["r4-types.txt"]));
        AssertCurrent("r4-types.txt", File.ReadAllText(folder["r4-types.txt"]));
    }

    [PackagesFact]
    public void The_formats_targets_invariants_and_codes_are_what_the_generator_makes()
    {
        var made = R4Rules.Make(Packages.Definitions, Packages.Expansions).ToArray();
        Assert.Equal(4, made.Length);
        foreach (var (name, text) in made) AssertCurrent(name, text);
    }

    private static void AssertCurrent(string name, string made) =>
        Assert.True(made == File.ReadAllText(Path.Combine(Repository.Root, "src/EmrCheck.Fhir/R4", name)), $"{name} differs from what the generator makes.");

    /// <summary>HL7's packages: EMRCHECK_R4_PACKAGES, or /tmp/npm.</summary>
    private static class Packages
    {
        private static readonly string folder = Environment.GetEnvironmentVariable("EMRCHECK_R4_PACKAGES") is { Length: > 0 } named ? named : "/tmp/npm";

        public static string Definitions { get; } = Path.Combine(folder, "package");

        public static string Expansions { get; } = Path.Combine(folder, "hl7.fhir.r4.expansions-4.0.1.tgz");

        public static bool AreThere => File.Exists(Path.Combine(Definitions, "StructureDefinition-Patient.json")) && File.Exists(Expansions);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PackagesFactAttribute : FactAttribute
    {
        public PackagesFactAttribute() =>
            Skip = Packages.AreThere ? null! : "HL7's packages are not here: set EMRCHECK_R4_PACKAGES to a folder with package/ and hl7.fhir.r4.expansions-4.0.1.tgz.";
    }
}
