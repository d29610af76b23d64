using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace EmrCheck.Scenarios.Batches;

/// <summary>What is shipped for machines beyond one does what it says.</summary>
public sealed class ClusterTests
{
    [SlurmFact]
    public void A_real_Slurm_runs_an_array_loses_a_task_and_the_merge_is_one_run()
    {
        using var province = new Province(14);
        var args = province.Args("out");
        using var run = Process.Start(new ProcessStartInfo(
            "bash", [Path.Combine(Repository.Root, "tests", "slurm", "run.sh"), BuiltProgram.Path, province.Submissions, province["work"], "--rules", args[5]])
        { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        run.WaitForExit();
        Assert.True(run.ExitCode == 0, output.Result + error.Result);
        Assert.Contains("killed and requeued", output.Result);
        Assert.Contains("byte for byte: 14 submissions", output.Result);
    }

    [Fact]
    public void The_Kubernetes_manifest_is_an_Indexed_Job_that_says_how_many_shares_there_are()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "docs", "cluster", "emrcheck-job.yaml"))));
        var job = yaml.Documents.Single().RootNode;
        Assert.Equal(("batch/v1", "Job", "Indexed"), ($"{job["apiVersion"]}", $"{job["kind"]}", $"{job["spec"]["completionMode"]}"));
        var container = job["spec"]["template"]["spec"]["containers"][0];
        Assert.Equal($"{job["spec"]["completions"]}", $"{((YamlSequenceNode)container["env"]).Single(each => $"{each["name"]}" == "EMRCHECK_SHARDS")["value"]}");
        Assert.Contains("emrcheck batch /ho-so --out \"/ket-qua/phan-$JOB_COMPLETION_INDEX\" --resume", $"{container["args"][0]}");
    }

    [Fact]
    public void The_variables_of_a_cluster_choose_the_share()
    {
        using var province = new Province(6);
        var terminal = new Cli.Terminal(TextReader.Null, new StringWriter(), new StringWriter(), Core.Language.En)
        {
            Environment = name => name switch { "SLURM_ARRAY_TASK_ID" => "2", "SLURM_ARRAY_TASK_MIN" => "1", "SLURM_ARRAY_TASK_COUNT" => "3", _ => null },
        };
        Cli.EmrCheckProgram.Run(province.Args("task"), terminal, TimeProvider.System);
        province.Batch("share", "--shard", "2/3");
        Assert.Equal(province.Results("share"), province.Results("task"));
        Assert.NotEmpty(Directory.EnumerateDirectories(province["share"]));
    }
}

/// <summary>A test that needs Slurm and munge, and the right to start them.</summary>
internal sealed class SlurmFactAttribute : FactAttribute
{
    private static readonly string[] Programs = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];

    public SlurmFactAttribute() => Skip = Programs.FirstOrDefault(program => !File.Exists(program)) is { } missing ? $"Needs Debian's slurm-wlm and munge: {missing} is not here."
        : !Environment.IsPrivilegedProcess ? "Slurm's slurmd needs root." : null!;
}
