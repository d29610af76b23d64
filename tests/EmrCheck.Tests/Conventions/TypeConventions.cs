using System.Reflection;
using System.Runtime.CompilerServices;

namespace EmrCheck.Tests.Conventions;

public sealed class TypeConventions
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Public = [.. Rooms.All.SelectMany(room => room.GetExportedTypes()).Distinct()];

    [Fact]
    public void Public_types_are_sealed_or_closed_families() => Offenders.NoneOf(typeof(TypeConventions), Public
        .Where(type => !type.IsSealed && !IsClosed(type))
        .Select(type => (type.FullName!, "is neither sealed, static, an enum, nor abstract with a private protected constructor")));

    [Fact]
    public void There_are_no_public_interfaces() => Offenders.NoneOf(typeof(TypeConventions), Public
        .Where(type => type.IsInterface).Select(type => (type.FullName!, "is an interface")));

    [Fact]
    public void Public_properties_cannot_be_set_after_birth() => Offenders.NoneOf(typeof(TypeConventions), Public
        .SelectMany(type => type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
        .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
        .Select(property => ($"{property.DeclaringType!.FullName}.{property.Name}", "has a setter")));

    [Fact]
    public void Public_fields_are_constant() => Offenders.NoneOf(typeof(TypeConventions), Public
        .Where(type => !type.IsEnum)
        .SelectMany(type => type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
        .Where(field => !field.IsInitOnly && !field.IsLiteral)
        .Select(field => ($"{field.DeclaringType!.FullName}.{field.Name}", "can be assigned")));

    [Fact]
    public void Nothing_is_called_by_what_every_program_has() => Offenders.NoneOf(typeof(TypeConventions), Rooms.All
        .SelectMany(room => room.GetTypes())
        .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
        .Where(type => new[] { "Manager", "Factory", "Service", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Impl", "Provider" }
            .Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
        .Select(type => (type.FullName!, "is not a word of the field")));

    /// <summary>Abstract, and every constructor but the copy of a record is private protected.</summary>
    private static bool IsClosed(Type type) => type.IsAbstract && type.GetConstructors(Declared).All(made =>
        made.IsFamilyAndAssembly || made.IsPrivate || (made.GetParameters() is [var copy] && copy.ParameterType == type));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
