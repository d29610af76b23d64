using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>Digests of what a submission holds.</summary>
internal static class InputDigest
{
    /// <summary>Of what an appraisal rests on: the archive that was handed in; of a folder, its papers, the documents that they name, and the records.</summary>
    public static string Of(ContentTree tree, IEnumerable<string> papers, ImmutableArray<Document> documents, RecordReading reading)
    {
        if (tree.Digest is { } archive) return archive;
        var text = new StringBuilder();
        foreach (var paper in papers.Select(tree.Find).OfType<ContentFile>())
        {
            using var stream = paper.Open();
            text.Append(paper.Path).Append('\0').Append(Convert.ToHexStringLower(SHA256.HashData(stream))).Append('\n');
        }

        foreach (var document in documents) text.Append(document.File).Append('\0').Append(document.Digest).Append('\n');
        return Hashed(text.Append(reading.Digest()).ToString());
    }

    /// <summary>Of paths, sizes and times: what changes whenever a file does, as far as one can tell without reading it.</summary>
    public static string OfListing(ContentTree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in tree.Files) Add(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\0{file.Length}\0{file.Written}\n"));
        foreach (var fault in tree.Faults) Add($"{fault.File}\0{fault.Code.Id}\n");
        foreach (var site in tree.In(SiteListing.Folder)) Add($"{site.Kind} {site.Name}\n");
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line));
    }

    private static string Hashed(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
