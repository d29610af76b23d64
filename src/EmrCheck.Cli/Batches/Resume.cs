namespace EmrCheck.Cli.Batches;

/// <summary>What a batch keeps of earlier results.</summary>
internal enum Resume
{
    /// <summary>Nothing: all is judged anew.</summary>
    Nothing,

    /// <summary>Results of submissions whose paths, sizes and times are as before.</summary>
    ByTime,

    /// <summary>Of these, only those whose content is as before, too: everything is read for its digest.</summary>
    ByContent,
}
