using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Waivers;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Core.Waivers;
using EmrCheck.Tests.Formats.Submissions;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.Waivers;

public sealed class WaiversYamlTests
{
    private const string Yaml = """
        version: 1
        facility: "99001"
        waivers:
          - id: MT-1
            criterion: T-1
            scope: { check: letters, files: "records/**" }
            reason: Đang nâng cấp
            by: { role: Giám đốc, organisation: Sở Y tế }
            basis: 12/QĐ-SYT
            signed: 2026-11-01
            until: 2027-11-01
          - id: MT-2
            criterion: T-2
            reason: Chờ thiết bị
            by: { role: Giám đốc, organisation: Sở Y tế }
            basis: 12/QĐ-SYT
            signed: 2026-11-01
            until: 2027-05-01
        """;

    [Fact]
    public void Malformed() => Snapshot.Verify(Told(
        ("nothing wrong", "version: 1", "version: 1"),
        ("another version", "version: 1", "version: 2"),
        ("no facility", "facility: \"99001\"", ""),
        ("unknown key at the top", "version: 1", "version: 1\nwaiver: []"),
        ("no waivers", Yaml[Yaml.IndexOf("waivers:", StringComparison.Ordinal)..], ""),
        ("waivers are a mapping", "waivers:", "waivers: { id: MT-1 }\nothers:"),
        ("a waiver that is a word", "  - id: MT-2", "  - nonsense\n  - id: MT-2"),
        ("no id", "- id: MT-1\n    criterion", "- criterion"),
        ("one id twice", "id: MT-2", "id: MT-1"),
        ("no criterion", "    criterion: T-1\n", ""),
        ("no reason", "reason: Đang nâng cấp", "reason:"),
        ("a signer that is a name", "by: { role: Giám đốc, organisation: Sở Y tế }\n    basis: 12/QĐ-SYT\n    signed: 2026-11-01\n    until: 2027-11-01", "by: Sở Y tế\n    basis: x\n    signed: 2026-11-01\n    until: 2027-11-01"),
        ("a signer without an office", "role: Giám đốc, organisation: Sở Y tế }\n    basis: 12/QĐ-SYT\n    signed: 2026-11-01\n    until: 2027-11-01", "organisation: Sở Y tế }\n    basis: x\n    signed: 2026-11-01\n    until: 2027-11-01"),
        ("no basis", "basis: 12/QĐ-SYT\n    signed: 2026-11-01\n    until: 2027-11-01", "signed: 2026-11-01\n    until: 2027-11-01"),
        ("no end", "    until: 2027-11-01\n", ""),
        ("a day as people write it", "until: 2027-11-01", "until: 01/11/2027"),
        ("thirteen months", "until: 2027-11-01", "until: 2027-12-01"),
        ("a day too long", "until: 2027-11-01", "until: 2027-11-02"),
        ("ends before it begins", "until: 2027-11-01", "until: 2026-10-31"),
        ("unknown key of a waiver", "reason: Chờ", "reasons: Chờ"),
        ("unknown key of the scope", "check: letters", "checks: letters"),
        ("check and finding", "check: letters,", "check: letters, finding: T-1/letters,"),
        ("another criterion's finding", "check: letters,", "finding: T-2/letters,"),
        ("files outside the submission", "records/**", "../**"),
        ("a scope with nothing behind it", "scope: { check: letters, files: \"records/**\" }", "scope:"),
        ("an empty scope", "{ check: letters, files: \"records/**\" }", "{}"),
        ("a blank in the scope", "check: letters", "check:"),
        ("tab", "  - id: MT-1", "\t- id: MT-1"),
        ("a list", Yaml, "- id: MT-1"),
        ("empty", Yaml, "")));

    [Fact]
    public void A_finding_names_its_check()
    {
        var entry = WaiversYaml.Parse("w.yaml", Yaml.Replace("check: letters,", "finding: T-1/letters,", StringComparison.Ordinal)).Entries[0];
        Assert.Equal("letters", entry.Waiver!.Scope.Check);
    }

