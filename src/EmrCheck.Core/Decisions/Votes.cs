namespace EmrCheck.Core.Decisions;

/// <summary>How the members who were present and not recused voted on a decision.</summary>
public sealed record Votes(int For, int Against, int Abstained)
{
    /// <summary>How many voted.</summary>
    public int Cast => For + Against + Abstained;

    /// <summary>As minutes write it: 5/1/1.</summary>
    public override string ToString() => FormattableString.Invariant($"{For}/{Against}/{Abstained}");
}
