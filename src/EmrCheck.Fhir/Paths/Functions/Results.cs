using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>What the functions of the table give back.</summary>
internal static class Results
{
    public static readonly ResultTypes Input = (input, _, _) => input;
    public static readonly ResultTypes Any = (_, _, _) => TypeSet.Any;
    public static readonly ResultTypes Argument = (_, arguments, _) => arguments[0].Types;
    public static readonly ResultTypes InputAndArgument = (input, arguments, _) => input.Or(arguments[0].Types);
    public static readonly ResultTypes Branches = (_, arguments, _) => arguments.Skip(1).Aggregate(TypeSet.Nothing, (all, a) => all.Or(a.Types));
    public static readonly ResultTypes Resource = (_, _, types) => TypeSet.Of(types.Find("Resource")!);
    public static readonly ResultTypes Encounter = (_, _, types) => TypeSet.Of(types.Find("Encounter")!);
    public static readonly ResultTypes Extension = (_, _, types) => TypeSet.Of(types.Find("Extension")!);
    public static readonly ResultTypes Boolean = System(SystemTypes.Boolean);
    public static readonly ResultTypes String = System(SystemTypes.String);
    public static readonly ResultTypes Integer = System(SystemTypes.Integer);
    public static readonly ResultTypes Decimal = System(SystemTypes.Decimal);
    public static readonly ResultTypes Date = System(SystemTypes.Date);
    public static readonly ResultTypes DateTime = System(SystemTypes.DateTime);
    public static readonly ResultTypes Time = System(SystemTypes.Time);
    public static readonly ResultTypes Quantity = System(SystemTypes.Quantity);

    private static ResultTypes System(ushort type) => (_, _, types) => TypeSet.Of(types[type]);
}
