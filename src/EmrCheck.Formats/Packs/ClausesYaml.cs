using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Packs;

/// <summary>A clause of a text: which rows of our table of the law speak of it, and why no criterion judges it.</summary>
/// <param name="Citation">The clause, as one cites it.</param>
/// <param name="Rows">The rows of the table of the law.</param>
/// <param name="WhyNot">Why it has no criterion; null when it has one.</param>
public sealed record Clause(Phrase Citation, ImmutableArray<string> Rows, Phrase? WhyNot);

/// <summary>Reads <c>clauses.yaml</c> and holds it against the criteria: each clause is judged or says why not.</summary>
internal static class ClausesYaml
{
    public static ImmutableArray<Clause> Read(YamlFile file, ImmutableArray<Criterion> criteria)
    {
        if (file.Root() is not { } root) return [];
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in root.Maps("clauses"))
        {
            var clause = new Clause(map.Phrase("clause"), map.Texts("rows"), map.PhraseOrNull("why_not"));
            if (clause.Rows.IsEmpty) map.Missing("rows", 0);
            foreach (var twice in clause.Rows.Where(row => !rows.Add(row))) file.Remark(DiagnosticCodes.DuplicateId, map.At("rows"), twice);
            var judged = criteria.Any(criterion => criterion.LawRows.Intersect(clause.Rows).Any());
            if (judged == clause.WhyNot is not null)
                file.Remark(judged ? DiagnosticCodes.JudgedAndExcused : DiagnosticCodes.ClauseNotJudged, map.Start, string.Join(", ", clause.Rows));
            map.Done();
            clauses.Add(clause);
        }

        foreach (var (criterion, row) in criteria.SelectMany(criterion => criterion.LawRows.Where(row => !rows.Contains(row)).Select(row => (criterion, row))))
            file.Remark(DiagnosticCodes.UnknownRow, 1, 1, criterion.Id, row);
        root.Done();
        return clauses.ToImmutable();
    }
}
