using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Submissions;

/// <summary>Reads <c>self-assessment.yaml</c>: one answer per criterion.</summary>
internal static class AssessmentYaml
{
    public static ImmutableDictionary<string, Declaration> Read(YamlFile file, SubmissionYaml submission)
    {
        var declarations = ImmutableDictionary.CreateBuilder<string, Declaration>(StringComparer.Ordinal);
        if (file.Root() is not { } root) return declarations.ToImmutable();
        if (root.Integer("version") is not (null or 1)) root.Wrong("version", "1", "1", 0);
        // Nothing answered yet is no slip: the key stands there with nothing behind it.
        var answers = root.Keys.Contains("answers") ? root.MapOrNull("answers") : root.Map("answers");
        foreach (var id in answers?.Keys.ToArray() ?? [])
        {
            var map = answers!.Map(id);
            var declaration = new Declaration(
                id, map.Choice("answer", RuleWords.Answers), map.TextOrNull("note") ?? "", map.Texts("evidence"))
            {
                Share = map.Percent("share"),
            };
            if (declaration is { Answer: Answer.NotApplicable, Share: not null })
            {
                file.Remark(DiagnosticCodes.ShareWithoutAnswer, map.At("share"), id);
                declaration = declaration with { Share = null };
            }

            foreach (var evidence in declaration.Evidence.Where(evidence => submission.Documents.All(document => document.Id != evidence)))
                file.Remark(DiagnosticCodes.UnknownEvidence, map.At("evidence"), id, evidence);
            map.Done();
            declarations[id] = declaration;
        }

        root.Done();
        return declarations.ToImmutable();
    }
}