    [Fact]
    public void A_file_that_is_no_text_or_cannot_be_read_is_one_malformed_entry()
    {
        using var folder = new TemporaryFolder().With("w.yaml", [0xff, 0xfe, 0x00]);
        Assert.Equal(WaiverState.Malformed, WaivedAppraisal.Of(Reports.Reference.NotQualified, WaiversYaml.Read(folder["w.yaml"]).Entries).Single().State);
        Assert.Null(WaiversYaml.Read(folder["no-such.yaml"]).Entries.Single().Waiver);
    }

    [Fact]
    public void Damage_never_throws_and_what_is_wrong_has_no_waiver() => Law.NeverThrows(
        Gen.OneOf(Damage.Any, Damage.To(Bytes.Of(Yaml))),
        bytes =>
        {
            var (entries, remarks) = WaiversYaml.Parse("w.yaml", Encoding.UTF8.GetString(bytes));
            Assert.All(remarks, remark => Assert.NotEmpty(remark.Message.Vi));
            Assert.All(entries, entry => Assert.True(entry.Waiver is null == entry.Problem is not null));
            Assert.True(entries.Any(entry => entry.Problem is not null) || !remarks.Any(remark => remark.Code.IsError));
        },
        500);

    [Fact]
    public void What_is_written_is_read_back_and_every_other_entry_stays_as_it_was() => Law.Holds(
        from reason in FsCheck.Fluent.ArbMap.Default.ArbFor<FsCheck.NonEmptyString>().Generator
        from id in Gen.Elements("MT-1", "MT-2", "MT-7")
        from before in Gen.Elements<string?>(null, "", Yaml, Yaml + "\n", Yaml.Replace("\n  ", "\n", StringComparison.Ordinal), "version: 1\nfacility: \"99001\"\n", Yaml + "\n  - nonsense\n", "- x", Yaml.Replace("99001", "99002", StringComparison.Ordinal))
        select (Reason: Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(reason.Get)), id, before),
        each =>
        {
            var waiver = WaiverCases.Good with { Id = each.id, Reason = each.Reason, Scope = new("letters", FilePattern.Of("records/**")) };
            var after = WaiverText.Append(each.before, waiver, out _);
            if (after is null) return true;
            var (old, now) = (WaiversYaml.Parse("", each.before ?? "facility: x").Entries, WaiversYaml.Parse("", after).Entries);
            var kept = each.before is null or "" ? now.Length == 1 : now[..^1].SequenceEqual(old);
            return kept && now[^1].Waiver == waiver;
        });

    [Fact]
    public void A_waiver_is_added_to_lists_as_people_write_them_and_to_no_broken_file()
    {
        var waiver = WaiverCases.Good with { Id = "MT-9" };
        foreach (var good in new[] { null, "", Yaml, Yaml + "\n# end", "version: 1\nfacility: \"99001\"\n", Yaml.Replace("\n  ", "\n", StringComparison.Ordinal), Yaml + "\n  - nonsense\n" })
            Assert.NotNull(WaiverText.Append(good, waiver, out _));
        foreach (var bad in new[] { "- x", "facility: \"99002\"\n", Yaml + "\nzzz: 1\n", "{ facility: \"99001\" }", "facility: \"99001\"\nwaivers: []\n" })
            Assert.Null(WaiverText.Append(bad, waiver, out _));
        Assert.Null(WaiverText.Append(Yaml, waiver with { Until = waiver.SignedOn.AddMonths(13) }, out var problems));
        Assert.Same(DiagnosticCodes.WaiverTooLong, Assert.Single(problems).Code);
    }

    private static string Told(params (string What, string Original, string Edited)[] edits)
    {
        var text = new StringBuilder();
        foreach (var (what, original, edited) in edits)
        {
            Assert.Contains(original, Yaml, StringComparison.Ordinal);
            var at = Yaml.IndexOf(original, StringComparison.Ordinal);
            var (entries, remarks) = WaiversYaml.Parse("w.yaml", Yaml[..at] + edited + Yaml[(at + original.Length)..]);
            text.Append(what).Append(": ").AppendJoin(", ", entries.Select(entry => $"{entry.Id} {(entry.Waiver is null ? "malformed" : "good")}")).Append('\n');
            foreach (var remark in remarks) text.Append("    ").Append(remark.Place).Append(' ').Append(remark.Code.Id).Append(' ').Append(remark.Message.En).Append('\n');
        }

        return text.ToString();
    }
}
