namespace EmrCheck.Core;

/// <summary>What a verdict rests on, weakest first (căn cứ kết luận).</summary>
public enum Basis
{
    /// <summary>Nothing was handed in that could be judged.</summary>
    None,

    /// <summary>The facility's word alone.</summary>
    Declared,

    /// <summary>A document that was handed in.</summary>
    Documented,

    /// <summary>The facility's own records.</summary>
    Observed,
}

/// <summary>How binding the law makes a criterion (mức bắt buộc).</summary>
public enum Obligation
{
    /// <summary>Reported, never counted.</summary>
    Informational,

    /// <summary>Counted in the points, not in the gate.</summary>
    Recommended,

    /// <summary>Counted in the gate: it decides the overall answer.</summary>
    Mandatory,
}

/// <summary>How bad one finding is: an engineering opinion (mức nghiêm trọng).</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A blemish.</summary>
    Minor,

    /// <summary>A condition of the clause is not met.</summary>
    Major,

    /// <summary>Patients or the legal value of the record are at risk.</summary>
    Critical,
}

/// <summary>How sure we are of the reading of the text, and so of the check (độ tin cậy).</summary>
public enum Confidence
{
    /// <summary>A hint only: never decides anything alone.</summary>
    Low,

    /// <summary>A second-hand reading or our own inference: may pass, never fails a mandatory criterion alone.</summary>
    Medium,

    /// <summary>Read in the text: may fail a mandatory criterion.</summary>
    High,
}
