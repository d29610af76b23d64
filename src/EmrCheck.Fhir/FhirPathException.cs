namespace EmrCheck.Fhir;

/// <summary>Data on which an expression cannot be evaluated. The message never quotes a value of the data.</summary>
public sealed class FhirPathException : Exception
{
    /// <summary>An evaluation error.</summary>
    /// <param name="code">A short stable name of what went wrong.</param>
    /// <param name="message">The same for people.</param>
    public FhirPathException(string code, string message) : base(message) => Code = code;

    /// <summary>A short stable name of what went wrong, such as <c>several-items</c>.</summary>
    public string Code { get; }
}
