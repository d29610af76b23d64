namespace EmrCheck.Benchmarks;

/// <summary>Rules as one writes them for records like Synthea's.</summary>
internal static class RuleTexts
{
    public static readonly string[] Types =
    [
        "Observation", "Encounter", "Condition", "Procedure", "MedicationRequest", "Claim", "ExplanationOfBenefit", "DiagnosticReport",
        "Immunization", "CarePlan", "CareTeam", "Goal", "AllergyIntolerance", "ImagingStudy", "Organization", "Practitioner", "Patient",
    ];

    public static readonly (string Each, string Expect)[] Written =
    [
        ("Patient", "name.where(use = 'official').exists(family.exists() and given.exists())"),
        ("Patient", "birthDate.exists() and birthDate <= today()"),
        ("Patient", "identifier.where(system = 'http://hl7.org/fhir/sid/us-ssn').exists()"),
        ("Patient", "address.all(city.exists() and country.exists())"),
        ("Encounter", "period.start <= period.end"),
        ("Encounter", "subject.resolve().is(Patient)"),
        ("Encounter", "participant.individual.reference.exists()"),
        ("Encounter", "type.coding.where(system = %sct).exists()"),
        ("Observation", "code.coding.where(system = %loinc).exists()"),
        ("Observation", "value.exists() or dataAbsentReason.exists() or component.exists()"),
        ("Observation", "value.ofType(Quantity).where(system != %ucum).empty()"),
        ("Observation", "subject.reference.exists() and encounter.reference.exists()"),
        ("Observation", "status in ('final' | 'amended' | 'corrected')"),
        ("Condition", "clinicalStatus.coding.exists(code = 'active' or code = 'resolved')"),
        ("Condition", "code.text.exists() and code.coding.code.exists()"),
        ("Condition", "onset.ofType(dateTime) <= now()"),
        ("Procedure", "performed.ofType(Period).start.exists()"),
        ("MedicationRequest", "medication.exists() and requester.reference.startsWith('urn:uuid:')"),
        ("Claim", "item.all(sequence > 0) and total.value >= 0"),
        ("DiagnosticReport", "result.all(reference.exists()) and issued.exists()"),
        ("Immunization", "vaccineCode.coding.exists(system = 'http://hl7.org/fhir/sid/cvx')"),
    ];

    public static readonly string[] Patterns =
    [
        "status.exists()",
        "identifier.exists()",
        "code.coding.exists()",
        "subject.reference.exists()",
        "patient.reference.exists()",
        "encounter.reference.exists()",
        "code.text.hasValue()",
        "code.coding.where(system = %loinc or system = %sct).exists()",
        "code.coding.all(display.exists())",
        "category.coding.exists(code.exists())",
        "subject.resolve().exists()",
        "patient.resolve().birthDate.exists()",
        "status = 'final' or status = 'active' or status = 'completed' or status = 'finished'",
        "status in ('final' | 'active' | 'completed' | 'finished')",
        "identifier.where(system.exists() and value.exists()).exists()",
        "period.start.exists() and period.end.exists()",
        "period.start <= period.end",
        "subject.reference.startsWith('urn:uuid:')",
        "code.coding.code.matches('^[0-9A-Za-z-]+$')",
        "type.coding.where(system = %sct).exists()",
        "item.all(sequence > 0)",
        "item.exists(productOrService.coding.exists())",
        "total.exists()",
        "extension.where(url = 'http://example.org/none').empty()",
        "meta.profile.empty()",
        "id.matches('^[A-Za-z0-9.-]{1,64}$')",
        "reasonReference.all(reference.exists())",
        "encounter.resolve().status = 'finished'",
        "subject.resolve().ofType(Patient).name.exists()",
        "code.coding.count() >= 1",
        "telecom.all(system.exists() and value.exists())",
        "name.exists()",
        "address.exists(country.exists())",
        "issued.exists() and effective.exists()",
        "value.exists() or component.exists()",
        "text.exists() or code.exists()",
        "contained.empty()",
    ];
}
