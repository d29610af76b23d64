using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.Sampling;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Commands.Sample;

/// <summary><c>sample population</c>: the count and the digest of the records, to be published before the seed.</summary>
internal static class PopulationCommand
{
    public static Argument<string> Argument(Terminal terminal) => new("submission")
    {
        Description = terminal.Say("Hồ sơ nộp (thư mục hoặc .zip), hoặc thư mục chỉ có hồ sơ bệnh án", "A submission (folder or .zip), or a folder of records alone"),
    };

    public static Command Create(Terminal terminal)
    {
        var path = Argument(terminal);
        var command = new Command("population", terminal.Say(
            "Đếm hồ sơ và tính mã băm của tập hồ sơ, để công bố trước khi có hạt giống: sau đó đổi hồ sơ sẽ bị phát hiện.",
            "Counts the records and computes their digest, to be published before the seed: any later change shows."))
        {
            path,
        };
        command.SetAction(parsed =>
        {
            var (units, code) = Read(terminal, parsed.GetRequiredValue(path));
            if (!units.IsEmpty) terminal.Out.WriteLine(terminal.Say($"{units.Length} hồ sơ, {RecordDraw.DigestOf(units)}", $"{units.Length} records, {RecordDraw.DigestOf(units)}"));
            return code;
        });
        return command;
    }

    /// <summary>The records that may be drawn; none, with the code to end with, after having said why.</summary>
    public static (ImmutableArray<SamplingUnit> Units, int ExitCode) Read(Terminal terminal, string path)
    {
        if (!Path.Exists(path)) return ([], terminal.Stop(ExitCode.Usage, $"không có hồ sơ nộp tại {path}.", $"there is no submission at {path}."));
        return RecordPopulation.Of(path) switch
        {
            null => ([], terminal.Stop(ExitCode.Unreadable, $"{path} không phải thư mục hay tệp .zip.", $"{path} is neither a folder nor a .zip.")),
            { IsEmpty: true } => ([], terminal.Stop(ExitCode.Unreadable, $"{path} không có hồ sơ bệnh án nào.", $"{path} holds no record.")),
            { } units => (units, ExitCode.Good),
        };
    }

    /// <summary>A sample as the text of its file.</summary>
    public static string TextOf(RecordSample sample)
    {
        using var buffer = new MemoryStream();
        SampleFile.Write(sample, buffer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
