using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities;
using EmrCheck.Generators.Facilities.Records;

namespace EmrCheck.Scenarios;

/// <summary>What only the council can see: a clean province raises no question, every planted coincidence raises its own.</summary>
public sealed class ProvinceTests : IDisposable
{
    private const int Stays = 24;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_clean_province_raises_no_question()
    {
        Make(_ => { }, _ => { }, _ => { });
        Assert.Empty(Asked());
    }

    [Fact]
    public void A_record_handed_in_by_two_facilities_is_found()
    {
        Make(_ => { }, _ => { }, _ => { });
        File.Copy(_folder["99012/records/stay-0004.json"], _folder["99013/records/copy.json"]);
        var question = Assert.Single(Asked(), question => (string)question["kind"]! == "same_bytes");
        Assert.Equal(["99012 records/stay-0004.json", "99013 records/copy.json"], question["places"]!.AsArray().Select(place => $"{place!["facility"]} {place["file"]}"));
    }

    [Fact]
    public void A_record_with_another_patient_and_other_numbers_is_found()
    {
        Make(_ => { }, _ => { }, _ => { });
        var copy = Read("99011/records/stay-0005.json");
        copy["id"] = "other";
        copy["identifier"]!["value"] = "26.777";
        Contents.OfType(copy, "Patient")[0]["identifier"] = new JsonArray();
        Contents.OfType(copy, "Patient")[0]["birthDate"] = "1970-01-01";
        Write("99013/records/copy.json", copy);
        Assert.Equal("same_content", (string)Assert.Single(Asked())["kind"]!);
    }

    [Fact]
    public void One_person_in_two_hospitals_at_once_is_found()
    {
        static void Plant(JsonObject record)
        {
            if ((string)record["id"]! != "s0004-record") return;
            Contents.OfType(record, "Patient")[0]["identifier"]![0]!["value"] = "999999999999";
            foreach (var stay in Contents.OfType(record, "Encounter")) stay["period"] = new JsonObject { ["start"] = "2026-10-10T08:00:00+07:00", ["end"] = "2026-10-14T15:00:00+07:00" };
        }

        Make(Plant, Plant, _ => { });
        var question = Assert.Single(Asked());
        Assert.Equal("same_person", (string)question["kind"]!);
        Assert.DoesNotContain("999999999999", question.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_of_one_second_are_found_in_a_facility_and_across()
    {
        static void Plant(JsonObject record)
        {
            foreach (var mark in Contents.OfType(record, "Provenance")) mark["recorded"] = "2026-10-31T23:10:07+07:00";
        }

        Make(Plant, Plant, _ => { });
        Assert.Equal(["same_second", "same_second", "same_second_elsewhere"], Asked().Select(question => (string)question["kind"]!));
    }

    [Fact]
    public void Records_all_written_the_day_before_the_submission_are_found()
    {
        var minute = 0;
        Make(
            record =>
            {
                minute = (minute + 1) % 60;
                foreach (var note in Contents.OfType(record, "Composition")) note["date"] = $"2026-11-19T09:{minute:D2}:00+07:00";
                foreach (var mark in Contents.OfType(record, "Provenance")) mark["recorded"] = $"2026-11-19T10:{minute:D2}:00+07:00";
            },
            _ => { }, _ => { });
        var question = Assert.Single(Asked());
        Assert.Equal(("written_afterwards", "99011"), ((string)question["kind"]!, (string)question["places"]![0]!["facility"]!));
    }

    [Fact]
    public void Traces_hold_no_number_of_a_person_and_those_of_another_key_are_not_compared()
    {
        Make(_ => { }, _ => { }, _ => { });
        Assert.Empty(Asked());
        Assert.DoesNotMatch("999[0-9]{9}", File.ReadAllText(_folder["in/99011/traces.json"]));
        File.WriteAllText(_folder["key"], new string('z', 31) + "another key, longer than needed");
        Check("99013");
        var run = Run.Of("rollup", _folder["in"], "--out", _folder["out"], "--report", "json");
        Assert.Contains("EMR1191", run.Err, StringComparison.Ordinal);
        Assert.Contains("Đối chiếu 2 cơ sở", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Three hospitals of their own patients and days, each with its records changed before they are written.</summary>
    private void Make(params Action<JsonObject>[] plant)
    {
        File.WriteAllText(_folder["key"], "0123456789abcdef, the council's own secret of this test");
        foreach (var (at, change) in plant.Index())
        {
            var hospital = new Hospital($"9901{at + 1}", $"9901{at + 1}", $"Bệnh viện Mẫu {at + 1}", Habit.Complete, Stays, 100);
            File.Copy(Path.Combine(Repository.Fixture("qualified"), "submission.yaml"), Made($"{hospital.Code}/submission.yaml"));
            var yaml = File.ReadAllText(_folder[$"{hospital.Code}/submission.yaml"]).Replace("\"99001\"", $"\"{hospital.Code}\"", StringComparison.Ordinal);
            File.WriteAllText(_folder[$"{hospital.Code}/submission.yaml"], yaml);
            for (var number = 1; number <= Stays; number++)
            {
                var record = StayRecord.Of(hospital, 2026, number);
                change(record);
                Write($"{hospital.Code}/records/stay-{number:D4}.json", record);
            }
        }
    }

    private JsonObject[] Asked()
    {
        foreach (var code in new[] { "99011", "99012", "99013" }) Check(code);
        Run.Of("rollup", _folder["in"], "--out", _folder["out"], "--report", "json");
        var json = JsonNode.Parse(File.ReadAllText(_folder["out/rollup.json"]))!;
        Assert.Equal(3, (int)json["compared"]!);
        return [.. json["questions"]!.AsArray().Select(question => question!.AsObject())];
    }

    private void Check(string code) => Run.Of(
        "check", _folder[code], "-q", "--report", $"json:{Made($"in/{code}/appraisal.json")}", "--traces", _folder[$"in/{code}/traces.json"], "--trace-key", _folder["key"]);

    private JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(_folder[name]))!.AsObject();

    /// <summary>The path of a file whose folder is there.</summary>
    private string Made(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        return _folder[name];
    }

    private void Write(string name, JsonObject record) => File.WriteAllBytes(Made(name), RecordJson.Bytes(record));
}
