using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>The rules of this checkout that apply to a hospital on the day of its submission.</summary>
internal static class AppliedRules
{
    public static Checklist OnTheDayOfSubmission()
    {
        var library = PackReader.Load(Path.Combine(Root(AppContext.BaseDirectory), "rules")).Value!;
        return library.For(library.ProfileFor("hospital")!, new DateOnly(2026, 11, 20)).Value!;
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "EmrCheck.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
