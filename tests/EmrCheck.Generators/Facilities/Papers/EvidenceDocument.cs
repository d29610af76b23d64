namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>A document that a hospital hands in: invented, short, and dated as in a usual dossier.</summary>
internal sealed record EvidenceDocument(string Id, string Kind, string Title, string Number, string Date, string Issuer, string Body)
{
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public string File => $"evidence/{Id}.txt";

    public static IReadOnlyList<EvidenceDocument> All => [.. Decisions.All, .. Reports.All];

    public string Text(Hospital hospital) =>
        $"""
        VĂN BẢN MẪU TỔNG HỢP - KHÔNG PHẢI VĂN BẢN CÓ THẬT

        {hospital.Name}
        Số: {Number}
        Ngày: {Date[8..]}/{Date[5..7]}/{Date[..4]}
        Người ký: {Issuer}

        {Title}

        {Body}

        """.ReplaceLineEndings("\n");
}
