namespace EmrCheck.Cli;

/// <summary>How the program ends. Never a count, never changed by an output format or a filter.</summary>
public static class ExitCode
{
    /// <summary>Evaluated; qualified, or nothing at or above --fail-on.</summary>
    public const int Good = 0;

    /// <summary>Evaluated; not qualified, or findings at or above --fail-on.</summary>
    public const int NotGood = 1;

    /// <summary>Usage or configuration error.</summary>
    public const int Usage = 2;

    /// <summary>A pack is invalid, or not in force on the date asked.</summary>
    public const int Pack = 3;

    /// <summary>Nothing of the input could be read.</summary>
    public const int Unreadable = 4;

    /// <summary>Evaluated, but undetermined.</summary>
    public const int Undetermined = 5;

    /// <summary>A digest, signature, ledger or repetition does not match, or two results contradict each other.</summary>
    public const int Integrity = 6;

    /// <summary>A bug.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
