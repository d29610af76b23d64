using System.Collections.Immutable;
using EmrCheck.Core.Checks;

namespace EmrCheck.Core;

/// <summary>What packs say to one facility on one date: the ordered criteria (bảng tiêu chí).</summary>
public sealed record Checklist(Profile Profile, DateOnly AsOf, ImmutableArray<Pack> Packs, ImmutableArray<Criterion> Criteria)
{
    /// <summary>The words of its packs.</summary>
    public Catalogs Catalogs { get; init; } = Catalogs.Empty;

    /// <summary>Criteria of the profile's packs that are not applied on this day: their record checks are counted along, for judging again.</summary>
    public ImmutableArray<Criterion> Elsewhere { get; init; } = [];

    /// <summary>By what records show a service or an event, whatever the facility states: checks of the record as a whole, named after it.</summary>
    public ImmutableArray<RecordsCheck> Signs { get; init; } = [];

    /// <summary>What is counted for the statements of one submission: checks of the record as a whole, named after the statement.</summary>
    public ImmutableArray<RecordsCheck> Stated { get; init; } = [];

    /// <summary>The departments that one submission states.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    /// <summary>The criteria that do not apply to one submission, by its facts.</summary>
    public ImmutableHashSet<string> Inapplicable { get; init; } = [];

    /// <summary>The ids of all criteria of the rules, applied or not: an answer to one of another day is no slip of the facility.</summary>
    public ImmutableHashSet<string> Known { get; init; } = [];

    /// <summary>Every check over records, in order.</summary>
    public IEnumerable<PopulationCheck> RecordsChecks => Criteria.SelectMany(criterion => criterion.Check.Leaves).OfType<PopulationCheck>();

    /// <summary>The same without minimum populations: for a sample or a pipeline, where one record is enough.</summary>
    public Checklist WithoutMinimum() => this with
    {
        Criteria = [.. Criteria.Select(criterion => criterion with
        {
            Check = criterion.Check.Rewrite(check => check is PopulationCheck records ? records with { Minimum = 0 } : check)!,
        })],
    };

    /// <summary>What can be judged on records alone, where there is no facility.</summary>
    public Checklist RecordsOnly() => (this with
    {
        Criteria = [.. Criteria.SelectMany(criterion => criterion.Check.Rewrite(check => check as PopulationCheck) is { } check
            ? [criterion with { Applies = null, Check = check }]
            : Array.Empty<Criterion>())],
        Elsewhere = [],
        Signs = [],
    }).WithoutMinimum();
}
