namespace EmrCheck.Core.Waivers;

/// <summary>How much of a criterion is accepted: all of it, or one check, and then perhaps only in some files.</summary>
/// <param name="Check">The check's id within the criterion; null for every check.</param>
/// <param name="Files">The files, by pattern; null for every file.</param>
public sealed record WaiverScope(string? Check, FilePattern? Files)
{
    /// <summary>The whole criterion.</summary>
    public static WaiverScope Whole { get; } = new(null, null);

    /// <summary>In words.</summary>
    public Phrase Said
    {
        get
        {
            var check = Check is null ? new Phrase("cả tiêu chí", "the whole criterion") : new($"phép kiểm {Check}", $"the check {Check}");
            return Files is null ? check : new($"{check.Vi}, tệp {Files.Text}", $"{check.En}, files {Files.Text}");
        }
    }
}
