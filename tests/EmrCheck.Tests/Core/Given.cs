using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Core;

/// <summary>Small nouns for tests: a pack, a criterion around a check, a submission around an answer and papers.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly Pack Pack = new(
        "test", "1.0.0", "sha256:0", Said("test"), Said("us"), "1/2026", new(2026, 1, 1), new(new(2026, 1, 1), null), "in_force", Said("-"), Confidence.High);

    public static readonly Catalogs Words = Catalogs.Empty with
    {
        DocumentKinds = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("emr_regulation", new Phrase("quy chế hồ sơ bệnh án điện tử", "EMR regulation"))]),
        Subjects = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("store", new Phrase("lưu trữ", "storing")), KeyValuePair.Create("update", new Phrase("cập nhật", "updating")), KeyValuePair.Create("security", new Phrase("an toàn, bảo mật", "security"))]),
        Services = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("surgery", new Phrase("phẫu thuật", "surgery"))]),
        Texts = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("46/2018/TT-BYT", new LawText("46/2018/TT-BYT", new(new(2019, 3, 1), new(2025, 6, 5)), "13/2025/TT-BYT")), KeyValuePair.Create("13/2025/TT-BYT", new LawText("13/2025/TT-BYT", new(new(2025, 7, 21), null), "")), KeyValuePair.Create("53/2017/TT-BYT", new LawText("53/2017/TT-BYT", new(DateOnly.MinValue, null), "33/2025/TT-BYT"))]),
    };

    public static Phrase Said(string text) => new(text.Length == 0 ? "" : $"{text} (vi)", text);

    public static FhirPathExpression Path(string text, string type = "Patient") =>
        FhirPathExpression.Compile(text, type, new(type == SubmissionModel.RootType ? SubmissionModel.Types : TypeTable.R4)) is { Expression: { } expression }
            ? expression
            : throw new ArgumentException($"Does not compile: {text}");

    public static Criterion Criterion(Check check, string id = "T-1", Obligation obligation = Obligation.Mandatory) => new()
    {
        Id = id, Pack = Pack, Order = 1, Clause = Said("Article 1"), Obligation = obligation, Confidence = Confidence.High,
        Title = Said("A title"), Requirement = Said("A requirement"), Remedy = Said("A remedy"), Check = check,
    };

    public static Checklist Checklist(Basis trust, params Criterion[] criteria) =>
        new(new("test", "1", Said("test"), ["hospital"], ["test"], trust), Today, [Pack], [.. criteria]) { Catalogs = Words };

    /// <summary>A submission; <paramref name="facts"/> is JSON of the submission model.</summary>
    public static Submission Submission(
        string records = "", Answer? answer = null, string[]? evidence = null, Document[]? documents = null, string facts = "{}") => new()
        {
            Facility = Facility.None with { Code = "99001", Name = "A hospital", Kind = "hospital" },
            AsOf = Today,
            Facts = SubmissionModel.Read(Encoding.UTF8.GetBytes(facts)),
            FactsJson = Encoding.UTF8.GetBytes(facts),
            Records = Letters.Records(records),
            Declarations = answer is { } given
                ? ImmutableDictionary<string, Declaration>.Empty.Add("T-1", new("T-1", given, "", [.. evidence ?? []]))
                : ImmutableDictionary<string, Declaration>.Empty,
            Documents = [.. documents ?? []],
        };

    /// <summary>One check as the only one of a criterion, judged where the facility's word is enough.</summary>
    public static CriterionResult Judged(
        this Check check, Submission submission, Obligation obligation = Obligation.Mandatory, Basis trust = Basis.Declared) =>
        Judged(Criterion(check, obligation: obligation), submission, trust);

    public static CriterionResult Judged(this Criterion criterion, Submission submission, Basis trust = Basis.Declared) =>
        Appraiser.Appraise(Checklist(trust, criterion), submission).Criteria.Single();
}
