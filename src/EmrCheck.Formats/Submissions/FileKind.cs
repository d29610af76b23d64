using System.Runtime.InteropServices;

namespace EmrCheck.Formats.Submissions;

/// <summary>Whether what stands in a folder is a file with bytes: to open a pipe waits until somebody writes into it.</summary>
internal static class FileKind
{
    private const int Here = -100, ModeOffset = 28, ModeOnly = 1, Regular = 0x8000, KindBits = 0xF000;

    /// <summary>Pipes, sockets and devices have no length, so only what has none is looked at closely.</summary>
    public static bool IsRegular(FileInfo file)
    {
        if (file.Length > 0 || !OperatingSystem.IsLinux()) return true;
        var answer = new byte[256];
        try
        {
            return Ask(Here, file.FullName, 0, ModeOnly, answer) != 0 || (BitConverter.ToUInt16(answer, ModeOffset) & KindBits) == Regular;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Ask(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] answer);
}
