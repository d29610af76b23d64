using System.CommandLine;
using EmrCheck.Cli.Batches;
using EmrCheck.Formats.Batches;

namespace EmrCheck.Cli.Commands;

/// <summary><c>merge</c>: the shares of a batch, in any order and as often as one likes, to the same bytes as one run.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var shares = new Argument<string[]>("out") { Description = terminal.Say("Thư mục kết quả của từng phần", "Folders of the shares' results"), Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = terminal.Say("Thư mục kết quả chung", "Folder of the whole"), HelpName = "DIR", Required = true };
        var beside = new RollUpOptions(terminal);
        var command = new Command("merge", terminal.Say(
            "Ghép kết quả các phần của một lần chấm hàng loạt; giống từng byte với chấm một lần.", "Joins the shares of a batch; byte for byte as one run."))
        {
            shares, output,
        };
        beside.AddTo(command);
        command.SetAction(parsed =>
        {
            var (picture, code) = beside.Read(parsed);
            return picture is null ? code : Run(terminal, parsed.GetRequiredValue(shares), parsed.GetRequiredValue(output), picture);
        });
        return command;
    }

    private static int Run(Terminal terminal, string[] shares, string output, RollUpTerms picture)
    {
        var manifests = new List<(string Folder, Manifest Manifest)>();
        foreach (var share in shares)
        {
            if (Manifest.Read(share) is not { } manifest)
                return terminal.Stop(ExitCode.Unreadable, $"{share} không có {BatchListing.ManifestFile} nguyên vẹn: phần này chưa xong, hãy chạy lại với --resume.", $"{share} has no whole {BatchListing.ManifestFile}: that share is not finished, run it again with --resume.");
            manifests.Add((share, manifest));
        }

        if (MergeConflict.In(manifests) is { } conflict) return terminal.Stop(ExitCode.Integrity, conflict.Vi, conflict.En);
        var receipts = manifests.SelectMany(share => share.Manifest.Submissions.Select(receipt => (share.Folder, Receipt: receipt))).DistinctBy(pair => pair.Receipt.Name).ToArray();
        Directory.CreateDirectory(output);
        var results = new ResultFolder(output, terminal, picture);
        results.Reopen();
        foreach (var (folder, receipt) in receipts) results.Take(folder, receipt);
        var whole = Manifest.Of(manifests[0].Manifest.Listed, manifests[0].Manifest.Listing, manifests[0].Manifest.Speaks, receipts.Select(pair => pair.Receipt));
        results.Close(whole, new Crew(1));
        BatchText.Write(whole, terminal);
        if (whole.Submissions.Length < whole.Listed)
            terminal.Err.WriteLine(terminal.Say($"Còn thiếu {whole.Listed - whole.Submissions.Length} hồ sơ nộp của các phần chưa ghép.", $"{whole.Listed - whole.Submissions.Length} submission(s) of shares not given are still missing."));
        return whole.ExitCode;
    }
}
