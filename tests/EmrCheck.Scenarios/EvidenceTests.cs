using System.Text.Json.Nodes;
using EmrCheck.Tests.Formats.Evidence;

namespace EmrCheck.Scenarios;

/// <summary>Signed evidence through the whole program, with a criterion that asks for a signature.</summary>
public sealed class EvidenceTests : IDisposable
{
    private const string Submission = """
        version: 1
        facility: { code: "99901", name: Bệnh viện Mẫu, kind: hospital }
        date: 2026-11-20
        documents:
          - { id: ke-hoach, kind: emr_plan, number: 1/KH-BV, date: 2026-09-18, issuer: Giám đốc, subjects: [network], file: evidence/ke-hoach.pdf }
        """;

    /// <summary>A sample whose paper is signed.</summary>
    private const string Signed = """
        {"signatures":[{"file":"a.pdf","state":"STATE"}],"submission":{"facility":{"code":"99901","name":"Mẫu","kind":"hospital"},
         "documents":[{"id":"a","kind":"emr_plan","title":"Kế hoạch","file":"a.pdf","date":"2025-03-01","subjects":["network"]}]}}
        """;

    private readonly TemporaryFolder _rules = TinyRules.Make();
    private readonly TemporaryFolder _folder = new();

    public EvidenceTests()
    {
        TinyRules.Replace(_rules, "demo-2025/criteria/DEMO-2/criterion.yaml", "dated: true", "dated: true, signed: true");
        TinyRules.Write(_folder, "submission.yaml", Submission);
        TinyRules.Write(_folder, "records/a.json", TinyRules.Patient);
        TinyRules.Write(_folder, "root.pem", Certificates.Root.ExportCertificatePem());
        TinyRules.Write(_folder, "other.pem", Certificates.OtherRoot.ExportCertificatePem());
    }

