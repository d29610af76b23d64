using System.Text;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>A string of the expression, also as UTF-8, so that it is compared with a document without converting anything.</summary>
internal sealed class Text(string value)
{
    public string Value { get; } = value;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(value);
}
