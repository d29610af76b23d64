using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Conventions;

public sealed partial class CriterionConventions
{
    private static readonly string[] Files = [.. SourceTree.Files("rules", "criterion.yaml")];

    [Fact]
    public void There_are_criteria() => Assert.NotEmpty(Files);

    [Fact]
    public void Ids_equal_their_folder() => Offenders.None(
        Files.Where(file => Id().Match(SourceTree.Read(file)).Groups[1].Value != FolderOf(file)).Select(file => $"{file} has another id"));

    [Fact]
    public void Ids_are_unique_over_all_packs() => Offenders.None(
        Files.GroupBy(FolderOf).Where(group => group.Count() > 1).Select(group => string.Join(", ", group)));

    [Fact]
    public void Each_names_its_row_of_the_law() => Offenders.None(
        Files.Where(file => !file.StartsWith("rules/fhir-r4/", StringComparison.Ordinal)) // HL7's standard is no law.
            .Where(file => !LawRow().IsMatch(SourceTree.Read(file))).Select(file => $"{file} has no law_row"));

    [Fact]
    public void Each_has_samples_that_pass_and_fail_unless_it_is_not_sure_enough_to_fail()
    {
        var criteria = PackReader.Load(SourceTree.Path("rules")).Value!.Packs.SelectMany(pack => pack.Criteria);
        Offenders.None(criteria.SelectMany(criterion => Wanted(criterion)
            .Where(ending => !SourceTree.Files($"rules/{criterion.Pack.Id}/criteria/{criterion.Id}", $"*.{ending}.json").Any())
            .Select(ending => $"{criterion.Id} has no *.{ending}.json")));
    }

    [Fact]
    public void None_names_the_system_of_an_identifier()
    {
        var systems = SystemUri().Matches(SourceTree.Read("rules/catalogs/identifiers.yaml")).Select(match => match.Value).ToArray();
        Assert.NotEmpty(systems);
        Offenders.None(
            from file in Files
            let text = SourceTree.Read(file)
            from uri in systems.Where(uri => text.Contains(uri, StringComparison.Ordinal)).Concat(Suspicious().Matches(text).Select(match => match.Value))
            select $"{file} names {uri}");
    }

    private static IEnumerable<string> Wanted(Criterion criterion)
    {
        if (criterion.Confidence != Confidence.Low) yield return "pass";
        var mayFail = criterion.Check.Leaves.Any(check => !check.Advisory
            && (check.Confidence == Confidence.High || (check.Confidence == Confidence.Medium && criterion.Obligation != Obligation.Mandatory)));
        yield return mayFail ? "fail" : "needs-review";
    }

    private static string FolderOf(string file) => file.Split('/')[^2];

    [GeneratedRegex(@"^id: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex(@"^law_row: \S+", RegexOptions.Multiline)]
    private static partial Regex LawRow();

    [GeneratedRegex(@"https?://[^\s#]+")]
    private static partial Regex SystemUri();

    [GeneratedRegex(@"https?://\S*(/sid/|NamingSystem)\S*|urn:oid:\d\S*")]
    private static partial Regex Suspicious();
}
