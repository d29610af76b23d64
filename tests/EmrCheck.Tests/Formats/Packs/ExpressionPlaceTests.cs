namespace EmrCheck.Tests.Formats.Packs;

/// <summary>A wrong expression is told at its character, however YAML writes it.</summary>
public sealed class ExpressionPlaceTests
{
    public static TheoryData<string, string> Styles() => new()
    {
        { "plain", "active and ¦actve" },
        { "plain, at once", "¦actve" },
        { "plain, over lines", "active\n        and gender.exists()\n        and ¦actve" },
        { "single quotes", "'active and ¦actve'" },
        { "single quotes, doubled inside", "'gender = ''male'' and ¦actve'" },
        { "single quotes, over lines", "'active\n        and ¦actve'" },
        { "double quotes", "\"active and ¦actve\"" },
        { "double quotes, escaped inside", "\"gender.matches('\\\\\\\\d') and ¦actve\"" },
        { "folded", ">-\n        active\n        and ¦actve" },
        { "folded, with a blank line", ">-\n        active\n\n        and ¦actve" },
        { "folded, with two blank lines", ">-\n        active\n\n\n        and gender.exists()\n        and ¦actve" },
        { "folded, with an indented line", ">-\n        (active\n            and gender.exists()\n            and ¦actve)" },
        { "folded, after an indented line", ">-\n        active\n            and gender.exists()\n        and ¦actve" },
        { "folded, trailing spaces", ">-\n        active  \n        and ¦actve" },
        { "literal", "|\n        active\n        and ¦actve" },
        { "literal, indented", "|-\n        active\n          and gender.exists()\n\n          and ¦actve" },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_wrong_expression_is_told_at_its_character(string _, string expression) =>
        PackProblem.Check(PackProblem.Criterion, "expect: active\n", $"expect: {expression}\n", "EMR2001");

    [Theory]
    [InlineData("active and ¦actve", "Did you mean «active»?")]
    [InlineData("name.¦exist()", "Did you mean «exists»?")]
    [InlineData("identifier.system in ¦%vn_ccd", "Did you mean «%vn_cccd»?")]
    public void A_wrong_expression_comes_with_a_suggestion(string expression, string suggestion)
    {
        PackProblem.Check(PackProblem.Criterion, "expect: active\n", $"expect: {expression}\n", "EMR2001");
        Assert.Contains(suggestion, Remarks.Of("expect: active\n", $"expect: {expression.Replace("¦", "", StringComparison.Ordinal)}\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("obligation: mandatory", "obligaton: mandatory", "Unknown key: obligaton. Did you mean «obligation»?")]
    [InlineData("order: 10", "order: ten", "Wrong value for order; expected: a whole number.")]
    [InlineData("id: T-1", "id: T-2", "The id T-2 differs from the name T-1.")]
    [InlineData("each: Patient", "each: Patient\n      threshold: 2", "Wrong value for check.of[1].threshold; expected: a number above 0 and at most 1.")]
    public void The_sentence_says_what_and_where(string original, string edited, string sentence) =>
        Assert.Contains(sentence, Remarks.Of(original, edited), StringComparison.Ordinal);
}
