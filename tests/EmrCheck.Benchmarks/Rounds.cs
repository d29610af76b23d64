using System.Diagnostics;

namespace EmrCheck.Benchmarks;

/// <summary>
/// Times several works against one another: one after the other in every round, so that what disturbs one disturbs all. A work says
/// when a part is done; its best is the sum of the best of each part, so that a machine with other guests is quiet often enough.
/// </summary>
internal sealed class Rounds
{
    private readonly List<(string Name, Action<Action> Work, List<List<double>> Seconds, List<double> Cpu)> works = [];

    public void Add(string name, Action work) => Add(name, _ => work());

    public void Add(string name, Action<Action> work) => works.Add((name, work, [], []));

    public void Run(int warmUp, int rounds)
    {
        for (var round = -warmUp; round < rounds; round++)
        {
            foreach (var (_, work, seconds, cpu) in works)
            {
                var parts = new List<double>();
                var spent = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                work(Lap);
                Lap();
                if (round < 0) continue;
                seconds.Add(parts);
                cpu.Add((Environment.CpuUsage.TotalTime - spent).TotalSeconds);

                void Lap()
                {
                    var now = Stopwatch.GetTimestamp();
                    parts.Add(Stopwatch.GetElapsedTime(start, now).TotalSeconds);
                    start = now;
                }
            }
        }
    }

    public void RunOnly(string name, int rounds)
    {
        var work = works.First(work => work.Name == name).Work;
        for (var round = 0; round < rounds; round++) work(() => { });
    }

    public double Best(string name) => Of(name) is var rounds ? Enumerable.Range(0, rounds[0].Count).Sum(part => rounds.Min(round => round[part])) : 0;

    public double Median(string name) => Of(name).Select(round => round.Sum()).Order().ElementAt(Of(name).Count / 2);

    /// <summary>Processor time of all rounds: fair also where others use the machine at the same time.</summary>
    public double Cpu(string name) => works.First(work => work.Name == name).Cpu.Sum();

    /// <summary>The least processor time of a round, for a work that is too long ever to be undisturbed.</summary>
    public double LeastCpu(string name) => works.First(work => work.Name == name).Cpu.Min();

    private List<List<double>> Of(string name) => works.First(work => work.Name == name).Seconds;
}
