using EmrCheck.Cli;
using EmrCheck.Core;

namespace EmrCheck.Scenarios;

/// <summary>The whole program, run in this process with a terminal of its own and a clock that stands still.</summary>
internal sealed record Run(int ExitCode, string Out, string Err)
{
    public static Run Of(params string[] args) => Of("", args);

    public static Run Of(string input, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(new StringReader(input), output, error, EmrCheckProgram.LanguageOf(args, null));
        return new(EmrCheckProgram.Run(args, terminal, new StoppedClock()), output.ToString(), error.ToString());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 5, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

/// <summary>The checkout that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Rules { get; } = Path.Combine(Root, "rules");

    public static string Fixture(string name) => Path.Combine(Root, "fixtures", "facilities", name);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "EmrCheck.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("emrcheck ă-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void CopyFrom(string source)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = this[System.IO.Path.GetRelativePath(source, file)];
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
