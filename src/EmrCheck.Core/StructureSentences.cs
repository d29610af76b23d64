using EmrCheck.Fhir.Structure;

namespace EmrCheck.Core;

/// <summary>The sentences of structure problems: what R4 says of the element, never what stands there.</summary>
internal static class StructureSentences
{
    public static Phrase Of(StructureProblem problem) => problem.Kind switch
    {
        StructureProblemKind.UnknownElement => problem.Hint is { } near
            ? Say($"{problem.Element} không có phần tử này; có phải {near}?", $"{problem.Element} has no such element; is it {near}?")
            : Say($"{problem.Element} không có phần tử này.", $"{problem.Element} has no such element."),
        StructureProblemKind.DuplicateProperty => Say("Thuộc tính JSON này đã có trong cùng đối tượng.", "The object has this JSON property already."),
        StructureProblemKind.MissingElement => Say($"Thiếu phần tử bắt buộc {problem.Element}.", $"The required element {problem.Element} is missing."),
        StructureProblemKind.NotAList => Say($"{problem.Element} chỉ có một giá trị nên không được là danh sách JSON.", $"{problem.Element} has one value, so it must not be a JSON list."),
        StructureProblemKind.ListExpected => Say($"{problem.Element} phải là danh sách JSON [ ].", $"{problem.Element} must be a JSON list [ ]."),
        StructureProblemKind.WrongJsonType => Say($"{problem.Element} phải viết dưới dạng JSON {problem.Expected}.", $"{problem.Element} must be written as JSON {problem.Expected}."),
        StructureProblemKind.WrongFormat => Say($"Giá trị của {problem.Element} không đúng định dạng {problem.Expected}.", $"The value of {problem.Element} is not of the format {problem.Expected}."),
        StructureProblemKind.SeveralOfChoice => Say($"{problem.Element} chỉ được có một kiểu giá trị.", $"{problem.Element} may have one type of value only."),
        StructureProblemKind.UnknownCode => Say($"Mã của {problem.Element} không thuộc danh mục bắt buộc {problem.Expected}.", $"The code of {problem.Element} is not in the required list {problem.Expected}."),
        StructureProblemKind.NoResourceType => Say("Tài nguyên thiếu resourceType.", "The resource has no resourceType."),
        StructureProblemKind.UnknownResourceType => Say("resourceType không có trong FHIR R4.", "FHIR R4 has no such resourceType."),
        StructureProblemKind.DanglingReference => Say($"{problem.Element} tham chiếu tới tài nguyên không có trong tệp.", $"{problem.Element} refers to a resource that is not in the file."),
        StructureProblemKind.WrongTarget => Say($"{problem.Element} chỉ được tham chiếu tới {problem.Expected}.", $"{problem.Element} may refer to {problem.Expected} only."),
        StructureProblemKind.Empty => Say($"{problem.Element} rỗng; FHIR không cho phép giá trị rỗng hoặc null.", $"{problem.Element} is empty; FHIR allows neither empty values nor null."),
        StructureProblemKind.Invariant => Say($"Không thỏa ràng buộc {problem.Expected} của {problem.Element}: {problem.Hint}.", $"{problem.Element} breaks the invariant {problem.Expected}: {problem.Hint}."),
        StructureProblemKind.InvariantNotEvaluated => Say($"Không tính được ràng buộc {problem.Expected} của {problem.Element}.", $"The invariant {problem.Expected} of {problem.Element} could not be evaluated."),
        StructureProblemKind.RelativeFullUrl => Say("fullUrl phải là địa chỉ tuyệt đối.", "The fullUrl must be absolute."),
        StructureProblemKind.OtherFullUrl => Say("fullUrl không khớp loại và id của tài nguyên.", "The fullUrl does not fit the resource's type and id."),
        StructureProblemKind.DuplicateLink => Say("Quan hệ này của Bundle.link đã có.", "Bundle.link has this relation already."),
        StructureProblemKind.Narrative => Say($"Phần trình bày không phải XHTML mà FHIR cho phép ({problem.Expected}).", $"The narrative is not the XHTML that FHIR allows ({problem.Expected})."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, "A new kind of problem has no sentence."),
    };

    private static Phrase Say(string vi, string en) => new(vi, en);
}
