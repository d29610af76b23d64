using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What nobody may conclude from the report.</summary>
internal static class Limitations
{
    public static ImmutableArray<string> All(Appraisal appraisal, Wording wording) =>
        [.. Of(appraisal.Records, appraisal.Sample, wording), .. Always(appraisal, wording)];

    private static IEnumerable<string> Of(RecordCounts records, SampleDesign? sample, Wording wording)
    {
        yield return sample is { Drawn: var drawn, Population: var population } ? wording.Of(
            $"Hồ sơ không được rút. Chỉ {wording.Count(drawn)} trong {wording.Count(population)} hồ sơ đã nộp được xem xét; trần 95 % nêu ở từng phép kiểm chỉ nói về {wording.Count(population)} hồ sơ đó, không về hồ sơ chưa nộp.",
            $"Records that were not drawn. Only {wording.Count(drawn)} of the {wording.Count(population)} records handed in were looked at; the 95 % bounds speak of those {wording.Count(population)} alone, not of records that were not handed in.")
            : wording.Of(
            $"Hồ sơ không được nộp. Chỉ {wording.Count(records.Read)} hồ sơ bệnh án đã đọc được xem xét; EmrCheck không biết chúng được chọn thế nào nên không suy ra cho toàn bộ hồ sơ của cơ sở.",
            $"Records that were not handed in. Only the {wording.Count(records.Read)} records read were looked at; EmrCheck does not know how they were chosen, so nothing follows for all records of the facility.");
        if (records.Unreadable > 0)
        {
            yield return wording.Of(
                $"Nội dung của {wording.Count(records.Unreadable)} tệp không đọc được: chúng có thể tốt hoặc xấu.",
                $"What is in the {wording.Count(records.Unreadable)} files that could not be read: it may be good or bad.");
        }
    }

    private static IEnumerable<string> Always(Appraisal appraisal, Wording wording) =>
    [
        wording.Of(
            "Điều không ghi trong dữ liệu: ai thao tác trên phần mềm, phân quyền thực tế, hạ tầng có vận hành, bản sao lưu có phục hồi được hay không. Các việc này chỉ dựa vào lời khai và văn bản.",
            "What data do not hold: who uses the software, who may do what in practice, whether the infrastructure runs, whether a back-up can be restored. For these there are only declarations and documents."),
        wording.Of(
            "Chữ trong văn bản đã nộp: máy chỉ xét có tệp hay không và loại, số, ngày, nội dung như cơ sở khai.",
            "The text of the documents handed in: only whether the file is there, and its kind, number, date and subjects as declared, are looked at."),
        wording.Of(
            "Dữ liệu có đúng sự thật hay không, và chất lượng chuyên môn của việc chẩn đoán, điều trị.",
            "Whether the data are true, and the quality of diagnosis and treatment."),
        wording.Of(
            "Giá trị mật mã của chữ ký, chứng thư, dấu thời gian; việc số định danh có thật trong Cơ sở dữ liệu quốc gia về dân cư.",
            "The cryptographic value of signatures, certificates and time stamps; whether a personal number exists in the national population database."),
        wording.Of(
            "Việc thiếu dữ liệu là do hồ sơ hay do khâu kết xuất: cần xem trên phần mềm trước khi kết luận.",
            "Whether missing data are missing in the record or only in its export: look in the software before concluding."),
        wording.Of(
            $"Tình hình sau ngày {wording.Day(appraisal.AsOf)}, hoặc theo văn bản ngoài các bộ quy tắc nêu trên.",
            $"Anything after {wording.Day(appraisal.AsOf)}, or under texts other than the packs named above."),
        wording.Of(
            "Hiệu lực pháp lý: đây là kết quả tự đánh giá hoặc thẩm định bằng máy trên cách diễn giải văn bản, không phải quyết định hay xác nhận của cơ quan nhà nước, không phải tư vấn pháp lý, và không thay cho kết luận của hội đồng và trách nhiệm của thủ trưởng đơn vị.",
            "Legal effect: this is the result of a self-assessment or appraisal by machine on paraphrased texts; it is no decision or confirmation of an authority and no legal advice, and replaces neither the council's conclusion nor the responsibility of the head of the facility."),
    ];
}
