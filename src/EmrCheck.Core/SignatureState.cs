namespace EmrCheck.Core;

/// <summary>What could be found out about one digital signature, the first thing that is wrong with it.</summary>
public enum SignatureState
{
    /// <summary>Unbroken, over the whole file, by a certificate valid at the time that leads to the trust store.</summary>
    Valid,

    /// <summary>In order as far as can be seen, but no trust store was given: whose it is was not proven.</summary>
    NoTrustStore,

    /// <summary>In order, but its certificate does not lead to the trust store.</summary>
    Untrusted,

    /// <summary>In order, but its certificate vouches only for itself.</summary>
    SelfSigned,

    /// <summary>Its certificate was not valid at the time of signing.</summary>
    ExpiredCertificate,

    /// <summary>Unbroken over an earlier revision, to which something was added afterwards.</summary>
    EarlierRevision,

    /// <summary>Unbroken, but parts of the file are not covered by it.</summary>
    Partial,

    /// <summary>What it covers was altered after signing.</summary>
    Altered,

    /// <summary>It cannot be read as a signature.</summary>
    Damaged,

    /// <summary>A kind of signature, or an outdated algorithm, that this version does not judge.</summary>
    Unsupported,
}
