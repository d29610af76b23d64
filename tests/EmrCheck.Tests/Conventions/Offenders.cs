using System.Reflection;
using System.Runtime.CompilerServices;

namespace EmrCheck.Tests.Conventions;

/// <summary>Prints all offenders against a convention at once.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> offenders)
    {
        var all = offenders.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} offender(s):\n  {string.Join("\n  ", all)}");
    }

    /// <summary>All but those that the convention's own test exempts by name; an exemption that is not needed is an offender too.</summary>
    public static void NoneOf(Type conventions, IEnumerable<(string Name, string Offence)> offenders, [CallerMemberName] string test = "")
    {
        var exempt = conventions.GetMethod(test)!.GetCustomAttributes<ExemptAttribute>().ToDictionary(exemption => exemption.Name);
        var all = offenders.ToArray();
        None([
            .. all.Where(offender => !exempt.ContainsKey(offender.Name)).Select(offender => $"{offender.Name}: {offender.Offence}"),
            .. exempt.Keys.Except(all.Select(offender => offender.Name)).Select(name => $"{name}: exempt without need"),
        ]);
    }
}
