using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Pulse, temperature and blood pressure of every inpatient day; weight and breathing at admission.</summary>
internal static class VitalSigns
{
    public static void Add(Chart chart)
    {
        var (stay, dice) = (chart.Stay, chart.Dice);
        var child = stay.Case.Patient == PatientKind.Child;
        var number = 0;
        foreach (var day in stay.Days)
        {
            number++;
            var time = stay.At(day, 6, 30, TimeSpan.FromMinutes(10));
            var fever = stay.Case.Fever ? Math.Max(0, 4 - number) * 0.6m : 0m;
            var pulse = dice.Between(child ? 100 : 72, child ? 124 : 92);
            Value(chart, Id("pulse", number), Code.Loinc("8867-4", "Heart rate"), "Mạch", pulse, "/min", time);
            Value(chart, Id("temperature", number), Code.Loinc("8310-5", "Body temperature"), "Nhiệt độ", dice.Between(36.5m, 37.1m) + fever, "Cel", time);
            Pressure(chart, Id("pressure", number), child, time);
        }

        var admitted = stay.Admitted.AddMinutes(10);
        Value(chart, "breathing", Code.Loinc("9279-1", "Respiratory rate"), "Nhịp thở", dice.Between(child ? 26 : 16, child ? 38 : 22), "/min", admitted);
        Value(chart, "weight", Code.Loinc("29463-7", "Body weight"), "Cân nặng", Weight(stay, dice), "kg", admitted);
    }

    /// <summary>One vital sign; the newborn's weight is one too.</summary>
    public static void Value(Chart chart, string id, Code code, string name, decimal value, string unit, DateTimeOffset time)
    {
        var sign = Sign(chart, code, name, time);
        sign["valueQuantity"] = Element.Quantity(value, unit);
        chart.Add("Observation", chart.Local(id), sign);
    }

    private static void Pressure(Chart chart, string id, bool child, DateTimeOffset time)
    {
        var sign = Sign(chart, Code.Loinc("85354-9", "Blood pressure panel with all children optional"), "Huyết áp", time);
        var systolic = chart.Dice.Between(child ? 86 : 112, child ? 104 : 142);
        sign["component"] = new JsonArray(
            Component(Code.Loinc("8480-6", "Systolic blood pressure"), systolic),
            Component(Code.Loinc("8462-4", "Diastolic blood pressure"), systolic * 6 / 10));
        chart.Add("Observation", chart.Local(id), sign);
    }

    private static JsonObject Component(Code code, int value) =>
        new() { ["code"] = Element.Concept(code), ["valueQuantity"] = Element.Quantity(value, "mm[Hg]") };

    private static JsonObject Sign(Chart chart, Code code, string name, DateTimeOffset time) => new()
    {
        ["status"] = "final",
        ["category"] = Element.Concepts(Code.Hl7("observation-category", "vital-signs", "Vital Signs")),
        ["code"] = Element.Concept(code, name),
        ["subject"] = chart.Patient,
        ["encounter"] = chart.Encounter,
        ["effectiveDateTime"] = time.Stamp(),
        ["performer"] = new JsonArray(chart.To(chart.Stay.Nurse)),
    };

    private static decimal Weight(Stay stay, Dice dice)
    {
        var years = stay.Admitted.Year - stay.Patient.Birth.Year;
        return stay.Case.Patient == PatientKind.Child ? 8 + years * 2.3m + dice.Between(0.0m, 1.5m) : dice.Between(47.0m, 71.0m);
    }

    private static string Id(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
}
