namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>A document that a hospital hands in: invented, short, and dated as in a usual dossier.</summary>
internal sealed record EvidenceDocument(string Id, string Kind, string Title, string Number, string Date, string Issuer, string Body)
{
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The texts on which it rests.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    public string File => $"evidence/{Id}.txt";

    public static IReadOnlyList<EvidenceDocument> All =>
        [.. Decisions.All, .. Regulations.All, .. Reports.All, .. Demonstrations.All, .. Security.All, .. PersonalData.All, .. Connections.All];

    private string Bases => Cites.Count == 0 ? "" : $"Căn cứ: {string.Join("; ", Cites)}.\n";

    public string Text(Hospital hospital) =>
        $"""
        VĂN BẢN MẪU TỔNG HỢP - KHÔNG PHẢI VĂN BẢN CÓ THẬT

        {hospital.Name}
        Số: {Number}
        Ngày: {Date[8..]}/{Date[5..7]}/{Date[..4]}
        Người ký: {Issuer}

        {Title}
        {Bases}
        {Body}

        """.ReplaceLineEndings("\n");
}
