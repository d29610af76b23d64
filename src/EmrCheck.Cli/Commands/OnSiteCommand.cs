using System.CommandLine;
using EmrCheck.Cli.Commands.OnSite;

namespace EmrCheck.Cli.Commands;

/// <summary><c>onsite</c>: what no file can show, as a sheet that a team takes to the facility and reads back.</summary>
internal static class OnSiteCommand
{
    public static Command Create(Terminal terminal) => new("onsite", terminal.Say(
        "Phiếu xem tại chỗ: điều không tệp nào cho thấy (trình diễn, phục hồi sao lưu, phòng máy), ghi phiếu và đọc lại.",
        "The on-site sheet: what no file can show (demonstrations, a restore drill, the server room), written and read back."))
    {
        SheetCommand.Create(terminal),
        ReadSheetCommand.Create(terminal),
    };
}
