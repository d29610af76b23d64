using System.CommandLine;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Traces;

namespace EmrCheck.Cli;

/// <summary>By what traces are taken: the council's key. Without it there are none, as a hash without a secret can be undone.</summary>
internal sealed record TraceTerms(TraceKey Key, IReadOnlyList<string> PersonSystems)
{
    public static Option<string?> Option(Terminal terminal) => new("--trace-key")
    {
        Description = terminal.Say("Tệp khóa bí mật của hội đồng, ít nhất 32 byte ngẫu nhiên: ghi dấu vết để đối chiếu với cơ sở khác", "File with the council's secret key, at least 32 random bytes: traces are written for comparison with other facilities"),
        HelpName = "FILE",
    };

    /// <summary>The terms, null for none; or the code to end with after having said why.</summary>
    public static (TraceTerms? Terms, int ExitCode) Read(Terminal terminal, string? keyFile, string? rules)
    {
        if (keyFile is null) return (null, ExitCode.Good);
        if (!File.Exists(keyFile)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp khóa {keyFile}.", $"there is no key file {keyFile}."));
        return TraceKey.Of(File.ReadAllBytes(keyFile)) is { } key
            ? (new(key, EmrCheck.Formats.Traces.PersonSystems.Of(rules ?? Rules.Shipped)), ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Usage, $"khóa trong {keyFile} phải có ít nhất {TraceKey.Shortest} byte ngẫu nhiên.", $"the key in {keyFile} must be at least {TraceKey.Shortest} random bytes."));
    }
}
