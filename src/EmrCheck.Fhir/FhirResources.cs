namespace EmrCheck.Fhir;

/// <summary>The resources of a document: the root, then, if it is a Bundle, the resource of each entry (contained ones are not listed).</summary>
public readonly struct FhirResources
{
    private readonly FhirDocument document;

    internal FhirResources(FhirDocument document) => this.document = document;

    /// <summary>Starts at the root.</summary>
    public Enumerator GetEnumerator() => new(document);

    /// <summary>Walks the resources without allocating.</summary>
    public struct Enumerator
    {
        private readonly FhirDocument document;
        private int entry;
        private int current;
        private ushort type;

        internal Enumerator(FhirDocument document)
        {
            this.document = document;
            current = -1;
        }

        /// <summary>The resource reached.</summary>
        public readonly FhirNode Current => new(document, current, type);

        /// <summary>Goes on to the next resource.</summary>
        public bool MoveNext()
        {
            if (current < 0)
            {
                (current, type) = (0, document.Root.Type);
                return true;
            }

            var entries = document.IsBundle ? document.References.Entries : [];
            while (entry < entries.Length)
            {
                (current, type) = (entries[entry].Resource, entries[entry].Type);
                entry++;
                if (type != 0) return true;
            }

            return false;
        }
    }
}
