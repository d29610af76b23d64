using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What kind of work a hospital has to do, in the order in which it is told.</summary>
internal enum TaskKind
{
    /// <summary>Mend files that nobody could read.</summary>
    Files,

    /// <summary>Mend what is in the records, and the software that writes them.</summary>
    Records,

    /// <summary>Hand in records where there were too few.</summary>
    MoreRecords,

    /// <summary>Hand in or mend a document.</summary>
    Papers,

    /// <summary>Answer, or give figures.</summary>
    Answers,

    /// <summary>Wait for a person who looks at it.</summary>
    Review,
}

/// <summary>How kinds of work are told apart and named.</summary>
internal static class TaskKinds
{
    /// <summary>The work that a check leaves; a null check is a criterion that passes on too weak a basis.</summary>
    public static TaskKind Of(CheckResult? result) => result switch
    {
        null => TaskKind.Papers,
        { Verdict: Verdict.Error } => TaskKind.Files,
        { Check: PopulationCheck or StructureCheck, Verdict: Verdict.NoEvidence } => TaskKind.MoreRecords,
        { Check: PopulationCheck or StructureCheck } => TaskKind.Records,
        { Check: DocumentCheck } => TaskKind.Papers,
        { Check: DeclaredCheck or FactCheck } => TaskKind.Answers,
        _ => TaskKind.Review,
    };

    public static Phrase Of(TaskKind kind) => kind switch
    {
        TaskKind.Files => new("Sửa tệp không đọc hoặc không chấm được", "Mend files that could not be read or judged"),
        TaskKind.Records => new("Sửa trong hồ sơ bệnh án và phần mềm", "Mend the records and the software"),
        TaskKind.MoreRecords => new("Nộp thêm hồ sơ bệnh án", "Hand in more records"),
        TaskKind.Papers => new("Nộp hoặc sửa văn bản, minh chứng", "Hand in or mend documents"),
        TaskKind.Answers => new("Trả lời tự đánh giá, bổ sung số liệu", "Answer the self-assessment, give figures"),
        _ => new("Chờ người thẩm định xem", "Wait for an appraiser"),
    };
}
