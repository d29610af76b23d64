using System.Globalization;
using System.Text;
using EmrCheck.Generators.Facilities;
using EmrCheck.Generators.Facilities.Papers;

namespace EmrCheck.Generators.Provinces;

/// <summary>Writes a province of synthetic submissions: a few stays of each habit are made once, and written again and again with other numbers and days.</summary>
internal static class ProvinceGenerator
{
    /// <summary>So many codes are kept for stations.</summary>
    public const int MostStations = 20_000;

    private const int Kinds = 28, FirstNumber = 1_000_001, FirstStation = 70_000, SharesOfCentre = 4;
    private static readonly Habit[] Habits = [Habit.Complete, Habit.Complete, Habit.Contradicted, Habit.Complete, Habit.Bare];
    private static readonly string[] Forms = ["json", "ndjson", "json", "zip", "json", "gz", "ndjson", "json"];

    public static int Run(string[] args)
    {
        if (args.Length == 0 || ProvinceOptions.Read(args) is not { } options)
        {
            Console.Error.WriteLine("province <out folder> [--seed N] [--facilities N] [--gigabytes N | --megabytes N] [--form mixed|json|ndjson|gz|zip] [--stations N]");
            return 2;
        }

        var checklist = AppliedRules.OnTheDayOfSubmission();
        var templates = new Dictionary<(Habit, bool), StayTemplate[]>();
        var (number, written) = (FirstNumber, new SortedDictionary<string, (int Facilities, long Stays, long Bytes)>(StringComparer.Ordinal));
        var weights = Enumerable.Range(0, options.Facilities).Select(facility => 1 / Math.Sqrt(facility + 2)).ToArray();
        for (var facility = 0; facility < options.Facilities; facility++)
        {
            var form = options.Form == "mixed" ? Forms[facility % Forms.Length] : options.Form;
            var hospital = HospitalOf(facility, Habits[facility % Habits.Length], options.Stations > 0 ? "centre" : "hospital");
            var bytes = (long)(options.Megabytes * 1e6 * weights[facility] / weights.Sum());
            var folder = Path.Combine(options.Folder, hospital.Folder);
            Directory.CreateDirectory(options.Folder);
            var (count, size) = (0, 0L);
            using (var output = RecordOutput.Of(form, folder))
            {
                Add(Write(hospital, form, folder, output, bytes * SharesOfCentre / (SharesOfCentre + options.Stations), ref number));
                for (var site = 0; site < options.Stations; site++)
                {
                    var station = StationOf(facility * options.Stations + site, Habits[(facility + site + 1) % Habits.Length]);
                    using var inside = output.Site(station.Code);
                    Add(Write(station, form, Path.Combine(folder, station.Folder), inside, bytes / (SharesOfCentre + options.Stations), ref number));
                }
            }

            var before = written.GetValueOrDefault(form);
            written[form] = (before.Facilities + 1 + options.Stations, before.Stays + count, before.Bytes + size);

            void Add((int Stays, long Bytes) part) => (count, size) = (count + part.Stays, size + part.Bytes);
        }

        foreach (var (form, sum) in written)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form,-8}{sum.Facilities,6} facilities {sum.Stays,9} stays {sum.Bytes / 1e6,10:0.0} MB before packing"));
        return 0;

        (int Stays, long Bytes) Write(Hospital hospital, string form, string folder, RecordOutput output, long bytes, ref int number)
        {
            var key = (hospital.Habit, form == "ndjson");
            if (!templates.TryGetValue(key, out var stays)) templates[key] = stays = TemplatesOf(hospital, options.Seed, key.Item2);
            return ProvinceGenerator.Write(hospital, form, folder, output, stays, bytes, checklist, options.Seed, ref number);
        }
    }

    private static (int Stays, long Bytes) Write(
        Hospital hospital, string form, string folder, RecordOutput output, StayTemplate[] templates, long bytes, Core.Checklist checklist, ulong seed, ref int number)
    {
        var buffer = new byte[templates.Max(template => template.Length)];
        var dice = Dice.Of(seed, hospital.Code, 0);
        var (stays, size) = (0, 0L);
        while (stays < 6 || size < bytes)
        {
            var template = templates[stays++ % templates.Length];
            template.Write(buffer, number, hospital.Code, dice);
            output.Add(number++, buffer.AsSpan(0, template.Length));
            size += template.Length;
        }

        Paper("submission.yaml", SubmissionPaper.Text(hospital, stays));
        Paper("self-assessment.yaml", SelfAssessmentPaper.Text(hospital, checklist));
        foreach (var document in EvidenceDocument.All) Paper(document.File, document.Text(hospital));
        return (stays, size);

        void Paper(string name, string text)
        {
            if (form == "zip")
            {
                output.Paper(name, Encoding.UTF8.GetBytes(text));
                return;
            }

            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static StayTemplate[] TemplatesOf(Hospital hospital, ulong seed, bool onOneLine) =>
        [.. Enumerable.Range(0, Kinds).Select(kind => StayTemplate.Of(hospital with { Code = StayTemplate.CodeMark }, seed, FirstNumber + kind, onOneLine))];

    private static Hospital StationOf(int station, Habit habit)
    {
        var code = (FirstStation + station).ToString(CultureInfo.InvariantCulture);
        return new($"sites/{code}", code, $"Trạm Y tế Mẫu {code}", habit, 0, 5) { Kind = "commune_station" };
    }

    private static Hospital HospitalOf(int facility, Habit habit, string kind)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"9{facility + 1:D4}");
        return new(string.Create(CultureInfo.InvariantCulture, $"bv-{code}"), code, $"{(kind == "centre" ? "Trung tâm Y tế" : "Bệnh viện Đa khoa")} Mẫu {code}", habit, 0, 100 + facility % 400) { Kind = kind };
    }
}
