namespace EmrCheck.Tests.Conventions;

/// <summary>Leaves one name out of a convention, and says why.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ExemptAttribute(string name, string reason) : Attribute
{
    public string Name { get; } = name;

    public string Reason { get; } = reason;
}
