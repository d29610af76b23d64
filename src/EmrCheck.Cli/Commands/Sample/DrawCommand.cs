using System.CommandLine;
using System.Globalization;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.Sampling;

namespace EmrCheck.Cli.Commands.Sample;

/// <summary><c>sample draw</c>: the records that a seed draws.</summary>
internal static class DrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = PopulationCommand.Argument(terminal);
        var seed = new Option<string>("--seed") { Description = terminal.Say("Hạt giống: đoạn chữ hội đồng công bố sau khi đã nhận tập hồ sơ", "The seed: a text that the council publishes once it has the records"), HelpName = "TEXT", Required = true };
        var size = new Option<int>("--size") { Description = terminal.Say("Số hồ sơ cần rút", "How many records to draw"), HelpName = "N", Required = true };
        var by = new Option<string?>("--by") { Description = terminal.Say("Phân tầng theo khoa và/hoặc tháng, theo tỷ lệ, mỗi tầng ít nhất một", "Divide by ward and/or month, in proportion, at least one of each part"), HelpName = "department,month" };
        var population = new Option<string?>("--population") { Description = terminal.Say("Mã băm tập hồ sơ đã công bố (sample population); khác thì mã 6", "The published digest of the records (sample population); code 6 where it differs"), HelpName = "sha256:…" };
        var output = new Option<string?>("--out") { Description = terminal.Say("Tệp mẫu cần ghi (mặc định: in ra)", "The sample to write (default: printed)"), HelpName = "FILE.json" };
        var command = new Command("draw", terminal.Say(
            "Rút mẫu: hồ sơ có HMAC-SHA256 của tên tệp theo hạt giống nhỏ nhất, nên cùng hạt giống và cùng tập hồ sơ luôn cho cùng một mẫu.",
            "Draws the records with the least HMAC-SHA256 of their name under the seed: the same seed and records always give the same sample."))
        {
            path, seed, size, by, population, output,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetRequiredValue(seed), parsed.GetRequiredValue(size), parsed.GetValue(by), parsed.GetValue(population), parsed.GetValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string seed, int size, string? by, string? population, string? output)
    {
        if (string.IsNullOrWhiteSpace(seed)) return terminal.Stop(ExitCode.Usage, "--seed không được để trống.", "--seed must not be blank.");
        if (size < 1) return terminal.Stop(ExitCode.Usage, "--size cần một số nguyên từ 1.", "--size takes a whole number from 1.");
        var words = (by ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.FirstOrDefault(word => !SampleFile.Stratifiers.ContainsKey(word)) is { } unknown)
            return terminal.Stop(ExitCode.Usage, $"--by không hiểu «{unknown}»; dùng department, month.", $"--by does not know «{unknown}»; use department, month.");
        if (output is not null && Path.GetDirectoryName(Path.GetFullPath(output)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {output}.", $"there is no folder to write {output} into.");
        var (units, code) = PopulationCommand.Read(terminal, path);
        if (units.IsEmpty) return code;

        var sample = RecordDraw.Of(units, seed, size, [.. words.Distinct().Select(word => SampleFile.Stratifiers[word]).Order()]);
        if (population is not null && population != sample.Design.PopulationDigest)
            return terminal.Stop(ExitCode.Integrity,
                $"tập hồ sơ có mã băm {sample.Design.PopulationDigest}, khác mã đã công bố; hồ sơ đã đổi nên không rút.",
                $"the records have the digest {sample.Design.PopulationDigest}, not the published one; they have changed, so nothing is drawn.");
        var written = output is null ? terminal.Err : terminal.Out;
        if (output is not null) WholeFile.Write(output, stream => SampleFile.Write(sample, stream));
        else terminal.Out.Write(PopulationCommand.TextOf(sample));
        Tell(terminal, written, sample, size, output);
        return ExitCode.Good;
    }

    private static void Tell(Terminal terminal, TextWriter writer, RecordSample sample, int asked, string? output)
    {
        if (terminal.Quiet) return;
        var design = sample.Design;
        writer.WriteLine(terminal.Say(
            $"{(output is null ? "" : $"{output}: ")}rút {sample.Records.Length}/{design.Population} hồ sơ{(design.By.IsEmpty ? "" : $" từ {sample.Strata.Length} tầng")}, hạt giống «{design.Seed}», tập hồ sơ {design.PopulationDigest}.",
            $"{(output is null ? "" : $"{output}: ")}{sample.Records.Length} of {design.Population} records drawn{(design.By.IsEmpty ? "" : $" from {sample.Strata.Length} strata")}, seed «{design.Seed}», population {design.PopulationDigest}."));
        if (asked < sample.Strata.Length) writer.WriteLine(terminal.Say($"Có {sample.Strata.Length} tầng, mỗi tầng ít nhất một, nên rút nhiều hơn {asked}.", $"There are {sample.Strata.Length} strata with at least one each, so more than {asked} are drawn."));
        if (asked > design.Population) writer.WriteLine(terminal.Say("Tập hồ sơ không nhiều hơn số cần rút nên lấy tất cả.", "There are no more records than asked for, so all are taken."));
        var bound = ExactBound.OfShare(0, sample.Records.Length).ToString("0.00%", CultureInfo.InvariantCulture).Replace("%", " %", StringComparison.Ordinal);
        writer.WriteLine(terminal.Say(
            $"Nếu không hồ sơ nào trong {sample.Records.Length} hồ sơ này vi phạm: không quá {bound.Replace('.', ',')} hồ sơ vi phạm, độ tin cậy 95 %.",
            $"If none of these {sample.Records.Length} violates: at most {bound} of all do, at 95 % confidence."));
    }
}
