using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Yaml;

/// <summary>What is wrong with an expression, as a sentence.</summary>
public static class FhirPathSentences
{
    /// <summary>The sentence for one error.</summary>
    public static Phrase Of(FhirPathError error)
    {
        var (vi, en) = error.Kind switch
        {
            FhirPathErrorKind.UnknownElement => ($"không có phần tử «{error.Found}»", $"there is no element «{error.Found}»"),
            FhirPathErrorKind.UnknownFunction => ($"không có hàm «{error.Found}»", $"there is no function «{error.Found}»"),
            FhirPathErrorKind.UnknownType => ($"không có kiểu «{error.Found}»", $"there is no type «{error.Found}»"),
            FhirPathErrorKind.UnknownVariable => ($"không có biến «{error.Found}»", $"there is no variable «{error.Found}»"),
            FhirPathErrorKind.WrongArguments => ($"tham số không hợp lệ: «{error.Found}»", $"wrong arguments: «{error.Found}»"),
            FhirPathErrorKind.NotSupported => ($"chưa hỗ trợ «{error.Found}»", $"«{error.Found}» is not supported"),
            _ => ($"sai cú pháp tại «{error.Found}»", $"syntax error at «{error.Found}»"),
        };
        var expected = error.Expected is null ? "" : $" ({error.Expected})";
        return new(
            $"{vi}.{Nearest.Vi(error.Suggestion)}",
            $"{en}{expected}.{Nearest.En(error.Suggestion)}");
    }
}
