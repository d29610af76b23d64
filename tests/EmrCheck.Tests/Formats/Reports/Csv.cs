using System.Text;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>Comma-separated values as RFC 4180 has them, read without our own reader.</summary>
internal static class Csv
{
    public static string[][] Rows(byte[] bytes)
    {
        Assert.True(bytes.AsSpan().StartsWith("\uFEFF"u8));
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(bytes)[1..];
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (text[at] == '"') quoted = !quoted;
            else if (!quoted && text[at] is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[at] == ',') continue;
                rows.Add([.. row]);
                row.Clear();
            }
            else cell.Append(text[at]);
        }

        Assert.Empty(row);
        return [.. rows];
    }
}
