namespace EmrCheck.Core;

/// <summary>Letters that nobody sees but that a terminal, a browser or a word processor obeys.</summary>
public static class UnseenLetter
{
    /// <summary>Control characters, line breaks among them, and what turns the direction of writing.</summary>
    public static bool Is(char letter) => char.IsControl(letter) || Turns(letter);

    /// <summary>What turns the direction of writing: behind it «khác» is read as «cáhk».</summary>
    public static bool Turns(int letter) => letter is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069);
}
