namespace EmrCheck.Generators.Facilities.Files;

/// <summary>Vietnamese text in the old Windows code page: a letter, then a byte for its tone.</summary>
internal static class Windows1258
{
    // Each row: the letter without a tone, then with grave, hook, tilde, acute and dot below.
    private static readonly string[] Rows =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ];

    private static readonly byte[] Tones = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2];

    public static byte[] Bytes(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 4);
        foreach (var letter in text)
        {
            var row = letter < 0x80 ? null : Array.Find(Rows, r => r.Contains(letter, StringComparison.Ordinal));
            bytes.Add(Letter(row is null ? letter : row[0]));
            if (row is not null && row[0] != letter)
                bytes.Add(Tones[row.IndexOf(letter, StringComparison.Ordinal)]);
        }

        return [.. bytes];
    }

    private static byte Letter(char letter) => letter switch
    {
        < (char)0x80 => (byte)letter,
        'ă' => 0xE3, 'Ă' => 0xC3, 'â' => 0xE2, 'Â' => 0xC2, 'đ' => 0xF0, 'Đ' => 0xD0, 'ê' => 0xEA, 'Ê' => 0xCA,
        'ô' => 0xF4, 'Ô' => 0xD4, 'ơ' => 0xF5, 'Ơ' => 0xD5, 'ư' => 0xFD, 'Ư' => 0xDD,
        _ => throw new ArgumentOutOfRangeException(nameof(letter)),
    };
}
