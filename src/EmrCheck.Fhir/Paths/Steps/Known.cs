namespace EmrCheck.Fhir.Paths.Steps;

/// <summary>What is known of a truth without data.</summary>
internal enum Known : byte
{
    /// <summary>Nobody has looked yet.</summary>
    Unasked,

    /// <summary>It depends on the data.</summary>
    Open,
    True,
    False,

    /// <summary>Neither true nor false.</summary>
    Nothing,
}
