using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>A piece of text in one look. Whatever it holds stays text.</summary>
internal readonly record struct Piece(string Text, bool IsBold = false, bool IsItalic = false)
{
    public static implicit operator Piece(string text) => new(text);

    public static Piece Strong(string text) => new(text, IsBold: true);

    public static Piece Slanted(string text) => new(text, IsItalic: true);

    /// <summary>The run, a line break for each line's end.</summary>
    public Run ToRun()
    {
        var run = new Run();
        if (IsBold || IsItalic) run.Append(Look());
        foreach (var (index, line) in FormText.Of(Text).Split('\n').Index())
        {
            if (index > 0) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private RunProperties Look()
    {
        var look = new RunProperties();
        if (IsBold) look.Append(new Bold());
        if (IsItalic) look.Append(new Italic());
        return look;
    }
}
