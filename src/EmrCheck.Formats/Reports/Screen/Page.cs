using System.Globalization;
using EmrCheck.Core;
using Spectre.Console;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>Lines and tables for a terminal of a width, or for a file, where a line is as long as it is.</summary>
internal sealed class Page(IAnsiConsole console, ReportOptions options)
{
    private const int OfFiles = 120, ForTables = 100;

    /// <summary>Whether tables would not fit.</summary>
    public bool IsNarrow => options.Width is > 0 and < ForTables;

    public string Say(Phrase phrase) => Safe(phrase.In(options.Language));

    public string Say(string vi, string en) => options.Language == Language.En ? en : vi;

    /// <summary>One line; a terminal breaks it between words and sets what follows under its beginning.</summary>
    public void Line(string markup)
    {
        if (options.Width == 0)
        {
            console.Profile.Width = int.MaxValue / 2;
            console.MarkupLine(markup);
            return;
        }

        console.Profile.Width = options.Width;
        var text = markup.TrimStart(' ');
        console.Write(text.Length == 0 ? Text.NewLine : new Padder(new Markup(text), new(Math.Min(markup.Length - text.Length, options.Width / 2), 0, 0, 0)));
    }

    /// <summary>One line behind a mark, under which nothing else is set.</summary>
    public void Item(int indent, string mark, string markup)
    {
        if (options.Width == 0)
        {
            Line($"{new string(' ', indent)}{mark} {markup}");
            return;
        }

        console.Profile.Width = options.Width;
        var item = new Grid();
        item.AddColumn(new GridColumn().NoWrap().Padding(indent, 0, 1, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        console.Write(item.AddRow(mark, markup));
    }

    public static Table TableOf(params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads) table.AddColumn(new TableColumn(head).NoWrap());
        return table;
    }

    public void Write(Table table)
    {
        console.Profile.Width = options.Width == 0 ? OfFiles : options.Width;
        console.Write(table);
    }

    /// <summary>Neither markup nor an escape sequence of the terminal, whatever a facility calls itself.</summary>
    public static string Safe(string text) => Markup.Escape(string.Concat(text.Select(letter => UnseenLetter.Is(letter) ? ' ' : letter)));

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Where a finding is: file:line:column, as far as known.</summary>
    public static string PlaceOf(Finding finding) => Safe(finding.Line == 0 ? finding.File : $"{finding.File}:{finding.Line}:{finding.Column}");

    public static string ColorOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "green",
        Verdict.Fail => "red",
        Verdict.NotApplicable => "grey",
        _ => "yellow",
    };

    public static string ColorOf(Overall overall) => overall switch
    {
        Overall.Qualified => "green",
        Overall.NotQualified => "red",
        _ => "yellow",
    };
}
