using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The evaluation report as a page, for the council, the hospital or those who lead: the same appraisal, told in another order.</summary>
internal static class HtmlReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var wording = new Wording(options.Language);
        switch (options.Audience)
        {
            case Audience.Hospital:
                HtmlPages.Write("hospital", HospitalView.Of(appraisal, wording), output);
                break;
            case Audience.Leader:
                HtmlPages.Write("leader", LeaderView.Of(appraisal, wording), output);
                break;
            default:
                HtmlPages.Write("report", ReportView.Of(appraisal, wording), output);
                break;
        }
    }
}
