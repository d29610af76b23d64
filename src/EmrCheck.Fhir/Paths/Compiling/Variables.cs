using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>What stands behind <c>%name</c>.</summary>
internal sealed class Variables(TypeTable types, FhirType contextType, FhirPathSettings? settings)
{
    private static readonly string[] builtIn = ["context", "resource", "rootResource", "record", "ucum", "sct", "loinc"];

    public IEnumerable<string> Names => builtIn.Concat(settings?.Constants?.Keys ?? []);

    public Step? Find(string name)
    {
        if (settings?.Constants is { } constants && constants.TryGetValue(name, out var values))
            return new LiteralStep([.. values.Select(v => Item.Of(new Text(v)))]) { Types = Of("System.String") };
        return name switch
        {
            "context" => new VariableStep(scope => scope.Context) { Types = TypeSet.Of(contextType) },
            "resource" => new VariableStep(EnclosingResource) { Types = ResourceTypes },
            "rootResource" => new VariableStep(RootResource) { Types = ResourceTypes },
            "record" => new VariableStep(scope => Item.Of(scope.Context.Document.Root)) { Types = RecordTypes },
            "ucum" => Constant("http://unitsofmeasure.org"),
            "sct" => Constant("http://snomed.info/sct"),
            "loinc" => Constant("http://loinc.org"),
            _ when name.StartsWith("vs-", StringComparison.Ordinal) => Constant("http://hl7.org/fhir/ValueSet/" + name[3..]),
            _ when name.StartsWith("ext-", StringComparison.Ordinal) => Constant("http://hl7.org/fhir/StructureDefinition/" + name[4..]),
            _ => null,
        };
    }

    private TypeSet ResourceTypes => contextType.Kind == FhirTypeKind.Resource ? TypeSet.Of(contextType) : Of("Resource");

    /// <summary>A record is a Bundle; a logical document is its own record.</summary>
    private TypeSet RecordTypes => contextType.Kind == FhirTypeKind.Logical ? TypeSet.Of(contextType) : Of("Bundle");

    private TypeSet Of(string type) => TypeSet.Of(types.Find(type)!);

    private LiteralStep Constant(string text) => new(Item.Of(new Text(text))) { Types = Of("System.String") };

    private static Item EnclosingResource(FhirPathScope scope) =>
        Item.Of(scope.Context.Document.ResourceNode(scope.Context.Document.EnclosingResource(scope.Context.Place)));

    private static Item RootResource(FhirPathScope scope) =>
        Item.Of(scope.Context.Document.ResourceNode(scope.Context.Document.References.RootOf(scope.Context.Place)));
}
