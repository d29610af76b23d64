using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>Makes answers of lines: known criteria, known words, known documents, each criterion once.</summary>
internal sealed class AnswerLines(Checklist checklist, Submission submission, List<Diagnostic> remarks)
{
    private readonly Dictionary<string, AnswerLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _answers = new(StringComparer.Ordinal);

    /// <summary>The answers afterwards; those that no line speaks of stay as they were.</summary>
    public FormAnswers Read(IEnumerable<AnswerLine> lines)
    {
        var known = checklist.Criteria.Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!known.Contains(line.Criterion))
            {
                var meant = Spelling.Nearest(line.Criterion, known);
                remarks.Remark(DiagnosticCodes.UnknownCode, line.Place, line.Criterion, checklist.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Nearest.Vi(meant), Nearest.En(meant));
            }
            else if (!_lines.TryAdd(line.Criterion, line))
            {
                var first = _lines[line.Criterion].Place;
                remarks.Remark(DiagnosticCodes.AnsweredTwice, line.Place, line.Criterion, string.Create(CultureInfo.InvariantCulture, $"{first.Path} ({first.Line}:{first.Column})"));
            }
            else if (!line.SaysNothing)
            {
                _answers[line.Criterion] = Declared(line);
            }
        }

        var before = submission.Declarations;
        ImmutableArray<string> cleared = [.. before.Keys.Where(id => _lines.ContainsKey(id) && !_answers.ContainsKey(id)).Order(StringComparer.Ordinal)];
        ImmutableArray<string> kept = [.. before.Keys.Where(id => !_lines.ContainsKey(id)).Order(StringComparer.Ordinal)];
        return new(submission.Facility, before.RemoveRange(cleared).SetItems(_answers), _answers.Count, kept, cleared, submission.Documents.Length, [], null);
    }

    private Declaration Declared(AnswerLine line)
    {
        if (line.Answer is null) remarks.Remark(DiagnosticCodes.NoAnswer, line.Place, line.Criterion);
        var answer = line.Answer is { } word ? AnswerOf(word) : Answer.None;
        var share = line.Share is { } part ? ShareOf(part) : null;
        if (answer == Answer.NotApplicable && share is not null)
        {
            remarks.Remark(DiagnosticCodes.ShareWithoutAnswer, line.Share!, line.Criterion);
            share = null;
        }

        foreach (var name in line.Evidence.Where(name => submission.Documents.All(document => document.Id != name.Text)))
        {
            var meant = Spelling.Nearest(name.Text, submission.Documents.Select(document => document.Id));
            remarks.Remark(DiagnosticCodes.UnnamedEvidence, name, name.Text, Nearest.Vi(meant), Nearest.En(meant));
        }

        return new(line.Criterion, answer, line.Note?.Text ?? "", [.. line.Evidence.Select(name => name.Text).Distinct()]) { Share = share };
    }

    private Answer AnswerOf(JsonPart word)
    {
        if (word.IsText && RuleWords.Answers.TryGetValue(word.Text, out var answer)) return answer;
        var known = string.Join(" | ", RuleWords.Answers.Keys);
        remarks.Remark(DiagnosticCodes.UnknownAnswer, word, known, known);
        return Answer.None;
    }

    private decimal? ShareOf(JsonPart part)
    {
        if ((part.IsText || part.IsNumber) && Percent.Of(part.Text) is { } share) return share;
        remarks.Remark(DiagnosticCodes.WrongValue, part, part.Path, "một tỷ lệ phần trăm từ 0 đến 100", "a share from 0 to 100 per cent");
        return null;
    }
}
