using System.Collections.Immutable;
using EmrCheck.Core.Sampling;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>Everything that a facility handed in for one appraisal (hồ sơ nộp). Records are streamed, never all held.</summary>
public sealed record Submission
{
    /// <summary>Who is appraised.</summary>
    public required Facility Facility { get; init; }

    /// <summary>The date for which it is judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The facts of submission.yaml as a document of the <see cref="SubmissionModel"/>.</summary>
    public required FhirNode Facts { get; init; }

    /// <summary>How many records the facility says it made in the period; null when not said.</summary>
    public int? RecordsInPeriod { get; init; }

    /// <summary>How many of them the facility says are electronic; null when not said.</summary>
    public int? ElectronicRecords { get; init; }

    /// <summary>The days of which the facility gives its numbers; null where it does not give both ends.</summary>
    public Period? Period { get; init; }

    /// <summary>The events of which the facility says that none happened in the period.</summary>
    public ImmutableArray<string> NoneOf { get; init; } = [];

    /// <summary>The facts as JSON, the text behind <see cref="Facts"/>.</summary>
    public ReadOnlyMemory<byte> FactsJson { get; init; } = "{}"u8.ToArray();

    /// <summary>The file that the facts come from.</summary>
    public string FactsFile { get; init; } = "submission.yaml";

    /// <summary>The file that the answers come from.</summary>
    public string AssessmentFile { get; init; } = "self-assessment.yaml";

    /// <summary>The self-assessment, by criterion.</summary>
    public ImmutableDictionary<string, Declaration> Declarations { get; init; } = ImmutableDictionary<string, Declaration>.Empty;

    /// <summary>The documents named in submission.yaml.</summary>
    public ImmutableArray<Document> Documents { get; init; } = [];

    /// <summary>How the records were drawn from those that the facility has; null where nobody drew them, or it was not verified.</summary>
    public SampleDesign? Sample { get; init; }

    /// <summary>The records, read one at a time; whoever takes one disposes of it.</summary>
    public IEnumerable<Loaded<Record>> Records { get; init; } = [];

    /// <summary>Remarks on the files other than records.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Records without a facility, for pipelines.</summary>
    public static Submission OfRecords(DateOnly asOf, IEnumerable<Loaded<Record>> records) => new()
    {
        Facility = Facility.None,
        AsOf = asOf,
        Facts = SubmissionModel.NoFacts,
        Records = records,
    };
}
