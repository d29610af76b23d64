using System.Reflection;
using System.Text.RegularExpressions;
using EmrCheck.Core;

namespace EmrCheck.Tests.Conventions;

public sealed partial class DiagnosticConventions
{
    private static readonly (string Name, DiagnosticCode Code)[] All =
    [
        .. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (DiagnosticCode)field.GetValue(null)!)),
    ];

    [Fact]
    public void Ids_are_unique() => Offenders.None(
        All.GroupBy(pair => pair.Code.Id).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Name))}"));

    [Fact]
    public void Ids_lie_in_the_bands_of_files_packs_and_evaluation() => Offenders.None(
        All.Where(pair => !Band().IsMatch(pair.Code.Id)).Select(pair => $"{pair.Name} is {pair.Code.Id}"));

    [Fact]
    public void The_list_of_all_is_complete_and_in_order() =>
        Assert.Equal(All.Select(pair => pair.Code.Id).Order(StringComparer.Ordinal), DiagnosticCodes.All.Select(code => code.Id));

    [Fact]
    public void Every_code_is_used_in_src()
    {
        var source = string.Concat(SourceTree.Files("src", "*.cs").Where(name => !name.Contains("/DiagnosticCodes.", StringComparison.Ordinal)).Select(SourceTree.Read));
        Offenders.None(All.Where(pair => !Regex.IsMatch(source, $@"DiagnosticCodes\.{pair.Name}\b")).Select(pair => $"{pair.Name} is told by nobody"));
    }

    [Fact]
    public void Every_code_speaks_both_languages_and_ends_its_sentence() => Offenders.None(All.SelectMany(pair =>
        new[] { pair.Code.Template.Vi, pair.Code.Template.En }
            .Where(text => text.Length == 0 || !(text.EndsWith('.') || text.EndsWith('}')))
            .Select(text => $"{pair.Name}: «{text}»")));

    [Fact]
    public void Every_code_is_written_with_the_facts_that_its_sentence_asks_for() => Offenders.None(
        SourceTree.Files("src", "*.cs").SelectMany(name => Told(SourceTree.Read(name)).Select(told => (name, told.Name, told.Facts)))
            .Join(All, told => told.Name, pair => pair.Name, (told, pair) => (told.name, told.Name, told.Facts, Needed: Needed(pair.Code)))
            .Where(told => told.Facts < told.Needed)
            .Select(told => $"{told.name}: {told.Name} needs {told.Needed} facts and is given {told.Facts}"));

    /// <summary>Where src tells a code, and with how many facts: Diagnostic.At(code, file, line, column, …), Remark(code, mark, …), Unreadable(code, path, …).</summary>
    private static IEnumerable<(string Name, int Facts)> Told(string source) =>
        from call in Call().Matches(source)
        let arguments = Calls.Arguments(source, call.Index + call.Length)
        let fixedOnes = call.Groups["verb"].Value switch { "At" => 3, "Unreadable" => 1, _ => arguments is ["line", "column", ..] or ["1", "1", ..] ? 2 : 1 }
        select (call.Groups["code"].Value, arguments.Count - fixedOnes);

    private static int Needed(DiagnosticCode code) =>
        Placeholder().Matches(code.Template.Vi + code.Template.En).Select(match => match.Groups[1].Value[0] - '0' + 1).DefaultIfEmpty(0).Max();

    [GeneratedRegex("^EMR[123][0-9]{3}$")]
    private static partial Regex Band();

    [GeneratedRegex(@"\{([0-9])\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(?<verb>At|Remark|Unreadable)\(\s*DiagnosticCodes\.(?<code>\w+)")]
    private static partial Regex Call();
}
