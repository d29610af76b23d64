using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The administrative part: the patient, the insurance, and who stands by a child.</summary>
internal static class Administrative
{
    public const string Sids = "http://fhir.hl7.org.vn/core/sid/";
    private const string Guide = "http://fhir.hl7.org.vn/core/StructureDefinition/";

    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        var patient = stay.Case.Patient == PatientKind.Unidentified ? Unidentified(stay) : Known(chart);
        patient["managingOrganization"] = chart.Organization;
        chart.Add("Patient", chart.Local("patient"), patient);
        if (stay.Case.Patient == PatientKind.Child)
            AddMother(chart, "mother", chart.Patient, $"{stay.Patient.Family} {chart.Dice.Pick(Names.WomenGiven)}");
        if (stay.Patient.InsuranceNumber is { } number)
            AddCoverage(chart, number);
    }

    public static JsonObject AddMother(Chart chart, string id, JsonObject child, string name) =>
        chart.Add("RelatedPerson", chart.Local(id), new JsonObject
        {
            ["active"] = true,
            ["patient"] = child,
            ["relationship"] = Element.Concepts(Code.Hl7("v3-RoleCode", "MTH", "mother"), "Mẹ"),
            ["name"] = new JsonArray(new JsonObject { ["text"] = name }),
            ["telecom"] = Telephone(chart),
            ["gender"] = "female",
        });

    private static JsonObject Known(Chart chart)
    {
        var (stay, person) = (chart.Stay, chart.Stay.Patient);
        var identifiers = new JsonArray();
        if (person.NationalNumber is { } national)
            identifiers.Add((JsonNode)Element.Identifier(Sids + "cccd", national, "NI", "official"));
        if (person.Passport is { } passport)
            identifiers.Add((JsonNode)Element.Identifier(Sids + "passport", passport, "PPN", "official"));
        if (person.InsuranceNumber is { } insurance)
            identifiers.Add((JsonNode)Element.Identifier(Sids + "bhyt", insurance, "SB", "secondary"));
        identifiers.Add((JsonNode)Element.Identifier(stay.Hospital.RecordNumbers, stay.RecordNumber, "MR", "usual"));
        return new JsonObject
        {
            ["extension"] = Extensions(stay),
            ["identifier"] = identifiers,
            ["active"] = true,
            ["name"] = new JsonArray(Element.HumanName(person.Family, person.Given)),
            ["gender"] = person.Gender,
            ["birthDate"] = person.Birth.Stamp(),
            ["deceasedDateTime"] = stay.Case.Ending == Ending.Death ? stay.Discharged.Stamp() : null,
            ["address"] = new JsonArray(HomeAddress.Of(person, plain: stay.Number % 3 == 0)),
            ["contact"] = stay.Case.Patient == PatientKind.Child ? null : Contact(chart),
        };
    }

    private static JsonArray Extensions(Stay stay)
    {
        JsonArray extensions = [stay.Patient.Country is { } country ? Citizenship(country) : Ethnicity(stay.Patient)];
        if (stay.Case.Patient != PatientKind.Child)
            extensions.Add((JsonNode)new JsonObject { ["url"] = Guide + "vn-ext-occupation", ["valueCodeableConcept"] = Element.Text(Names.Occupation(stay)) });
        return extensions;
    }

    private static JsonObject Citizenship((string Code, string Name) country) => new()
    {
        ["extension"] = new JsonArray(new JsonObject
        {
            ["url"] = "code",
            ["valueCodeableConcept"] = Element.Concept(new Code("urn:iso:std:iso:3166", country.Code, country.Name)),
        }),
        ["url"] = "http://hl7.org/fhir/StructureDefinition/patient-citizenship",
    };

    private static JsonObject Ethnicity(Person person) => new()
    {
        ["url"] = Guide + "vn-ext-ethnicity",
        ["valueCodeableConcept"] = Element.Concept(new Code("http://fhir.hl7.org.vn/core/CodeSystem/vn-ethnicity-cs", person.People.Code, person.People.Name)),
    };

    /// <summary>No name, no date of birth, no number: a temporary code until the person is known.</summary>
    private static JsonObject Unidentified(Stay stay) => new()
    {
        ["identifier"] = new JsonArray(Element.Identifier(stay.Hospital.RecordNumbers, "CC-" + stay.RecordNumber, "MR", "temp")),
        ["active"] = true,
        ["name"] = new JsonArray(new JsonObject { ["use"] = "temp", ["text"] = stay.Patient.FullName }),
        ["gender"] = stay.Patient.Gender,
        ["_birthDate"] = new JsonObject
        {
            ["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                ["valueCode"] = "temp-unknown",
            }),
        },
    };

    private static JsonArray Contact(Chart chart) =>
    [
        new JsonObject
        {
            ["relationship"] = Element.Concepts(Code.Hl7("v2-0131", "N", "Next-of-Kin"), "Người nhà"),
            ["name"] = new JsonObject { ["text"] = $"{chart.Stay.Patient.Family} {chart.Dice.Pick(Names.MenGiven)}" },
            ["telecom"] = Telephone(chart),
        },
    ];

    private static JsonArray Telephone(Chart chart) => [new JsonObject { ["system"] = "phone", ["value"] = "0999000" + chart.Dice.Between(100, 999) }];

    private static void AddCoverage(Chart chart, string number) => chart.Add("Coverage", chart.Local("coverage"), new JsonObject
    {
        ["identifier"] = new JsonArray(Element.Identifier(Sids + "bhyt", number, "SB")),
        ["status"] = "active",
        ["type"] = Element.Concept(Code.Hl7("v3-ActCode", "PUBLICPOL", "public healthcare"), "Bảo hiểm y tế"),
        ["beneficiary"] = chart.Patient,
        ["period"] = new JsonObject { ["start"] = "2026-01-01", ["end"] = "2026-12-31" },
        ["payor"] = new JsonArray(new JsonObject { ["display"] = "Cơ quan bảo hiểm xã hội (dữ liệu mẫu)" }),
    });
}
