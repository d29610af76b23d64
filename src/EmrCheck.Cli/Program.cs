using System.Text;
using EmrCheck.Cli;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

Console.OutputEncoding = new UTF8Encoding(false);
Console.InputEncoding = new UTF8Encoding(false);

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new Terminal(Console.In, Console.Out, Console.Error, EmrCheckProgram.LanguageOf(args, Environment.GetEnvironmentVariable("EMRCHECK_LANG")))
{
    Color = !Console.IsOutputRedirected && !args.Contains("--no-color") && Environment.GetEnvironmentVariable("NO_COLOR") is null,
    Width = Console.IsOutputRedirected ? 0 : Math.Max(0, Console.WindowWidth),
    Quiet = args.Contains("-q") || args.Contains("--quiet"),
    Interrupted = interrupted.Token,
    Environment = Environment.GetEnvironmentVariable,
    ShowsProgress = !Console.IsErrorRedirected && !args.Contains("-q") && !args.Contains("--quiet"),
});
using var host = builder.Build();

return EmrCheckProgram.Run(args, host.Services.GetRequiredService<Terminal>(), host.Services.GetRequiredService<TimeProvider>());
