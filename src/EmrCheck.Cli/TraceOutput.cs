using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Traces;

namespace EmrCheck.Cli;

/// <summary>Where the traces of a submission go, if they were asked for. Without the council's key there are none: a hash without a secret can be undone.</summary>
internal sealed class TraceOutput
{
    private readonly string? _path;
    private readonly TraceKey? _key;
    private readonly TraceCount? _count;

    private TraceOutput(string? path, TraceKey? key, TraceCount? count) => (_path, _key, _count) = (path, key, count);

    public static Option<string?> Option(Terminal terminal) => new("--traces")
    {
        Description = terminal.Say("Ghi dấu vết để đối chiếu với cơ sở khác (traces.json, cần --trace-key)", "Write traces for comparison with other facilities (traces.json, needs --trace-key)"),
        HelpName = "PATH",
    };

    public static Option<string?> KeyOption(Terminal terminal) => new("--trace-key")
    {
        Description = terminal.Say("Tệp khóa bí mật của hội đồng, ít nhất 32 byte ngẫu nhiên", "File with the council's secret key, at least 32 random bytes"),
        HelpName = "FILE",
    };

    /// <summary>The output, or the code to end with after having said why.</summary>
    public static (TraceOutput Output, int ExitCode) Open(Terminal terminal, string? path, string? keyFile, string? rules)
    {
        var none = new TraceOutput(null, null, null);
        if (path is null && keyFile is null) return (none, ExitCode.Good);
        if (path is null || keyFile is null)
            return (none, terminal.Stop(ExitCode.Usage, "--traces và --trace-key phải đi cùng nhau.", "--traces and --trace-key go together."));
        if (!File.Exists(keyFile)) return (none, terminal.Stop(ExitCode.Usage, $"không có tệp khóa {keyFile}.", $"there is no key file {keyFile}."));
        if (TraceKey.Of(File.ReadAllBytes(keyFile)) is not { } key)
            return (none, terminal.Stop(ExitCode.Usage, $"khóa trong {keyFile} phải có ít nhất {TraceKey.Shortest} byte ngẫu nhiên.", $"the key in {keyFile} must be at least {TraceKey.Shortest} random bytes."));
        return (new(path, key, new(key, PersonSystems.Of(rules ?? Rules.Shipped))), ExitCode.Good);
    }

    /// <summary>The same records, each looked at on its way.</summary>
    public IEnumerable<Loaded<Record>> Over(IEnumerable<Loaded<Record>> records) => _count is null ? records : _count.Over(records);

    /// <summary>Writes what was seen.</summary>
    public void Write(Submission submission)
    {
        if (_path is null || _key is null || _count is null) return;
        var traces = new FacilityTraces(submission.Facility.Code, submission.AsOf, _key.Check, _count.ToTraces());
        WholeFile.Write(_path, stream => TracesJson.Write(traces, stream));
    }
}
