using System.Reflection;
using System.Security.Cryptography;
using EmrCheck.Fhir;
using EmrCheck.Fhir.Structure;

namespace EmrCheck.Tests.Structure;

/// <summary>The checked-in definitions are the ones that were looked at, and the engine understands every invariant.</summary>
public sealed class R4RulesTests
{
    [Theory]
    [InlineData("r4-types.txt", 4953, "5fb2dc7088d20bf3")]
    [InlineData("r4-formats.txt", 19, "c869e54fd4591daf")]
    [InlineData("r4-targets.txt", 650, "b597d5a1a44636f3")]
    [InlineData("r4-invariants.txt", 240, "302efbebf77df9f1")]
    [InlineData("r4-codes.txt", 793, "53ea08046c8dbf94")]
    public void The_definitions_have_this_digest_and_so_many_rows(string name, int rows, string digest)
    {
        using var stream = typeof(FhirDocument).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var text = System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        Assert.Equal((rows, digest), (StructureRules.LinesOf(text).Count(), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16]));
    }

    [Fact]
    public void Every_invariant_is_compiled_or_part_of_the_walk_or_listed_here()
    {
        // R4 asks for the name of a ChargeItemDefinition, which has none.
        string[] left = ["ChargeItemDefinition cid-0"];
        Assert.Equal(left, StructureRules.InvariantTexts().Where(text => !InvariantCompiler.InTheWalk.Contains(text.Key) && !IsCompiled(text)).Select(text => $"{text.Context} {text.Key}"));
    }

    [Fact]
    public void An_element_that_is_bound_or_limited_is_one_of_the_type_table()
    {
        var text = new StreamReader(typeof(FhirDocument).Assembly.GetManifestResourceStream("r4-codes.txt")!).ReadToEnd();
        var bound = StructureRules.LinesOf(text).Where(line => line[0] != '=' && !line.Contains('\t')).Select(line => line.Split(' ')[0]);
        Assert.All(bound, element => Assert.NotNull(Owner(element).Find(element[(element.LastIndexOf('.') + 1)..])));
    }

    private static bool IsCompiled(InvariantText text)
    {
        if (TypeTable.R4.Find(text.Context) is { } type) return InvariantCompiler.Compile(text, type.Name, TypeTable.R4, _ => 0) is not null;
        var element = Owner(text.Context).Find(text.Context[(text.Context.LastIndexOf('.') + 1)..])!;
        return element.Forms.Any(form => InvariantCompiler.Compile(text, form.Type.Name, TypeTable.R4, _ => 0) is not null);
    }

    private static EmrCheck.Fhir.Types.FhirType Owner(string element) => TypeTable.R4.Find(element[..element.LastIndexOf('.')])!;
}
