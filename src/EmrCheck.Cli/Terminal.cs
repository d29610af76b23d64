using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>Where the program speaks: results on one writer, everything else on the other, in one language.</summary>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Err, Language Language)
{
    /// <summary>Whether results may carry colours.</summary>
    public bool Color { get; init; }

    /// <summary>Characters per line of a terminal that a person reads; 0 where results go to a file or another program.</summary>
    public int Width { get; init; }

    /// <summary>Whether remarks are wanted besides results and errors.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether progress may be shown, because a person watches.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Told when the user interrupts.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>The variables that the program was started with.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>One of two sentences.</summary>
    public string Say(string vi, string en) => Language == Language.En ? en : vi;

    /// <summary>A sentence for whoever has to act, and the code to end with.</summary>
    public int Stop(int exitCode, string vi, string en)
    {
        Err.WriteLine($"emrcheck: {Say(vi, en)}");
        return exitCode;
    }

    /// <summary>Remarks on files, each with its place.</summary>
    public void Remark(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Err.WriteLine($"{diagnostic.Place}: {diagnostic.Code.Id} {diagnostic.Message.In(Language)}");
    }
}
