using System.Globalization;
using EmrCheck.Generators.Facilities.Files;
using EmrCheck.Generators.Facilities.Papers;
using EmrCheck.Generators.Facilities.Records;

namespace EmrCheck.Generators.Facilities;

/// <summary>Writes the four synthetic hospitals: the same seed gives the same bytes on every machine.</summary>
internal static class FacilityGenerator
{
    public static int Run(string[] args)
    {
        if (GeneratorOptions.Read(args) is not { } options)
        {
            Console.Error.WriteLine("facilities <out folder> [--seed N] [--stays N]");
            return 2;
        }

        var checklist = AppliedRules.OnTheDayOfSubmission();
        foreach (var hospital in Hospital.All)
        {
            var stays = options.Stays ?? hospital.Stays;
            var folder = new OutputFolder(Path.Combine(options.Folder, hospital.Folder));
            WriteRecords(hospital, options.Seed, stays, folder);
            if (hospital.Habit == Habit.Broken)
                BrokenFiles.Write(hospital, options.Seed, stays, folder);
            folder.Write("submission.yaml", SubmissionPaper.Text(hospital, stays));
            folder.Write("self-assessment.yaml", SelfAssessmentPaper.Text(hospital, checklist));
            if (hospital.Habit == Habit.Contradicted)
                folder.Write("planted.yaml", PlantedPaper.Text(hospital, options.Seed, stays));
            foreach (var document in EvidenceDocument.All)
                folder.Write(document.File, document.Text(hospital));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hospital.Folder}: {stays} stays, {folder.Files} files, {folder.Bytes} bytes"));
        }

        return 0;
    }

    private static void WriteRecords(Hospital hospital, ulong seed, int stays, OutputFolder folder)
    {
        for (var number = 1; number <= stays; number++)
        {
            var record = StayRecord.Of(hospital, seed, number);
            var name = RecordName(number);
            if (hospital.Zipped.Contains(number))
                folder.Write(name + ".gz", StoredGzip.Of(RecordJson.Bytes(record)));
            else
                folder.Write(name, RecordJson.Bytes(record));
        }
    }

    /// <summary>A neutral name: nothing in it says what is inside.</summary>
    public static string RecordName(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"records/stay-{number:D4}.json");
}
