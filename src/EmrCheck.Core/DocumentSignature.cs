namespace EmrCheck.Core;

/// <summary>A digital signature in a document or beside it. Names organisations, never the person who signed.</summary>
/// <param name="State">What could be found out about it.</param>
/// <param name="Organization">The organisation in the signer's certificate; null when it names none.</param>
/// <param name="Issuer">Who issued the certificate; null when not said, or when that would name a person.</param>
/// <param name="Thumbprint">The first digits of the certificate's SHA-256, so that it can be told from others; null without one.</param>
public sealed record DocumentSignature(SignatureState State, string? Organization, string? Issuer, string? Thumbprint)
{
    /// <summary>When it was made; null when it does not say.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Whether a time-stamping authority of the trust store vouches for the time; otherwise it is the signer's own word.</summary>
    public bool IsTimeProven { get; init; }

    /// <summary>The last day of the certificate; null without one.</summary>
    public DateOnly? CertificateTo { get; init; }

    /// <summary>A signature of which nothing but the state is known.</summary>
    public static DocumentSignature Of(SignatureState state) => new(state, null, null, null);

    /// <summary>Whether it is valid, was not possibly made with an ended certificate whose owner set back the clock, and does not say that it was made later.</summary>
    public bool StandsOn(DateOnly day) => State == SignatureState.Valid && (IsTimeProven || (CertificateTo >= day && !IsLaterThan(day)));

    /// <summary>Whether it says, on the signer's own word, that it was made after a day.</summary>
    public bool IsLaterThan(DateOnly day) => !IsTimeProven && SignedAt is { } time && DateOnly.FromDateTime(time.UtcDateTime) > day;
}
