using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Packs;

/// <summary>What judges each clause of one text, or why nothing does.</summary>
/// <param name="Pack">The text.</param>
/// <param name="Clauses">Its clauses in order; empty where the pack lists none.</param>
/// <param name="Criteria">All its criteria in order.</param>
public sealed record Coverage(Pack Pack, ImmutableArray<ClauseCoverage> Clauses, ImmutableArray<CriterionCoverage> Criteria)
{
    /// <summary>Whether the pack answers for a text of the law: a technical standard has neither clauses nor rows.</summary>
    public bool IsLaw => !Clauses.IsEmpty || Criteria.Any(each => !each.Criterion.LawRows.IsEmpty);

    /// <summary>How many clauses a criterion judges.</summary>
    public int Judged => Clauses.Count(clause => !clause.Criteria.IsEmpty);

    /// <summary>How many clauses say why none does.</summary>
    public int Excused => Clauses.Count(clause => clause is { Criteria.IsEmpty: true, Clause.WhyNot: not null });

    /// <summary>How many clauses do neither.</summary>
    public int Missing => Clauses.Length - Judged - Excused;

    /// <summary>The criteria that belong to no clause.</summary>
    public ImmutableArray<Criterion> Astray =>
        [.. Criteria.Select(each => each.Criterion).Where(criterion => !Clauses.Any(clause => clause.Criteria.Any(other => other.Criterion == criterion)))];

    /// <summary>How many criteria look at records, checks that only tell left out.</summary>
    public int OverRecords => Criteria.Count(each => each.Criterion.Check.Leaves.Any(check => check is PopulationCheck { Advisory: false }));

    /// <summary>Whether every clause is accounted for, and every criterion has its clause.</summary>
    public bool IsComplete => !IsLaw || (!Clauses.IsEmpty && Missing == 0 && Astray.IsEmpty);

    /// <summary>The coverage of every pack of a library.</summary>
    public static ImmutableArray<Coverage> Of(PackLibrary library)
    {
        var samples = Samples.Find(library).Samples.ToLookup(sample => sample.Criterion);
        return [.. library.Packs.Select(pack => Of(pack, samples))];
    }

    private static Coverage Of(LoadedPack pack, ILookup<Criterion, Sample> samples)
    {
        var criteria = pack.Criteria.Select(criterion => new CriterionCoverage(
            criterion, [.. samples[criterion].GroupBy(sample => sample.Expected).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))])).ToImmutableArray();
        var clauses = pack.Clauses.Select(clause => new ClauseCoverage(
            clause, [.. criteria.Where(each => each.Criterion.LawRows.Intersect(clause.Rows).Any())]));
        return new(pack.Pack, [.. clauses], criteria);
    }
}

/// <summary>One clause and the criteria that judge it.</summary>
public sealed record ClauseCoverage(Clause Clause, ImmutableArray<CriterionCoverage> Criteria);

/// <summary>One criterion and how many samples it has of each verdict.</summary>
public sealed record CriterionCoverage(Criterion Criterion, ImmutableArray<(Verdict Verdict, int Count)> Samples)
{
    /// <summary>What it looks at: the kinds of its checks, those that only tell left out.</summary>
    public Phrase Kinds => Criterion.Check.Leaves.Where(check => !check.Advisory).GroupBy(check => check.Kind)
        .Select(group => (Word: WordOf(group.Key), Count: group.Count()))
        .Select(kind => kind.Count == 1 ? kind.Word : new Phrase($"{kind.Word.Vi} ×{kind.Count}", $"{kind.Word.En} ×{kind.Count}"))
        .Aggregate((all, next) => new($"{all.Vi}, {next.Vi}", $"{all.En}, {next.En}"));

    private static Phrase WordOf(string kind) => kind switch
    {
        "records" => new("hồ sơ", "records"),
        "structure" => new("cấu trúc FHIR", "structure"),
        "document" => new("văn bản", "document"),
        "declared" => new("lời khai", "declared"),
        "fact" => new("số liệu khai", "fact"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A new kind of check has no word."),
    };
}
