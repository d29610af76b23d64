namespace EmrCheck.Core;

/// <summary>Why a document does not count for its signature or its order.</summary>
internal static partial class Reasons
{
    public static Phrase NotSigned { get; } = new(
        "Văn bản không có chữ ký số; ảnh chụp chữ ký hay con dấu không phải chữ ký số.",
        "The document has no digital signature; a picture of a signature or a seal is not one.");

    public static Phrase SignatureTimeUnproven { get; } = new(
        "Chữ ký số hợp lệ nhưng chứng thư nay đã hết hạn và thời điểm ký chỉ do người ký tự ghi (không có dấu thời gian); cần người thẩm định xem.",
        "The signature is valid, but its certificate has ended by now and the time of signing is the signer's own word (no time stamp). A person must look.");

    public static Phrase SignatureLater { get; } = new(
        "Chữ ký số ghi thời điểm ký sau ngày thẩm định và không có dấu thời gian; cần người thẩm định xem (đồng hồ máy ký sai, hoặc văn bản ký sau).",
        "The signature says that it was made after the day of the appraisal, and has no time stamp. A person must look (a wrong clock, or a document signed later).");

    public static Phrase SignatureNotExamined { get; } = new(
        "Tệp quá lớn nên chưa xét chữ ký số; cần người thẩm định xem.", "The file is too large for its signatures to have been examined. A person must look.");

    public static Phrase FileShared(string file) => new(
        $"Tệp {file} được nộp cho nhiều văn bản khác số; máy không biết tệp có đủ các văn bản đó không, cần người thẩm định mở tệp xem (hoặc nộp mỗi văn bản một tệp).",
        $"The file {file} was handed in for several documents of different numbers; whether it holds them all, a person must see (or hand in one file for each).");

    public static Phrase DocumentNotReadable(Phrase kinds, ContentFault fault) => new(
        $"Có nộp văn bản loại {kinds.Vi} nhưng không đọc được tệp: {Words.Of(fault).Vi}.",
        $"A document of this kind was handed in, but its file cannot be read ({Words.Of(fault).En}): {kinds.En}.");

    public static Phrase SignatureFails(SignatureState state) => new(
        $"Chữ ký số không đạt: {Words.Of(state).Vi}.", $"The digital signature does not hold: {Words.Of(state).En}.");

    public static Phrase SignatureOpen(SignatureState state) => state == SignatureState.NoTrustStore
        ? new(
            "Chữ ký số nguyên vẹn nhưng chưa kết luận được của ai vì không có kho chứng thư tin cậy; chạy lại với --trust-store.",
            "The digital signature is unbroken, but whose it is cannot be told without a trust store; run again with --trust-store.")
        : new($"Cần người thẩm định xem chữ ký số: {Words.Of(state).Vi}.", $"A person must look at the digital signature: {Words.Of(state).En}.");

    public static Phrase NoBase(Phrase kinds) => new(
        $"Chưa nộp văn bản có ngày thuộc loại {kinds.Vi} mà văn bản này phải dựa vào.", $"No dated document was handed in of the kind on which this one rests: {kinds.En}.");

    public static Phrase DatedBeforeBase(DateOnly date, Phrase kinds, DateOnly first) => new(
        $"Văn bản ghi ngày {Day(date)}, trước {kinds.Vi} mà nó phải dựa vào (ngày {Day(first)}).",
        $"The document is dated {Iso(date)}, before what it rests on ({kinds.En}, {Iso(first)}).");
}
