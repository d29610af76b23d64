using System.CommandLine;
using EmrCheck.Formats.Evidence;

namespace EmrCheck.Cli.Commands;

/// <summary>The certificates by which signatures in evidence are judged.</summary>
internal static class TrustStoreOption
{
    public static Option<string?> Create(Terminal terminal) => new("--trust-store")
    {
        Description = terminal.Say(
            "Kho chứng thư tin cậy để xét chữ ký số trong minh chứng: tệp PEM, DER hoặc thư mục các tệp đó",
            "Trusted certificates by which signatures in evidence are judged: a PEM or DER file, or a folder of such"),
        HelpName = "FILE|DIR",
    };

    /// <summary>The store, none where none was asked for, or the code to end with after having said why.</summary>
    public static (TrustStore? Store, int ExitCode) Read(Terminal terminal, string? path)
    {
        if (path is null) return (null, ExitCode.Good);
        var (store, problem) = TrustStore.Read(path);
        return store is null ? (null, terminal.Stop(ExitCode.Usage, problem!.Vi, problem.En)) : (store, ExitCode.Good);
    }
}
