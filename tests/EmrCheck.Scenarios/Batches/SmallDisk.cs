using System.Diagnostics;

namespace EmrCheck.Scenarios.Batches;

/// <summary>A disk in memory with little room.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    public SmallDisk(string folder, string size)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", _folder));
    }

    /// <summary>Whether this machine lets us have one.</summary>
    public static bool IsToBeHad { get; } = Try();

    public void Resize(string size) => Assert.Equal(0, Run("mount", "-o", $"remount,size={size}", _folder));

    public void Dispose() => Run("umount", _folder);

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        using var folder = new TemporaryFolder();
        return Run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder.Path) == 0 && Run("umount", folder.Path) == 0;
    }

    private static int Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A test that needs a disk of its own.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.IsToBeHad ? null! : "Needs to be allowed to mount a tmpfs.";
}
