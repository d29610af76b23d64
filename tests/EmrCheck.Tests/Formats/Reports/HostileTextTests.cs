using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmrCheck.Core;
using EmrCheck.Formats.Reports;
using EmrCheck.Tests.Core;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>Whatever a facility calls itself, its files or its notes: it stays text in every format.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "]]><pwned/>", "=cmd|' /C calc'!A0", "%0A::error file=x::pwned", "x\n::error::pwned", "x\r\n::error::pwned", "\u001b[31m\u0007\u0000\u0085", "a | b |\n## pwned\n| - |", "[x](javascript:alert(1))",
        "`pwned` **x** _y_ ~~z~~", "\"'><b>", "${{ secrets.PWNED }}", "+1", "-1", "@SUM(A1)", "\t=1+1", "{0} {x}", "https://x/%00", "\uFFFE\u2028", "\\", "::add-mask::x", "\u202Etạđ gnôhk\u202C \u2066x",
    ];

    public static TheoryData<string> Formats() => [.. ReportFormats.All.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void It_stays_text(string format)
    {
        foreach (var text in Hostile)
            foreach (var language in Enum.GetValues<Language>())
                Look(format, With(text).Bytes(format, language));
    }

    private static void Look(string format, byte[] bytes)
    {
        if (format == "xlsx")
        {
            Assert.All(Parts(bytes), part => Assert.DoesNotContain(part.Root!.Value, letter => UnseenLetter.Turns(letter)));
            foreach (var part in Parts(bytes)) Assert.DoesNotContain(part.Descendants().Where(element => element.Name.LocalName == "f"), formula => Hostile.Any(text => formula.Value.Contains(text, StringComparison.Ordinal)));
            return;
        }

        if (ReportFormats.Binary.Contains(format))
        {
            Assert.All(Parts(bytes), part => Assert.DoesNotContain(part.Root!.Value, letter => UnseenLetter.Turns(letter)));
            Assert.All(Parts(bytes), part => Assert.DoesNotContain(part.Descendants(), element => element.Name.LocalName is "pwned" or "script"));
            return;
        }

        var text = System.Text.Encoding.UTF8.GetString(bytes);
        // A browser shows nothing for a control character; whatever goes to a terminal or a program has none.
        if (format != "html") Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
        if (format is "console" or "html" or "markdown" or "questions" or "csv" or "csv-findings" or "junit" or "lines" or "github") Assert.DoesNotContain(text, letter => UnseenLetter.Turns(letter));
        switch (format)
        {
            case "csv" or "csv-findings":
                var rows = Csv.Rows(bytes);
                Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
                Assert.DoesNotContain(rows.SelectMany(row => row), cell => Regex.IsMatch(cell, @"^\s*[=+\-@|]"));
                break;
            case "github":
                Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches("^::(error|warning|notice) (file=[^,:]+,(line=[0-9]+,col=[0-9]+,)?)?title=[^,:]+::", line));
                Assert.Equal(With("plain").Written(format, Language.Vi).Split('\n').Length, text.Split('\n').Length);
                Assert.DoesNotContain("%0A", text, StringComparison.OrdinalIgnoreCase);
                break;
            case "lines":
                Assert.Equal(With("plain").Written(format, Language.Vi).Split('\n').Length, text.Split('\n').Length);
                break;
            case "markdown" or "questions":
                Assert.DoesNotMatch("(?m)^## pwned|<script|^::|(?<!\\\\)\\]\\(javascript|<b>|<pwned", Regex.Replace(text, "`[^`\n]*`", ""));
                break;
            case "junit":
                var xml = XDocument.Parse(text);
                Assert.Empty(xml.Descendants("pwned").Concat(xml.Descendants("script")).Concat(xml.Descendants("b")));
                break;
            case "html":
                Assert.DoesNotMatch("<script>alert|<pwned|\"'><b>", text);
                break;
            case "console":
                break;
            default:
                Assert.NotNull(JsonNode.Parse(text));
                if (format == "sarif") Assert.DoesNotMatch("\"text\": \"[^\n]*\\]\\(", text);
                break;
        }
    }

    /// <summary>An appraisal that says the text wherever people or files can put one.</summary>
    private static Appraisal With(string text)
    {
        var phrase = new Phrase(text, text);
        return Reference.NotQualified with
        {
            Facility = Reference.NotQualified.Facility with { Name = text },
            Criteria = [.. Reference.NotQualified.Criteria.Select(result => result.Criterion.Id != "T-2" ? result with { Reason = phrase } : result with
            {
                Reason = phrase,
                Criterion = result.Criterion with { Title = phrase, Remedy = phrase },
                Check = result.Check! with { Findings = [.. Places(text, phrase)] },
            })],
            Diagnostics = [Diagnostic.At(DiagnosticCodes.DuplicateRecord, $"records/{text}", 3, 1, text)],
            DiagnosticCount = 1,
        };
    }

    private static ImmutableArray<Finding> Places(string text, Phrase phrase) =>
        [new("T-2/letters", Severity.Major, phrase, text, 1, 2, text), new("T-2/letters", Severity.Minor, phrase, $"records/{text}.json", 0, 0, "")];

    private static IEnumerable<XDocument> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            yield return XDocument.Load(part);
        }
    }
}
