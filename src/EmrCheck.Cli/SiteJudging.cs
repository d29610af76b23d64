using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Cli.Batches;
using EmrCheck.Core;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli;

/// <summary>Judges the sites handed in with a centre, one after another, each as if it had been handed in alone.</summary>
internal static class SiteJudging
{
    /// <summary>The centre with its sites: no answer or figure of one part changes another's, but the program ends as the worst of them.</summary>
    public static Judged With(Terminal terminal, PackLibrary library, SubmissionFolder folder, Judged centre, JudgingOptions options, Crew crew, Progress progress)
    {
        var listing = folder.Sites;
        if (listing.IsEmpty) return centre;
        terminal.Remark(listing.Strays);
        if (centre.Appraisal is not { } appraisal)
            return centre with { Sites = [.. listing.Folders.Concat(listing.Unread.Select(site => site.Folder)).Order(StringComparer.Ordinal).Select(site => new JudgedSite(site, new(null, centre.ExitCode)))] };

        var sites = new List<JudgedSite>(listing.Unread.Select(unread => Left(terminal, unread, ExitCode.Unreadable)));
        foreach (var name in listing.Folders)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            sites.Add(One(terminal, library, folder, name, appraisal.Facility.Code, options with { Sample = null }, crew, progress));
        }

        sites.Sort((one, other) => string.CompareOrdinal(one.Folder, other.Folder));
        return centre with
        {
            Appraisal = appraisal with
            {
                Sites = [.. sites.Select(site => site.Judged.Appraisal).OfType<Appraisal>()],
                UnreadSites = [.. sites.Select(site => site.Unread).OfType<UnreadSite>()],
            },
            ExitCode = Manifest.Worst(sites.Select(site => site.Judged.ExitCode).Prepend(centre.ExitCode)),
            ByClock = centre.ByClock || sites.Any(site => site.Judged.ByClock),
            Bytes = centre.Bytes + sites.Sum(site => site.Judged.Bytes),
            Digest = DigestOf(centre, sites),
            Sites = [.. sites],
        };
    }

    private static JudgedSite One(
        Terminal terminal, PackLibrary library, SubmissionFolder centre, string name, string centreCode, JudgingOptions options, Crew crew, Progress progress)
    {
        var faults = new List<Diagnostic>();
        using var folder = centre.OpenSite(name, library.Catalogs, options.AsOf, options.Today, faults, options.Certificates);
        if (folder is null) return Left(terminal, Unread(name, DiagnosticCodes.SiteWithoutSubmission, faults), ExitCode.Unreadable);
        if (folder.Submission.Value?.Facility is not { } facility)
        {
            var errors = folder.Submission.Diagnostics;
            return Left(terminal, Unread(name, DiagnosticCodes.SiteUnusable, errors, $"{errors.Count(each => each.Code.IsError)}"), ExitCode.Unreadable);
        }

        if (facility.Code == centreCode) return Left(terminal, Unread(name, DiagnosticCodes.SiteIsTheCentre, [], facility.Code), ExitCode.Unreadable);
        if (facility.Code != name)
        {
            var code = centre.Sites.Folders.Contains(facility.Code) ? DiagnosticCodes.SiteTwice : DiagnosticCodes.SiteOfAnotherName;
            return Left(terminal, Unread(name, code, [], name, facility.Code), ExitCode.Unreadable);
        }

        using var said = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var judged = Judging.Of(terminal with { Err = said }, library, folder, name, ForSite(options, library, facility.Kind), crew, progress, centreCode);
        Tell(terminal, name, said.ToString());
        if (judged.Appraisal is not null) return new(name, judged);
        var why = WithoutRules(judged.ExitCode, facility.Kind);
        return new(name, judged, Unread(name, DiagnosticCodes.SiteWithoutRules, [], why.Vi, why.En));
    }

    /// <summary>A profile that was asked for speaks for the kinds that it is written for; a site of another kind is judged by the profile of its own.</summary>
    private static JudgingOptions ForSite(JudgingOptions options, PackLibrary library, string kind)
    {
        if (options.Profile is not { } asked) return options;
        var profile = asked.EndsWith(".yaml", StringComparison.Ordinal) ? PackReader.LoadProfile(library, asked).Value : library.ProfileNamed(asked);
        return profile?.Kinds.Contains(kind) == false ? options with { Profile = null } : options;
    }

    private static Phrase WithoutRules(int exitCode, string kind) => exitCode switch
    {
        ExitCode.Pack => new("không có bộ quy tắc nào có hiệu lực vào ngày thẩm định của điểm", "no pack is in force on the day of its appraisal"),
        _ => new($"không có hồ sơ áp dụng nào cho loại cơ sở «{kind}»", $"no profile is written for the kind of facility «{kind}»"),
    };

    private static UnreadSite Unread(string name, DiagnosticCode code, IEnumerable<Diagnostic> details, params ImmutableArray<string> facts) =>
        new(name, [new(code, SiteListing.PathOf(name), 0, 0, facts), .. details.Select(each => each with { File = $"{SiteListing.PathOf(name)}/{each.File}" })]);

    private static JudgedSite Left(Terminal terminal, UnreadSite site, int exitCode)
    {
        terminal.Remark(site.Diagnostics);
        return new(site.Folder, new(null, exitCode), site);
    }

    /// <summary>Says what was said of a site, with the place where it lies.</summary>
    private static void Tell(Terminal terminal, string name, string said)
    {
        const string Program = "emrcheck: ";
        foreach (var line in said.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            terminal.Err.WriteLine(line.StartsWith(Program, StringComparison.Ordinal) ? $"{SiteListing.PathOf(name)}: {line[Program.Length..]}" : $"{SiteListing.PathOf(name)}: {line}");
    }

    private static string DigestOf(Judged centre, IEnumerable<JudgedSite> sites) => DigestOf(
        centre.Digest, sites.Select(site => (site.Folder, site.Judged.Digest ?? string.Join(' ', site.Unread?.Diagnostics.Select(each => each.Code.Id) ?? []))));

    /// <summary>Digest of what a centre and its sites were judged from.</summary>
    public static string DigestOf(string? centre, IEnumerable<(string Folder, string Digest)> sites)
    {
        var text = new StringBuilder(centre).Append('\n');
        foreach (var (folder, digest) in sites) text.Append(folder).Append('\0').Append(digest).Append('\n');
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }
}
