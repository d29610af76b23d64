using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EmrCheck.Tests.Conventions;

/// <summary>The built assemblies of src, and what their metadata refers to.</summary>
internal static class Rooms
{
    public static Assembly Fhir { get; } = typeof(EmrCheck.Fhir.FhirDocument).Assembly;

    public static Assembly Core { get; } = typeof(EmrCheck.Core.Appraiser).Assembly;

    public static Assembly Formats { get; } = typeof(EmrCheck.Formats.Packs.PackReader).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Fhir, Core, Formats];

    /// <summary>The names of the assemblies that one refers to.</summary>
    public static IEnumerable<string> References(Assembly room) => room.GetReferencedAssemblies().Select(name => name.Name!);

    /// <summary>Every type and member of other assemblies that one refers to: <c>System.IO.File</c>, <c>System.DateTime.get_Now</c>.</summary>
    public static IReadOnlySet<string> Symbols(Assembly room)
    {
        using var file = new PEReader(File.OpenRead(room.Location));
        var metadata = file.GetMetadataReader();
        string NameOf(TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        var types = metadata.TypeReferences.Select(handle => NameOf(metadata.GetTypeReference(handle)));
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{metadata.GetString(member.Name)}");
        return types.Concat(members).ToHashSet(StringComparer.Ordinal);
    }
}