    public static TheoryData<string, byte[], string?, string, string> Files() => new()
    {
        { "valid", Pdf.Signed(Certificates.Good), "root.pem", "pass", "a valid signature over the whole file" },
        { "no trust store", Pdf.Signed(Certificates.Good), null, "needs_review", "no trust store was given" },
        { "another trust store", Pdf.Signed(Certificates.Good), "other.pem", "needs_review", "does not lead to the trust store" },
        { "altered", Pdf.Latin(Pdf.Text(Pdf.Signed(Certificates.Good)).Replace("Quy che", "Quy chE", StringComparison.Ordinal)), "root.pem", "fail", "altered after signing" },
        { "in part", [.. Pdf.Signed(Certificates.Good), (byte)'\n'], "root.pem", "fail", "covers only a part" },
        { "a later revision", Pdf.Update(Pdf.Signed(Certificates.Good), "5 0 obj\n<< >>\nendobj\n"), "root.pem", "needs_review", "something was added after signing" },
        { "expired", Pdf.Signed(Certificates.Expired), "root.pem", "fail", "was not valid at the time of signing" },
        { "self-signed", Pdf.Signed(Certificates.SelfSigned), "root.pem", "needs_review", "self-signed certificate" },
        { "picture only", Pdf.Picture, "root.pem", "fail", "no digital signature" },
        { "encrypted", Pdf.Encrypted, "root.pem", "no_evidence", "locked by a password" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_kind_of_signed_file_gets_its_verdict_and_is_shown(string name, byte[] file, string? trust, string verdict, string words)
    {
        File.WriteAllBytes(Plan, file);
        Check("a.json", trust);
        var report = JsonNode.Parse(File.ReadAllText(_folder["a.json"]))!;
        Assert.Equal((name, verdict), (name, (string?)report["criteria"]!.AsArray().Single(criterion => (string?)criterion!["id"] == "DEMO-2")!["verdict"]));
        Assert.Contains(words, Run.Of(["evidence", _folder.Path, "--rules", _rules.Path, "--lang", "en", .. Trust(trust)]).Out, StringComparison.OrdinalIgnoreCase);
        var html = Run.Of(["check", _folder.Path, "--rules", _rules.Path, "--report", "html", "-q", "--lang", "en", .. Trust(trust)]).Out;
        Assert.Contains(words == "no digital signature" ? "<td>none</td>" : words, html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Judging_again_needs_neither_the_files_nor_the_trust_store(string name, byte[] file, string? trust, string verdict, string words)
    {
        File.WriteAllBytes(Plan, file);
        Check("a.json", trust);
        var again = Run.Of("rejudge", _folder["a.json"], "--rules", _rules.Path, "--report", $"json:{_folder["b.json"]}", "--lang", "en");
        Assert.True(!again.Out.Contains("\n~", StringComparison.Ordinal), $"{name} ({verdict}, {words}): {again.Out}");
        Assert.Equal(File.ReadAllText(_folder["a.json"]), File.ReadAllText(_folder["b.json"]));
    }

    [Fact]
    public void No_person_who_signed_is_named_anywhere()
    {
        File.WriteAllBytes(Plan, Pdf.Signed(Certificates.SelfSigned));
        string[][] commands = [["evidence", _folder.Path], ["evidence", _folder.Path, "--json"], ["check", _folder.Path, "--report", "html"], ["check", _folder.Path, "--report", "json"], ["check", _folder.Path]];
        Assert.All(commands, command =>
        {
            var run = Run.Of([.. command, "--rules", _rules.Path]);
            Assert.DoesNotContain("Kín", run.Out + run.Err, StringComparison.Ordinal);
        });
        Assert.Contains(Certificates.Hospital, Run.Of("evidence", _folder.Path, "--rules", _rules.Path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_the_same_in_json()
    {
        File.WriteAllBytes(Plan, Pdf.Signed(Certificates.Good));
        var list = JsonNode.Parse(Run.Of("evidence", _folder.Path, "--rules", _rules.Path, "--trust-store", _folder["root.pem"], "--json").Out)!.AsArray();
        Assert.Equal(("ke-hoach", "pdf", "valid"), ((string?)list[0]!["id"], (string?)list[0]!["content"], (string?)list[0]!["signatures"]![0]!["state"]));
    }

    [Theory]
    [InlineData("signed.pass", "valid", 0)]
    [InlineData("signed.pass", "altered", 3)]
    [InlineData("altered.fail", "altered", 0)]
    [InlineData("self-signed.needs-review", "self_signed", 0)]
    [InlineData("misspelt.pass", "vallid", 3)]
    public void A_sample_may_say_how_its_papers_are_signed(string name, string state, int exitCode)
    {
        File.Delete(_rules["demo-2025/criteria/DEMO-2/dated.pass.json"]);
        TinyRules.Sample(_rules, "DEMO-2", name, Signed.Replace("STATE", state, StringComparison.Ordinal));
        Assert.Equal(exitCode, Run.Of("packs", "test", "--rules", _rules.Path).ExitCode);
    }

    [Fact]
    public void A_criterion_that_asks_for_a_signature_notices_its_loss()
    {
        TinyRules.Sample(_rules, "DEMO-2", "dated.pass", Signed.Replace("STATE", "valid", StringComparison.Ordinal));
        var run = Run.Of("packs", "test", "--rules", _rules.Path, "--mutate", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        TinyRules.Replace(_rules, "demo-2025/criteria/DEMO-2/criterion.yaml", "signed: true", "signed: false");
        Assert.NotEqual(run.Out, Run.Of("packs", "test", "--rules", _rules.Path, "--mutate", "--lang", "en").Out);
    }

    [Theory]
    [InlineData("no-such-store")]
    [InlineData("submission.yaml")]
    [InlineData("records")]
    public void A_bad_trust_store_is_told_in_one_sentence(string name)
    {
        foreach (var command in new[] { "check", "evidence" })
        {
            var run = Run.Of(command, _folder.Path, "--rules", _rules.Path, "--trust-store", _folder[name]);
            Assert.Equal((2, "", 1), (run.ExitCode, run.Out, run.Err.Trim().Split('\n').Length));
            Assert.Contains(name, run.Err, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _rules.Dispose();
        _folder.Dispose();
    }

    private string Plan
    {
        get
        {
            Directory.CreateDirectory(_folder["evidence"]);
            return _folder["evidence/ke-hoach.pdf"];
        }
    }

    private void Check(string report, string? trust) =>
        Run.Of(["check", _folder.Path, "--rules", _rules.Path, "-q", "--report", $"json:{_folder[report]}", .. Trust(trust)]);

    private string[] Trust(string? name) => name is null ? [] : ["--trust-store", _folder[name]];
}
