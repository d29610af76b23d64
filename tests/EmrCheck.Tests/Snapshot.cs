using System.Runtime.CompilerServices;
using System.Text;

namespace EmrCheck.Tests;

/// <summary>Compares a text with <c>&lt;TestFile&gt;.&lt;Method&gt;.verified.&lt;ext&gt;</c> beside the test, as Verify names its files.</summary>
internal static class Snapshot
{
    public static void Verify(
        string text, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.ChangeExtension(PathOf(testFile), null) + "." + method;
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var actual = Normal(text);
        var expected = File.Exists(verified) ? Normal(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(false));
        Assert.Fail($"{(expected is null ? "There is no snapshot yet." : FirstDifference(expected, actual))}\nTo accept: mv '{received}' '{verified}'");
    }

    /// <summary>Where a source file is on this machine: builds of CI say <c>/_/</c> instead of the repository's root.</summary>
    internal static string PathOf(string sourceFile)
    {
        if (File.Exists(sourceFile)) return sourceFile;
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, sourceFile.Replace("/_/", "", StringComparison.Ordinal)) is var path && File.Exists(path)) return path;
        throw new FileNotFoundException("The source of the test is not beside its build; snapshots cannot be compared.", sourceFile);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} differs.\n  expected: {left.ElementAtOrDefault(line)}\n  actual:   {right.ElementAtOrDefault(line)}";
    }
}
