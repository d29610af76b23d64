using System.Collections.Concurrent;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Core.Examination;

/// <summary>Where records show what a submission states: stays and visits with their days, and the names of departments.</summary>
internal static class StatedPaths
{
    public const string AnyStay = $"{Stays}.exists()";

    public const string AnyDatedStay = $"{Stays}.period.start.exists()";

    public const string FirstPeriod = $"{Stays}.period.first()";

    public const string NamesAny = $"{Departments}.exists()";

    private const string Bundle = "Bundle";

    private const string Stays = "entry.resource.ofType(Encounter).where(iif(status in ('planned' | 'cancelled' | 'entered-in-error'), false, true))";

    /// <summary>A name counts as one of a department only where it says so: rooms and beds have names, too.</summary>
    private const string Departments = $"({Wards}).where({Folded}.startsWith('khoa '))";

    private const string Wards =
        "entry.resource.ofType(Encounter).serviceType.text | entry.resource.ofType(Encounter).serviceType.coding.display | entry.resource.ofType(Location).name";

    private const string Folded = @"trim().lower().replaceMatches('\\s+', ' ')";

    private const int MostCompiled = 512;

    private static readonly ConcurrentDictionary<string, FhirPathExpression?> Compiled = new(StringComparer.Ordinal);

    /// <summary>Whatever may name the department of a record, that of a stay within another last of its kind.</summary>
    public static FhirPathExpression AllNames { get; } = Path($"entry.resource.ofType(Encounter).where(partOf.empty()).serviceType.text | {Wards}")!;

    /// <summary>Whether a stay touches the days; one that has not ended goes on.</summary>
    public static string Touches(Period days) =>
        $"{Stays}.where(period.start.exists()).where(iif(period.start > @{days.To:yyyy-MM-dd} or period.end < @{days.From:yyyy-MM-dd}, false, true)).exists()";

    /// <summary>Whether a stay surely has a day among these: it begins or ends in them, or lasts over all of them.</summary>
    public static string HasDayIn(Period days)
    {
        string Lies(string end) => $"({end}.exists() and iif({end} > @{days.To:yyyy-MM-dd} or {end} < @{days.From:yyyy-MM-dd}, false, true))";
        return $"{Stays}.where({Lies("period.start")} or {Lies("period.end")} or (period.start < @{days.From:yyyy-MM-dd} and period.end > @{days.To:yyyy-MM-dd})).exists()";
    }

    public static string Names(string department) => $"{Departments}.where({Folded} in {Spellings([department])}).exists()";

    public static string OtherThan(IEnumerable<string> departments) => $"{Departments}.where(({Folded} in {Spellings(departments)}).not())";

    /// <summary>A check of the record as a whole; null where what a facility wrote cannot be asked for.</summary>
    public static RecordsCheck? Check(string id, string? where, string expect, string? at = null, Phrase? message = null) =>
        Path(expect) is { } expected && (where is null || Path(where) is not null) && (at is null || Path(at) is not null)
            ? new()
            {
                Id = id, Title = message ?? new("", ""), Each = Bundle, Where = where is null ? null : Path(where), Expect = expected,
                At = at is null ? null : Path(at), Message = message,
            }
            : null;

    /// <summary>Most are asked of every facility, so they are compiled once; what a facility wrote itself stays among them only while there are few.</summary>
    private static FhirPathExpression? Path(string text)
    {
        if (Compiled.TryGetValue(text, out var known)) return known;
        var expression = FhirPathExpression.Compile(text, Bundle).Expression;
        if (Compiled.Count < MostCompiled) Compiled.TryAdd(text, expression);
        return expression;
    }

    /// <summary>The names as literals, with and without the word for department.</summary>
    private static string Spellings(IEnumerable<string> names) => $"({string.Join(" | ", names.SelectMany(SpellingsOf).Distinct().Select(Literal))})";

    /// <summary>A name with and without the word for department, folded.</summary>
    public static string[] SpellingsOf(string name) => [Fold(name), $"khoa {Fold(name)}"];

    /// <summary>A name whatever its capitals and spaces.</summary>
    public static string Fold(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string Literal(string text) =>
        $"'{string.Concat(text.Where(letter => !char.IsControl(letter))).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
