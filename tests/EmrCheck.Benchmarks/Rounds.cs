using System.Diagnostics;

namespace EmrCheck.Benchmarks;

/// <summary>Times several works against one another: one after the other in every round, so that what disturbs one disturbs all.</summary>
internal sealed class Rounds
{
    private readonly List<(string Name, Action Work, List<double> Seconds, List<double> Cpu)> works = [];

    public void Add(string name, Action work) => works.Add((name, work, [], []));

    public void Run(int warmUp, int rounds)
    {
        for (var round = -warmUp; round < rounds; round++)
        {
            foreach (var (_, work, seconds, cpu) in works)
            {
                var spent = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                work();
                if (round < 0) continue;
                seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                cpu.Add((Environment.CpuUsage.TotalTime - spent).TotalSeconds);
            }
        }
    }

    public void RunOnly(string name, int rounds)
    {
        var work = works.First(work => work.Name == name).Work;
        for (var round = 0; round < rounds; round++) work();
    }

    public double Best(string name) => Of(name).Min();

    public double Median(string name) => Of(name).Order().ElementAt(Of(name).Count / 2);

    /// <summary>Processor time of all rounds: fair also where others use the machine at the same time.</summary>
    public double Cpu(string name) => works.First(work => work.Name == name).Cpu.Sum();

    private List<double> Of(string name) => works.First(work => work.Name == name).Seconds;
}
