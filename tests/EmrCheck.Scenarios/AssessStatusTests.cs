using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios;

/// <summary><c>assess status</c>: what decides comes first, the least effort before the greater, and the counts add up.</summary>
public sealed partial class AssessStatusTests
{
    private static readonly string[] Efforts = ["answer", "code list", "document", "records", "work", "person"];

    [Theory]
    [InlineData("qualified", 0)]
    [InlineData("contradicted", 1)]
    [InlineData("undetermined", 5)]
    [InlineData("broken", 5)]
    public void Every_open_criterion_is_told_once_in_the_order_of_effort(string fixture, int exitCode)
    {
        using var folder = new TemporaryFolder();
        Run.Of("check", Repository.Fixture(fixture), "--report", $"json:{folder["a.json"]}");
        var status = Run.Of("assess", "status", Repository.Fixture(fixture), "--lang", "en");
        Assert.Equal(exitCode, status.ExitCode);
        Assert.Equal(fixture == "broken", status.Out.Contains("First of all: mend", StringComparison.Ordinal));
        using var report = System.Text.Json.JsonDocument.Parse(File.ReadAllText(folder["a.json"]));
        var open = report.RootElement.GetProperty("criteria").EnumerateArray()
            .Where(criterion => criterion.GetProperty("verdict").GetString() is not ("pass" or "not_applicable"))
            .Select(criterion => criterion.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);
        var told = Numbered().Matches(status.Out);
        Assert.Equal(open, told.Select(line => line.Groups["id"].Value).Order(StringComparer.Ordinal));

        foreach (var section in status.Out.Split("The rest:"))
        {
            var efforts = Numbered().Matches(section).Select(line => Array.IndexOf(Efforts, line.Groups["effort"].Value)).ToArray();
            Assert.DoesNotContain(-1, efforts);
            Assert.Equal(efforts.Order(), efforts);
        }

        var total = Regex.Matches(status.Out.Split("Total: ")[1], "[0-9]+").Sum(count => int.Parse(count.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(told.Count, total);
    }

    [Fact]
    public void An_answer_comes_before_a_document_and_a_document_before_records()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("qualified"));
        Change(folder["self-assessment.yaml"], "(?m)^  TT13-D2-K2:\n(    .*\n)+", "");
        Change(folder["self-assessment.yaml"], "(?m)^  TT13-D2-K1:\n(    .*\n)+", "  TT13-D2-K1:\n    answer: not_met\n");
        File.Delete(folder["evidence/quy-che.txt"]);
        Change(folder["records/stay-0001.json"], "\"birthDate\"\\s*:\\s*\"[^\"]*\"", "\"birthDate\": \"2999-01-01\"");

        var status = Run.Of("assess", "status", folder.Path);
        Assert.Equal(1, status.ExitCode);
        var path = status.Out[..status.Out.IndexOf("Phần còn lại:", StringComparison.Ordinal)];
        int Place(string line) => path.IndexOf(line, StringComparison.Ordinal) is >= 0 and var at ? at : throw new InvalidOperationException($"{line}\n{path}");
        int[] places = [Place("[trả lời] TT13-D2-K2"), Place("[văn bản] TT13-D6-K3B"), Place("[hồ sơ] TT32-HC-NGAY-SINH"), Place("[việc chưa làm] TT13-D2-K1")];
        Assert.Equal(places.Order(), places);
        Assert.Contains("– trả lời trong phiếu tự đánh giá, kèm số văn bản minh chứng.", path);
        Assert.Contains("EMR1024 Văn bản quy-che", status.Err);
    }

    [Fact]
    public void A_fresh_submission_is_told_to_begin_with_records_and_answers()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("init", folder.Path, "--facility", "99001", "--kind", "clinic").ExitCode);
        var status = Run.Of("assess", "status", folder.Path);
        Assert.Equal((5, ""), (status.ExitCode, status.Err));
        Assert.Contains("Trước hết: để hồ sơ bệnh án kết xuất vào thư mục records/", status.Out);
        Assert.Contains("đạt 0/", status.Out);
        Assert.Matches("Loại văn bản chưa nộp dùng được cho nhiều tiêu chí còn mở nhất:\\n +[0-9]+  .* \\([a-z_]+\\)\\n", status.Out);
    }

    [Fact]
    public void Facts_that_criteria_ask_about_are_told_until_they_are_given()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("undetermined"));
        Change(folder["submission.yaml"], "(?m)^  services:.*\\n", "");
        Change(folder["submission.yaml"], "(?m)^  electronic_records:.*\\n", "");
        var status = Run.Of("assess", "status", folder.Path);
        var facts = status.Out[status.Out.IndexOf("Số liệu chưa khai mà tiêu chí cần tới", StringComparison.Ordinal)..];
        Assert.Matches(" [0-9]+  các dịch vụ cơ sở có\n", facts);
        Assert.Contains("  1  số hồ sơ lập bằng điện tử trong kỳ\n", facts);
        Assert.DoesNotContain("số hồ sơ bệnh án lập trong kỳ", facts);
    }

    private static void Change(string file, string pattern, string replacement)
    {
        var text = File.ReadAllText(file);
        var changed = Regex.Replace(text, pattern, replacement);
        Assert.NotEqual(text, changed);
        File.WriteAllText(file, changed);
    }

    [GeneratedRegex(@"(?m)^ *[0-9]+\. \[(?<effort>[^\]]+)\] (?<id>[A-Z0-9-]+) ")]
    private static partial Regex Numbered();
}
