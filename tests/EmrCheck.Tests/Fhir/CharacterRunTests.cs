using System.Text.RegularExpressions;
using EmrCheck.Fhir.Paths.Functions;

namespace EmrCheck.Tests.Fhir;

public sealed class CharacterRunTests
{
    private static readonly string[] texts =
        ["", "a", "0", "-", "a-b", "A.b_9", "012345678901", "01234567890", "0123456789012", "12é", "１２", "ab\n", "\n", "a b", "[", "z{"];

    [Theory]
    [InlineData("^[0-9]{12}$")]
    [InlineData("^[0-9A-Za-z-]+$")]
    [InlineData("^[A-Za-z0-9.-]{1,64}$")]
    [InlineData("^[ab]{0,2}$")]
    [InlineData("^[b-]+$")]
    [InlineData("^0+$")]
    [InlineData("^[^a]+$")]
    [InlineData("^[0-9-a]+$")]
    [InlineData("^[0-9]{2,}$")]
    [InlineData("[0-9]+")]
    [InlineData("^([0-9]{9}|[0-9]{12})$")]
    public void Says_what_the_regular_expression_says(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        foreach (var text in texts) Assert.Equal(regex.IsMatch(text), CharacterRun.Of(pattern)?.Matches(text) ?? regex.IsMatch(text));
    }

    [Theory]
    [InlineData("^[0-9]{12}$", true)]
    [InlineData("^[0-9A-Za-z-]+$", true)]
    [InlineData("^0+$", false)]
    [InlineData("^[^a]+$", false)]
    [InlineData("^[0-9-a]+$", false)]
    [InlineData("^[0-9]{2,}$", false)]
    public void Knows_its_form(string pattern, bool known) => Assert.Equal(known, CharacterRun.Of(pattern) is not null);
}
