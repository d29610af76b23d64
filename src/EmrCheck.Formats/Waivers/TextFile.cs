using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Waivers;

/// <summary>A small file that people write, as text, or why it is none.</summary>
public static class TextFile
{
    private const int MaxBytes = 4 << 20;

    /// <summary>The text without a byte order mark, or the remark that says why there is none.</summary>
    public static (string? Text, Diagnostic? Fault) Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > MaxBytes) return (null, Diagnostic.At(DiagnosticCodes.TooLarge, name, 0, 0));
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\ufeff'), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Diagnostic.At(DiagnosticCodes.NotUtf8, name, 0, 0));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, Diagnostic.At(DiagnosticCodes.CannotRead, name, 0, 0));
        }
    }
}
