// Remakes what is generated and checked in:
//   r4-types   <package folder> <out file>   the compact R4 type table from HL7's StructureDefinitions
//   r4-rules   <package folder> <expansions .tgz> <out folder>   formats, targets, invariants and codes for the structure check
//   facilities <out folder> [--seed N] [--stays N]   the synthetic facilities
//   province   <out folder> [--seed N] [--facilities N] [--gigabytes N] [--stations N]   many synthetic submissions, of any size, for batch
using EmrCheck.Generators;
using EmrCheck.Generators.Facilities;
using EmrCheck.Generators.Provinces;

return args switch
{
    ["r4-types", var package, var output] => R4Types.Run(package, output),
    ["r4-rules", var package, var expansions, var folder] => R4Rules.Run(package, expansions, folder),
    ["facilities", ..] => FacilityGenerator.Run(args[1..]),
    ["province", ..] => ProvinceGenerator.Run(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("r4-types <package folder> <out file> | r4-rules <package folder> <expansions .tgz> <out folder> | facilities <out folder> [--seed N] [--stays N] | province <out folder> [--seed N] [--facilities N] [--gigabytes N] [--stations N]");
    return 2;
}
