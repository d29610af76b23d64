using System.CommandLine;
using EmrCheck.Cli.Commands.Sample;

namespace EmrCheck.Cli.Commands;

/// <summary><c>sample</c>: records drawn by a published seed, so that neither side chooses them and anyone can draw them again.</summary>
internal static class SampleCommand
{
    public static Command Create(Terminal terminal) => new("sample", terminal.Say(
        "Rút mẫu hồ sơ bệnh án theo hạt giống do hội đồng công bố; ai cũng rút lại được đúng mẫu đó.",
        "Draws records by a seed that the council publishes; anyone can draw the same ones again."))
    {
        PopulationCommand.Create(terminal),
        DrawCommand.Create(terminal),
        VerifyCommand.Create(terminal),
    };
}
