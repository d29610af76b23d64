using System.Text.Encodings.Web;
using System.Text.Json;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Xml;

/// <summary>Writes the parts of an XML file as FHIR's JSON, and notes where each value came from. As deep as the parts are.</summary>
internal sealed class JsonFromXml : IDisposable
{
    private readonly List<Part> parts;
    private readonly TypeTable types;
    private readonly FhirType? element;
    private readonly ElementLookup lookup;
    private readonly PartGroups groups;
    private readonly Utf8JsonWriter json;

    public JsonFromXml(List<Part> parts, TypeTable types, PooledBytes output)
    {
        (this.parts, this.types) = (parts, types);
        element = types.Find("Element");
        lookup = new(types);
        groups = new(parts);
        json = new(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue });
    }

    /// <summary>Where each value came from.</summary>
    public List<XmlPlace> Places { get; } = [];

    /// <summary>Writes all.</summary>
    public void Write()
    {
        WriteResource(0, -1);
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    /// <summary>A resource; in another one it is inside an element that has nothing else.</summary>
    private void WriteResource(int part, int wrapper)
    {
        Note(part);
        json.WriteStartObject();
        Note(part);
        json.WriteString("resourceType", parts[part].Name);
        if (wrapper >= 0) WriteRest(wrapper);
        WriteContent(part, types.Find(parts[part].Name) is { Kind: FhirTypeKind.Resource } type ? type : null);
        json.WriteEndObject();
    }

    /// <summary>What stands beside the resource in its element, to be kept and found unknown.</summary>
    private void WriteRest(int wrapper)
    {
        if (parts[wrapper].Value is { } value) WriteUnknown("@value", value, wrapper);
        for (var i = wrapper + 1; i < parts[wrapper].Next; i = parts[i].Next)
            if (parts[i].Kind != PartKind.Element) WriteUnknown(parts[i].Kind == PartKind.Attribute ? "@" + parts[i].Name : parts[i].Name, parts[i].Value!, i);
    }

    private void WriteUnknown(string name, string value, int part)
    {
        Note(part);
        json.WriteString(name, value);
    }

    private void WriteContent(int owner, FhirType? type)
    {
        var from = groups.Count;
        groups.Add(owner, type);
        for (int i = from, to = groups.Count; i < to; i++) WriteProperty(groups[i], lookup.Find(type, groups[i].Name));
        groups.Truncate(from);
    }

    private void WriteProperty(PartGroups.Group group, ElementLookup.Found known)
    {
        var isList = known.IsList || group.First != group.Last;
        if (known.Type is { Kind: FhirTypeKind.Resource }) WriteResources(group, isList);
        else if (known.Type is null ? HasValue(group) : known.Type.Kind is FhirTypeKind.Primitive or FhirTypeKind.System) WritePrimitives(group, known.Type, isList);
        else WriteObjects(group, known.Type, isList);
    }

    private void WriteResources(PartGroups.Group group, bool isList)
    {
        var several = isList;
        for (var i = group.First; i >= 0; i = parts[i].NextSame) several |= Count(i) > 1;
        Begin(group.Name, group.First, several);
        for (var i = group.First; i >= 0; i = parts[i].NextSame)
        {
            var any = false;
            for (var child = i + 1; child < parts[i].Next; child = parts[child].Next)
            {
                if (parts[child].Kind != PartKind.Element) continue;
                WriteResource(child, any ? -1 : i);
                any = true;
            }

            if (any) continue;
            Note(i);
            json.WriteStartObject();
            WriteRest(i);
            json.WriteEndObject();
        }

        if (several) json.WriteEndArray();
    }

    private void WriteObjects(PartGroups.Group group, FhirType? type, bool isList)
    {
        Begin(group.Name, group.First, isList);
        for (var i = group.First; i >= 0; i = parts[i].NextSame)
        {
            Note(i);
            if (parts[i].Kind != PartKind.Element)
            {
                json.WriteStringValue(parts[i].Value);
                continue;
            }

            json.WriteStartObject();
            if (parts[i].Value is { } value) WriteUnknown("@value", value, i);
            WriteContent(i, type);
            json.WriteEndObject();
        }

        if (isList) json.WriteEndArray();
    }

    /// <summary>Values, then, in a property of the same name with "_", what else they have.</summary>
    private void WritePrimitives(PartGroups.Group group, FhirType? type, bool isList)
    {
        bool anyValue = false, anyRest = false;
        for (var i = group.First; i >= 0; i = parts[i].NextSame)
        {
            anyValue |= parts[i].Value is not null;
            anyRest |= HasRest(parts[i], i);
        }

        if (anyValue)
        {
            Begin(group.Name, group.First, isList);
            for (var i = group.First; i >= 0; i = parts[i].NextSame)
            {
                Note(i);
                WriteValue(parts[i].Value, type);
            }

            if (isList) json.WriteEndArray();
        }

        if (!anyRest) return;
        Begin("_" + group.Name, group.First, isList);
        for (var i = group.First; i >= 0; i = parts[i].NextSame)
        {
            Note(i);
            if (!HasRest(parts[i], i))
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            WriteContent(i, element);
            json.WriteEndObject();
        }

        if (isList) json.WriteEndArray();
    }

    private void WriteValue(string? value, FhirType? type)
    {
        var simple = type?.ValueTypeId ?? SystemTypes.None;
        if (value is null) json.WriteNullValue();
        else if (simple == SystemTypes.Boolean && value is "true" or "false") json.WriteBooleanValue(value == "true");
        else if (simple is SystemTypes.Integer or SystemTypes.Decimal && JsonNumber.Is(value)) json.WriteRawValue(value, skipInputValidation: true);
        else json.WriteStringValue(value);
    }

    private void Begin(string name, int part, bool isList)
    {
        Note(part);
        json.WritePropertyName(name);
        if (isList) json.WriteStartArray();
    }

    /// <summary>What is written next came from this part.</summary>
    private void Note(int part) => Places.Add(new((int)(json.BytesCommitted + json.BytesPending), parts[part].Line, parts[part].Column));

    /// <summary>An element without a value must have something else, if only nothing.</summary>
    private static bool HasRest(in Part part, int index) => part.Next > index + 1 || part.Value is null;

    private bool HasValue(PartGroups.Group group)
    {
        for (var i = group.First; i >= 0; i = parts[i].NextSame)
            if (parts[i].Value is not null) return true;
        return false;
    }

    private int Count(int wrapper)
    {
        var count = 0;
        for (var i = wrapper + 1; i < parts[wrapper].Next; i = parts[i].Next)
            if (parts[i].Kind == PartKind.Element) count++;
        return count;
    }
}
