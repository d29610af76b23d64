namespace EmrCheck.Core;

/// <summary>The words for what files hold and for signatures.</summary>
public static partial class Words
{
    /// <summary>The word for a kind of content.</summary>
    public static Phrase Of(ContentKind kind) => kind switch
    {
        ContentKind.Text => new("văn bản thô", "plain text"),
        ContentKind.Html => new("trang web (HTML)", "a web page (HTML)"),
        ContentKind.Xml => new("XML", "XML"),
        ContentKind.RichText => new("RTF", "RTF"),
        ContentKind.Pdf => new("PDF", "PDF"),
        ContentKind.Word => new("Word (.docx)", "Word (.docx)"),
        ContentKind.Spreadsheet => new("Excel (.xlsx)", "Excel (.xlsx)"),
        ContentKind.Slides => new("PowerPoint (.pptx)", "PowerPoint (.pptx)"),
        ContentKind.OldOffice => new("Office đời cũ (.doc, .xls, .ppt)", "old Office (.doc, .xls, .ppt)"),
        ContentKind.OpenDocument => new("OpenDocument", "OpenDocument"),
        ContentKind.Png => new("ảnh PNG", "a PNG picture"),
        ContentKind.Jpeg => new("ảnh JPEG", "a JPEG picture"),
        ContentKind.Gif => new("ảnh GIF", "a GIF picture"),
        ContentKind.Tiff => new("ảnh TIFF", "a TIFF picture"),
        ContentKind.WebP => new("ảnh WebP", "a WebP picture"),
        ContentKind.Zip => new("tệp nén ZIP", "a ZIP archive"),
        _ => new("không rõ loại", "of no known kind"),
    };

    /// <summary>The word for what is wrong with a content; empty for nothing.</summary>
    public static Phrase Of(ContentFault fault) => fault switch
    {
        ContentFault.OtherThanNamed => new("khác với đuôi tệp", "not what its name says"),
        ContentFault.Unrecognized => new("không đúng như đuôi tệp, không mở được", "not what its name says, cannot be opened"),
        ContentFault.Encrypted => new("đặt mật khẩu hoặc mã hóa", "locked by a password or encryption"),
        ContentFault.CutOff => new("bị cắt cụt", "cut off"),
        _ => new("", ""),
    };

    /// <summary>The words for the state of a signature.</summary>
    public static Phrase Of(SignatureState state) => state switch
    {
        SignatureState.Valid => new("chữ ký số hợp lệ trên toàn tệp", "a valid signature over the whole file"),
        SignatureState.NoTrustStore => new("chữ ký số nguyên vẹn, chưa xét được người ký vì không có kho chứng thư tin cậy", "an unbroken signature; whose it is was not proven, as no trust store was given"),
        SignatureState.Untrusted => new("chữ ký số nguyên vẹn nhưng chứng thư không thuộc kho chứng thư tin cậy", "an unbroken signature whose certificate does not lead to the trust store"),
        SignatureState.SelfSigned => new("chữ ký số nguyên vẹn nhưng chứng thư tự ký, không có tổ chức chứng thực nào bảo đảm", "an unbroken signature by a self-signed certificate, for which no authority vouches"),
        SignatureState.ExpiredCertificate => new("chứng thư không còn hoặc chưa có hiệu lực vào lúc ký", "the certificate was not valid at the time of signing"),
        SignatureState.EarlierRevision => new("chữ ký số nguyên vẹn trên một phiên bản trước, sau khi ký tệp được thêm nội dung", "an unbroken signature over an earlier revision; something was added after signing"),
        SignatureState.Partial => new("chữ ký số chỉ phủ một phần tệp", "the signature covers only a part of the file"),
        SignatureState.Altered => new("nội dung đã bị sửa sau khi ký", "the content was altered after signing"),
        SignatureState.Damaged => new("chữ ký số hỏng, không đọc được", "a damaged signature that cannot be read"),
        _ => new("loại chữ ký hoặc thuật toán chưa xét được", "a kind of signature or an algorithm that is not judged"),
    };
}
