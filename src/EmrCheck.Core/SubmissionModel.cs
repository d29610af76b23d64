using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>The facts of submission.yaml as types, so that expressions over them are checked like those over FHIR.</summary>
public static class SubmissionModel
{
    /// <summary>The name of the root type.</summary>
    public const string RootType = "Submission";

    /// <summary>The R4 types and the submission's own.</summary>
    public static TypeTable Types { get; } = TypeTable.R4.With(
        """
        logical Submission
          asOf 1..1 date
          date 0..1 date
          facility 1..1
            code 1..1 string
            name 1..1 string
            kind 1..1 string
            grade 0..1 string
            province 0..1 string
            beds 0..1 integer
            departments 0..* string
            services 0..* string
          numbers 0..1
            period 0..1
              from 0..1 date
              to 0..1 date
            patients 0..1 integer
            records 0..1 integer
            electronic_records 0..1 integer
            patients_with_emr 0..1 integer
            payments 0..1 integer
            cashless_payments 0..1 integer
            paperless_since 0..1 date
            paperless_planned 0..1 date
            none_of 0..* string
          documents 0..*
            id 1..1 string
            kind 1..1 string
            title 0..1 string
            number 0..1 string
            date 0..1 date
            issuer 0..1 string
            subjects 0..* string
            cites 0..* string
            file 0..1 string
        """);

    /// <summary>A submission that says nothing.</summary>
    internal static FhirNode NoFacts { get; } = Read("{}"u8.ToArray());

    /// <summary>The facts as written by a reader. The bytes are ours, so they are always well formed.</summary>
    public static FhirNode Read(ReadOnlyMemory<byte> json) =>
        FhirDocument.Read(json, types: Types, rootType: RootType).Document!.Root;
}
