using System.Collections.Frozen;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>memberOf(): lists of the settings, closed value sets of R4, and lists that are not loaded.</summary>
public sealed class MembershipTests
{
    private static readonly FhirPathSettings Settings = new(
        CodeLists: new Dictionary<string, FrozenSet<string>> { ["icd"] = ((string[])["I10", "E11", "Đ1"]).ToFrozenSet() },
        MissingCodeLists: ["icd-female"]);

    private const string Condition = """
        { "resourceType": "Condition",
          "identifier": [ { "use": "official", "value": "I10" }, { "use": "unofficial", "value": "X" } ],
          "clinicalStatus": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active" } ] },
          "verificationStatus": { "coding": [ { "system": "http://example.org", "code": "confirmed" } ] },
          "code": { "coding": [ { "code": "E99" }, { "system": "http://a", "code": "\u0110\u0031" }, {} ] },
          "bodySite": [ { "coding": [ { "code": "i10" } ] }, { "coding": [ { "display": "x" } ] } ],
          "severity": { "text": "only" } }
        """;

    [Theory]
    [InlineData("'I10'.memberOf('icd')", "true")]
    [InlineData("'i10'.memberOf('icd')", "false")]
    [InlineData("identifier[0].value.memberOf('icd')", "true")]
    [InlineData("identifier[1].value.memberOf('icd')", "false")]
    [InlineData("code.memberOf('icd')", "true")]
    [InlineData("code.coding[0].memberOf('icd')", "false")]
    [InlineData("code.coding[1].memberOf('icd')", "true")]
    [InlineData("code.coding[1].code.memberOf('icd')", "true")]
    [InlineData("code.coding[2].memberOf('icd')", "")]
    [InlineData("bodySite[0].memberOf('icd')", "false")]
    [InlineData("bodySite[1].memberOf('icd')", "")]
    [InlineData("severity.memberOf('icd')", "")]
    [InlineData("stage.summary.memberOf('icd')", "")]
    [InlineData("code.memberOf('icd-female')", "")]
    [InlineData("identifier[0].use.memberOf('http://hl7.org/fhir/ValueSet/identifier-use')", "true")]
    [InlineData("identifier[1].use.memberOf('http://hl7.org/fhir/ValueSet/identifier-use|4.0.1')", "false")]
    [InlineData("clinicalStatus.memberOf('http://hl7.org/fhir/ValueSet/condition-clinical')", "true")]
    [InlineData("verificationStatus.memberOf('http://hl7.org/fhir/ValueSet/condition-ver-status')", "false")]
    [InlineData("verificationStatus.coding.code.memberOf('http://hl7.org/fhir/ValueSet/condition-ver-status')", "true")]
    [InlineData("'R'.memberOf('http://terminology.hl7.org/ValueSet/v3-ConfidentialityClassification')", "true")]
    [InlineData("{}.memberOf('icd')", "")]
    [InlineData("(1 | 2).first().memberOf('icd')", null)]
    [InlineData("onset.memberOf('icd')", "")]
    public void Codes_are_members_or_not(string expression, string? answer)
    {
        using var document = Answers.Document(Condition);

        if (answer is null) Assert.Equal("a code, Coding or CodeableConcept", Assert.Single(FhirPathExpression.Compile(expression, "Condition", Settings).Errors).Expected);
        else Assert.Equal(answer, Answers.Of(expression, document, Settings));
    }

    [Fact]
    public void Several_codes_at_once_are_an_error()
    {
        using var document = Answers.Document(Condition);

        Assert.Equal("several-items", Assert.Throws<FhirPathException>(() => Answers.Of("code.coding.memberOf('icd')", document, Settings)).Code);
    }

    [Theory]
    [InlineData("code.memberOf('icdd')", FhirPathErrorKind.WrongArguments, "icdd", "icd", 14)]
    [InlineData("code.memberOf('icd-femal')", FhirPathErrorKind.WrongArguments, "icd-femal", "icd-female", 14)]
    [InlineData("code.memberOf('nothing like it')", FhirPathErrorKind.WrongArguments, "nothing like it", null, 14)]
    [InlineData("code.memberOf('http://hl7.org/fhir/ValueSet/condition-clinica')", FhirPathErrorKind.NotSupported, "http://hl7.org/fhir/ValueSet/condition-clinica", "http://hl7.org/fhir/ValueSet/condition-clinical", 14)]
    [InlineData("code.memberOf('http://snomed.info/sct?fhir_vs')", FhirPathErrorKind.NotSupported, "http://snomed.info/sct?fhir_vs", null, 14)]
    [InlineData("code.memberOf('http://hl7.org/fhir/ValueSet/identifier-use|4.3.0')", FhirPathErrorKind.NotSupported, "http://hl7.org/fhir/ValueSet/identifier-use|4.3.0", "http://hl7.org/fhir/ValueSet/identifier-use", 14)]
    [InlineData("code.memberOf(code.text)", FhirPathErrorKind.WrongArguments, "memberOf", null, 19)]
    [InlineData("code.memberOf({})", FhirPathErrorKind.WrongArguments, "memberOf", null, 14)]
    [InlineData("subject.memberOf('icd')", FhirPathErrorKind.WrongArguments, "memberOf", null, 8)]
    public void A_list_that_is_not_known_is_told_when_compiling(string expression, FhirPathErrorKind kind, string found, string? suggestion, int offset)
    {
        var error = Assert.Single(FhirPathExpression.Compile(expression, "Condition", Settings).Errors);

        Assert.Equal((kind, found, suggestion, offset), (error.Kind, error.Found, error.Suggestion, error.Offset));
    }

    [Fact]
    public void An_expression_says_which_lists_it_names() => Assert.Equal(
        ["icd", "icd-female", "http://hl7.org/fhir/ValueSet/identifier-use"],
        Answers.Expression(
            "(code.memberOf('icd') or code.memberOf('icd-female') or code.memberOf('icd')) and identifier.all(use.memberOf('http://hl7.org/fhir/ValueSet/identifier-use'))",
            "Condition", Settings).CodeLists);
}
