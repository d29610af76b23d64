namespace EmrCheck.Core.OnSite;

/// <summary>What one person saw at the facility, where no file can show it (quan sát tại chỗ). It stands beside a verdict and never changes it.</summary>
/// <param name="Subject">The criterion, or the key of the record that was opened on the screen.</param>
/// <param name="Item">What of the record was compared; empty for a criterion.</param>
/// <param name="Result">What was seen.</param>
/// <param name="Note">Free text of the observer, without names of patients; empty when none.</param>
/// <param name="Time">When, as HH:mm; empty when not said.</param>
/// <param name="Role">Who looked, by role, never by name.</param>
public sealed record Observation(string Subject, string Item, OnSiteResult Result, string Note, string Time, string Role);
