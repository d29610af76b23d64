namespace EmrCheck.Tests.Conventions;

/// <summary>Prints all offenders against a convention at once.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> offenders)
    {
        var all = offenders.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} offender(s):\n  {string.Join("\n  ", all)}");
    }
}
