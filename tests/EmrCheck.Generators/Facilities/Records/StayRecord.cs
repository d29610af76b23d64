using System.Text.Json.Nodes;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The whole record of one stay as a FHIR Bundle.</summary>
internal static class StayRecord
{
    public static JsonObject Of(Hospital hospital, ulong seed, int number) => Of(hospital, seed, number, out _);

    /// <summary>The record, and what was planted in it.</summary>
    public static JsonObject Of(Hospital hospital, ulong seed, int number, out IReadOnlyList<(Planted Planted, JsonObject Resource)> planted)
    {
        planted = [];
        var dice = Dice.Of(seed, hospital.Code, number);
        var chart = new Chart(Stay.Of(hospital, seed, number, dice), dice);
        Place.Add(chart);
        Administrative.Add(chart);
        Diagnoses.Add(chart);
        Episode.Add(chart);
        Consents.Add(chart);
        VitalSigns.Add(chart);
        Laboratory.Add(chart);
        ImagingReport.Add(chart);
        Medicines.Add(chart);
        Theatre.Add(chart);
        Meetings.Add(chart);
        TransferPaper.Add(chart);
        DischargePaper.Add(chart);
        Newborn.Add(chart);
        Notes.Add(chart);
        Trail.Add(chart);
        var record = chart.Bundle();
        switch (hospital.Habit)
        {
            case Habit.Contradicted:
                planted = Plantings.Apply(record, number);
                break;
            case Habit.Bare:
                Contents.Keep(record, type => type is not ("Composition" or "Consent" or "Provenance"));
                break;
        }

        return record;
    }
}
