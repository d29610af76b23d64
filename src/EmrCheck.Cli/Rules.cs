using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli;

/// <summary>The packs that a command works with: those that ship with the program, or those of --rules.</summary>
internal static class Rules
{
    /// <summary>The folder beside the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The packs, or the code to end with after having said why.</summary>
    public static (PackLibrary? Library, int ExitCode) Load(Terminal terminal, string? folder, bool forSamples = false, PacksAsked? asked = null)
    {
        var path = folder ?? Shipped;
        if (!Directory.Exists(path))
            return (null, terminal.Stop(ExitCode.Usage, $"không có thư mục bộ quy tắc: {path}", $"there is no rules folder: {path}"));
        var loaded = PackReader.Load(path, forSamples, asked);
        terminal.Remark(loaded.Diagnostics);
        if (loaded.HasErrors)
            return (null, terminal.Stop(ExitCode.Pack, "bộ quy tắc có lỗi, không thể chấm.", "the packs have errors, nothing can be judged."));
        if (loaded.Value!.Packs.IsEmpty && loaded.Value.Known.IsEmpty)
            return (null, terminal.Stop(ExitCode.Pack, $"thư mục {path} không có bộ quy tắc nào.", $"the folder {path} holds no pack."));
        return (loaded.Value, ExitCode.Good);
    }

    /// <summary>The profile by name or file, or for the kind of facility; then the packs that were asked for by name in place of its own.</summary>
    public static (Profile? Profile, int ExitCode) Choose(Terminal terminal, PackLibrary library, string? id, string facilityKind, string[] packs)
    {
        if (packs.FirstOrDefault(name => library.Packs.All(pack => pack.Pack.Id != name)) is { } unknown)
            return (null, terminal.Stop(ExitCode.Usage, $"không có bộ quy tắc «{unknown}».", $"there is no pack «{unknown}»."));
        var (profile, code) = Find(terminal, library, id, facilityKind);
        return profile is null || packs.Length == 0 ? (profile, code) : (profile with { Packs = [.. packs], ByName = true }, code);
    }

    private static (Profile? Profile, int ExitCode) Find(Terminal terminal, PackLibrary library, string? id, string facilityKind)
    {
        if (id is not null && id.EndsWith(".yaml", StringComparison.Ordinal)) return FromFile(terminal, library, id);
        if ((id is null ? library.ProfileFor(facilityKind) : library.ProfileNamed(id)) is { } profile) return (profile, ExitCode.Good);
        var known = string.Join(", ", library.Profiles.Select(profile => profile.Id));
        return (null, id is null
            ? terminal.Stop(ExitCode.Usage, $"không có hồ sơ áp dụng nào cho loại cơ sở «{facilityKind}»; hãy chọn bằng --profile: {known}.", $"no profile is written for the kind of facility «{facilityKind}»; choose one with --profile: {known}.")
            : terminal.Stop(ExitCode.Usage, $"không có hồ sơ áp dụng «{id}»; hiện có: {known}.", $"there is no profile «{id}»; there are: {known}."));
    }

    private static (Profile? Profile, int ExitCode) FromFile(Terminal terminal, PackLibrary library, string path)
    {
        if (!File.Exists(path)) return (null, terminal.Stop(ExitCode.Usage, $"không có tệp hồ sơ áp dụng: {path}", $"there is no profile file: {path}"));
        var loaded = PackReader.LoadProfile(library, path);
        terminal.Remark(loaded.Diagnostics);
        return loaded is { HasErrors: false, Value: { } profile }
            ? (profile, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Pack, "hồ sơ áp dụng có lỗi, không thể chấm.", "the profile has errors, nothing can be judged."));
    }

    /// <summary>The checklist on a date, or the code to end with after having said why.</summary>
    public static (Checklist? Checklist, int ExitCode) Select(Terminal terminal, PackLibrary library, Profile profile, DateOnly asOf)
    {
        var checklist = library.For(profile, asOf);
        terminal.Remark(checklist.Diagnostics);
        return checklist.Value is { } value
            ? (value, ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Pack, "không có bộ quy tắc nào có hiệu lực để chấm vào ngày này.", "no pack is in force to judge by on this date."));
    }
}
