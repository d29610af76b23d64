using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.Sampling;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Commands.Sample;

/// <summary><c>--sample</c>: a sample that was drawn, taken only where a new draw gives the same.</summary>
internal static class SampleOption
{
    public static Option<string?> Create(Terminal terminal) => new("--sample")
    {
        Description = terminal.Say("Mẫu do sample draw ghi: rút lại để kiểm, rồi chỉ chấm các hồ sơ đã rút", "A sample that sample draw wrote: it is drawn again, then only its records are judged"),
        HelpName = "FILE",
    };

    /// <summary>The drawn records, null for all; or the code to end with after having said why.</summary>
    public static (RecordSample? Sample, int ExitCode) Read(Terminal terminal, string? file, string path) =>
        file is null ? (null, ExitCode.Good) : Verified(terminal, file, path, null);

    /// <summary>The sample as its file says it; null, with the code to end with, after having said why.</summary>
    public static (RecordSample? Sample, int ExitCode) Read(Terminal terminal, string file)
    {
        if (!File.Exists(file)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp {file}.", $"there is no file {file}."));
        using var stream = File.OpenRead(file);
        var loaded = SampleFile.Read(file, stream);
        terminal.Remark(loaded.Diagnostics);
        return loaded.Value is { } sample
            ? (sample, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Unreadable, $"không đọc được mẫu {file}.", $"the sample {file} cannot be read."));
    }

    /// <summary>The sample, if the records that are there now give the same.</summary>
    public static (RecordSample? Sample, int ExitCode) Verified(Terminal terminal, string file, string path, string? seed)
    {
        var (sample, code) = Read(terminal, file);
        if (sample is null) return (null, code);
        var (population, problem) = PopulationCommand.Read(terminal, path);
        if (population.IsEmpty) return (null, problem);
        var differences = SampleDifferences.Of(sample, population, seed);
        foreach (var difference in differences) terminal.Err.WriteLine($"{file}: {difference.In(terminal.Language)}");
        return differences.IsEmpty
            ? (sample, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Integrity, "mẫu không khớp với tập hồ sơ và hạt giống.", "the sample does not match the records and the seed."));
    }
}
