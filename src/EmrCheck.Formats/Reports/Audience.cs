namespace EmrCheck.Formats.Reports;

/// <summary>For whom a page is written: what comes first and what is left out, never what is concluded.</summary>
public enum Audience
{
    /// <summary>The council's file: everything.</summary>
    Council,

    /// <summary>The hospital's list of what to do.</summary>
    Hospital,

    /// <summary>One sheet for those who lead.</summary>
    Leader,
}
