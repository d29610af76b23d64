using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Lists;

/// <summary>Takes the official ICD-10 spreadsheet and writes its codes, and the codes that its usage flags mark, as imported lists.</summary>
public static partial class IcdImport
{
    private const string Main = "icd10-vn";

    /// <summary>How many codes each list got; null for a list that the spreadsheet says nothing of.</summary>
    public static Loaded<IReadOnlyDictionary<string, int?>> Import(Workbook workbook, string rules)
    {
        var diagnostics = new List<Diagnostic>();
        var lists = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var tables = workbook.Sheets.Select(sheet => Table.Find(workbook.File, sheet, IcdColumns.Of(sheet))).OfType<Table>().ToArray();
        foreach (var table in tables) Read(table, lists, diagnostics);
        if (!lists.ContainsKey(Main))
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.NoHeader, workbook.File, 0, 0, "mã bệnh (ICD-10)", "mã bệnh (the ICD-10 code)"));
        if (diagnostics.Any(remark => remark.Code.IsError)) return new(null, [.. diagnostics.Order()]);
        Write(rules, lists, workbook.Digest);
        var counts = IcdColumns.Flags.Select(flag => flag.List).Prepend(Main).ToDictionary(id => id, id => lists.TryGetValue(id, out var codes) ? codes.Count : (int?)null);
        return new(counts, [.. diagnostics.Order()]);
    }

    /// <summary>A sheet of one kind is known by the title above it; the other has a column for each kind, if any.</summary>
    private static void Read(Table table, SortedDictionary<string, SortedSet<string>> lists, List<Diagnostic> diagnostics)
    {
        var flags = IcdColumns.Flags.Where(flag => table.Has(flag.List)).Select(flag => flag.List).ToArray();
        var titled = flags.Length > 0 ? null : Titled(table);
        if (titled is null && flags.Length == 0 && IsOther(table)) return;
        foreach (var row in table.Rows.Where(row => row[IcdColumns.Code].Length > 0))
        {
            if (CodeOf(row[IcdColumns.Code]) is not { } code)
            {
                if (!IsHeading(row[IcdColumns.Code])) diagnostics.Add(row.Remark(DiagnosticCodes.NotAnIcdCode, IcdColumns.Code));
                continue;
            }

            foreach (var list in flags.Where(flag => IsMarked(row[flag])).Append(titled ?? Main)) Add(list, code);
        }

        // A column without a mark is an empty list, not an unknown one.
        foreach (var flag in flags) Add(flag, null);

        void Add(string list, string? code)
        {
            if (!lists.TryGetValue(list, out var codes)) lists[list] = codes = new(StringComparer.Ordinal);
            if (code is not null) codes.Add(code);
        }
    }

    private static string? Titled(Table table)
    {
        var title = FoldedText.Of($"{table.Sheet} {table.Title}");
        return IcdColumns.Flags.FirstOrDefault(flag => flag.Matches(title)).List;
    }

    /// <summary>A sheet of pairs, of ages, or of anything else that is no list of all codes.</summary>
    private static bool IsOther(Table table) => OtherTitle().IsMatch(FoldedText.Of($"{table.Sheet} {table.Title}"));

    /// <summary>The code as records write it: without dagger or star, with its dot; null when it is none.</summary>
    private static string? CodeOf(string text)
    {
        var bare = text.ToUpperInvariant().TrimEnd('*', '†', '+', ' ');
        return IcdCode().Match(bare) is not { Success: true } match ? null
            : match.Groups[2].Length == 0 ? match.Groups[1].Value : $"{match.Groups[1].Value}.{match.Groups[2].Value}";
    }

    /// <summary>Chapters and blocks stand among the codes in some copies: I, A00-B99.</summary>
    private static bool IsHeading(string text) => Heading().IsMatch(text);

    private static bool IsMarked(string text) => FoldedText.Of(text) is var folded && (folded.Length > 0 ? folded is not ("0" or "khong" or "no" or "false") : text is not ("" or "-"));

    /// <summary>Every file is written whole before the first takes its place; a list that the spreadsheet does not have is not left over from another.</summary>
    private static void Write(string rules, SortedDictionary<string, SortedSet<string>> lists, string digest)
    {
        var folder = Directory.CreateDirectory(Path.Combine(rules, ImportedList.Under)).FullName;
        var moves = lists.Select(list => (From: Path.Combine(folder, $".{list.Key}.{Environment.ProcessId}.tmp"), To: Path.Combine(rules, ImportedList.FileOf(list.Key)), list)).ToArray();
        try
        {
            foreach (var move in moves) File.WriteAllText(move.From, ImportedList.Text(move.list.Key, digest, move.list.Value), new UTF8Encoding(false));
            foreach (var move in moves) File.Move(move.From, move.To, overwrite: true);
            foreach (var flag in IcdColumns.Flags.Where(flag => !lists.ContainsKey(flag.List))) File.Delete(Path.Combine(rules, ImportedList.FileOf(flag.List)));
        }
        finally
        {
            foreach (var move in moves) File.Delete(move.From);
        }
    }

    [GeneratedRegex(@"^([A-Z]\d{2})\.?([0-9A-Z]{1,4})?$")]
    private static partial Regex IcdCode();

    [GeneratedRegex(@"^[IVX]+$|^[A-Z]\d{2}\s*[-–]\s*[A-Z]\d{2}$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(cap|kep|doi|dagger|tuoi|ngay tuoi|phu luc e\w*|e1|a[1-9]( \d+)?)\b")]
    private static partial Regex OtherTitle();
}
