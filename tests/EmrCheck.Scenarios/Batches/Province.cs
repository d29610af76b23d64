using System.IO.Compression;
using System.Text;

namespace EmrCheck.Scenarios.Batches;

/// <summary>A few tiny submissions in one folder, judged by the tiny rules, and what is looked at of their results.</summary>
internal sealed class Province : IDisposable
{
    private readonly TemporaryFolder _rules = TinyRules.Make();
    private readonly TemporaryFolder _folder = new();

    public Province(int facilities = 0)
    {
        Directory.CreateDirectory(Submissions);
        for (var number = 1; number <= facilities; number++) Add($"bệnh viện {number}", number, born: number % 3 != 0, zipped: number % 4 == 0);
    }

    public string Submissions => _folder["tỉnh"];

    public string Rules => _rules.Path;

    public string this[string name] => _folder[name];

    public string[] Args(string output, params string[] more) => ["batch", Submissions, "--out", _folder[output], "--rules", _rules.Path, "--lang", "en", .. more];

    public Run Batch(string output, params string[] more) => Run.Of(Args(output, more));

    /// <summary>A submission of three records: its patients are born, or are not.</summary>
    public void Add(string name, int number, bool born = true, bool zipped = false, int records = 3, string kind = "hospital")
    {
        var folder = Path.Combine(Submissions, name);
        Directory.CreateDirectory(Path.Combine(folder, "records"));
        Directory.CreateDirectory(Path.Combine(folder, "evidence"));
        File.WriteAllText(Path.Combine(folder, "submission.yaml"), $$"""
            version: 1
            facility: { code: "{{10000 + number}}", name: Bệnh viện mẫu {{number}}, kind: {{kind}} }
            date: 2026-11-20
            documents:
              - { id: ke-hoach, kind: emr_plan, title: Kế hoạch, date: 2025-03-01, subjects: [network], file: evidence/ke-hoach.txt }

            """);
        File.WriteAllText(Path.Combine(folder, "evidence", "ke-hoach.txt"), $"Kế hoạch {number}");
        for (var record = 0; record < records; record++) File.WriteAllText(Path.Combine(folder, "records", $"{record}.json"), Record($"{number}-{record}", born || record > 0));
        if (!zipped) return;
        ZipFile.CreateFromDirectory(folder, folder + ".zip");
        Directory.Delete(folder, recursive: true);
    }

    public static string Record(string id, bool born = true)
    {
        var text = TinyRules.Patient.Replace("\"type\"", $"\"id\":\"{id}\",\"type\"", StringComparison.Ordinal);
        return born ? text : text.Replace("\"birthDate\":\"1980-01-01\",", "", StringComparison.Ordinal);
    }

    /// <summary>Every file of the results but the logs, with its content.</summary>
    public string Results(string output) => ResultsOf(_folder[output]);

    public static string ResultsOf(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (Path.GetRelativePath(folder, file) is var name && !name.StartsWith(".log", StringComparison.Ordinal)) text.Append(name).Append('\n').Append(File.ReadAllText(file)).Append('\n');
        return text.ToString();
    }

    public void Dispose()
    {
        _rules.Dispose();
        _folder.Dispose();
    }
}
