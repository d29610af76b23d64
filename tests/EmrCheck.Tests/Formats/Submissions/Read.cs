using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>Reads to the end and says what came: "1 read", or the remarks by code and place.</summary>
internal static class Read
{
    public static string[] File(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        folder.With(name, bytes);
        return [.. All(RecordSources.FromPath(folder[name])).Select(told => told.Replace(folder.Path + "/", "", StringComparison.Ordinal))];
    }

    public static string[] All(IEnumerable<Loaded<EmrCheck.Core.Record>> records)
    {
        var (read, remarks) = (0, new List<string>());
        foreach (var loaded in records)
        {
            using var record = loaded.Value;
            if (record is not null && !loaded.HasErrors) read++;
            remarks.AddRange(loaded.Diagnostics.Select(remark => $"{remark.Code.Id} {remark.Place}"));
            Assert.All(loaded.Diagnostics, remark => Assert.DoesNotContain('{', remark.Message.Vi + remark.Message.En));
        }

        return [$"{read} read", .. remarks];
    }
}
