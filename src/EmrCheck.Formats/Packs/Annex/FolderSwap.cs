namespace EmrCheck.Formats.Packs.Annex;

/// <summary>Puts new folders in the place of old ones, all of them or none.</summary>
internal static class FolderSwap
{
    /// <summary>Moves <c>stage/new/NAME</c> to <c>root/NAME</c> for each name; what was there is put back when one cannot be moved.</summary>
    public static void All(string root, string stage, IEnumerable<string> names)
    {
        var old = Directory.CreateDirectory(Path.Combine(stage, "old")).FullName;
        var done = new Stack<(string From, string To)>();
        try
        {
            foreach (var name in names)
            {
                Move(Path.Combine(root, name), Path.Combine(old, name));
                Move(Path.Combine(stage, "new", name), Path.Combine(root, name));
            }
        }
        catch
        {
            while (done.TryPop(out var move)) Directory.Move(move.To, move.From);
            throw;
        }

        void Move(string from, string to)
        {
            Directory.Move(from, to);
            done.Push((from, to));
        }
    }
}
