using System.Buffers;
using System.Runtime.CompilerServices;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>
/// Makes the nodes of a document whose text is in order, in one pass and with nothing between the bytes and the nodes.
/// At anything unusual it gives up, and <see cref="DocumentReader"/> reads the text again and says what it is.
/// So it may refuse what is right, but must never accept what is wrong, nor what is not UTF-8; a differential test compares the two.
/// </summary>
internal ref struct QuickReader(ReadOnlySpan<byte> utf8, TypeTable types, int maxDepth)
{
    private readonly ReadOnlySpan<byte> utf8 = utf8;
    private Node[] nodes = [];
    private int count;

    /// <summary>What was noted of a Bundle's entries; null when there are none.</summary>
    public EntryList? Entries { get; private set; }

    /// <summary>The nodes, once they are complete.</summary>
    public readonly NodeBuffer Nodes => new(nodes, count);

    /// <summary>True when the nodes are complete; otherwise nothing is left behind.</summary>
    public bool TryRead()
    {
        var depth = Math.Clamp(maxDepth, 1, DocumentReader.MostDepth);
        nodes = ArrayPool<Node>.Shared.Rent(utf8.Length / 16 + 16);
        var frames = ArrayPool<Frame>.Shared.Rent(depth);
        var done = TryRead(frames.AsSpan(0, depth), NameGuess.For(types));
        ArrayPool<Frame>.Shared.Return(frames);
        if (done) return true;
        ArrayPool<Node>.Shared.Return(nodes);
        Entries?.Dispose();
        return false;
    }

    /// <summary>Each round is one member of the innermost object or list, and the ends that follow it. Locals instead of fields: they stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryRead(Span<Frame> frames, Span<NameGuess> guesses)
    {
        var text = utf8;
        var at = JsonText.SkipSpace(text, 0);
        if ((uint)at >= (uint)text.Length || text[at] != '{') return false;
        var depth = 1;
        ref var frame = ref frames[0];
        frame = new();
        AddNode() = new() { Start = at, Kind = NodeKind.Object };
        at = JsonText.SkipSpace(text, at + 1);
        if ((uint)at >= (uint)text.Length || text[at] == '}') return false;
        while (true)
        {
            if (!frame.IsArray) at = AfterName(text, at, ref frame, guesses);
            if ((uint)at >= (uint)text.Length) return false;
            var first = text[at];
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth == frames.Length) return false;
                var isArray = first == '[';
                ref var inner = ref frames[depth++];
                inner = new() { Node = count, IsArray = isArray, Owner = frame.Name, Name = isArray ? frame.Name : (ushort)0, Flags = isArray ? frame.Flags : NodeFlags.None };
                AddNode() = new() { Start = at, Name = frame.Name, Flags = frame.Flags, Kind = isArray ? NodeKind.Array : NodeKind.Object };
                frame = ref inner;
                at = JsonText.SkipSpace(text, at + 1);
                if ((uint)at >= (uint)text.Length) return false;
                if (text[at] != (isArray ? ']' : '}')) continue;
            }
            else
            {
                at = AfterValue(text, at, ref frame);
            }

            while (true)
            {
                at = JsonText.SkipSpace(text, at);
                if ((uint)at >= (uint)text.Length) return false;
                if (text[at] == ',') break;
                if (text[at] != (frame.IsArray ? ']' : '}')) return false;
                ref var closed = ref nodes[frame.Node];
                closed.Length = ++at - closed.Start;
                closed.Next = count;
                if ((frame.Met & NodeFlags.Sibling) == 0) closed.Flags |= NodeFlags.Plain;
                if (depth == 3 && frame.Owner == ElementNames.Entry && !frame.IsArray && frames[1].IsArray) (Entries ??= new()).Add(nodes, text, frame.Node);
                if (--depth == 0) return JsonText.SkipSpace(text, at) == text.Length;
                frame = ref frames[depth - 1];
            }

            at = JsonText.SkipSpace(text, at + 1);
        }
    }

    /// <summary>The place of the value that a name belongs to; -1 when there is none. A name that was there before is left to the thorough reader.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int AfterName(ReadOnlySpan<byte> text, int at, ref Frame frame, Span<NameGuess> guesses)
    {
        if ((uint)at >= (uint)text.Length) return -1;
        ref var guess = ref guesses[NameGuess.PlaceOf(frame.Owner, frame.Name)];
        if (guess.Agrees(text[at..]))
        {
            at += guess.Length;
            (frame.Name, frame.Flags) = (guess.Name, guess.Flags);
        }
        else
        {
            at = AfterOtherName(text, at, ref frame, ref guess, ref guesses[NameGuess.SecondPlaceOf(frame.Owner, frame.Name)]);
        }

        var bit = 1UL << (frame.Name + (int)frame.Flags * 16);
        var mayBeKnown = (frame.Seen & bit) != 0;
        frame.Seen |= bit;
        frame.Met |= frame.Flags;
        return mayBeKnown && IsDuplicate(frame) ? -1 : JsonText.SkipSpace(text, at);
    }

    /// <summary>The place behind a name and its colon; -1 when there are none. The name before last is tried before it is looked up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private readonly int AfterOtherName(ReadOnlySpan<byte> text, int at, ref Frame frame, ref NameGuess guess, ref NameGuess second)
    {
        if (second.Agrees(text[at..]))
        {
            (frame.Name, frame.Flags) = (second.Name, second.Flags);
            return at + second.Length;
        }

        var start = at + 1;
        if (text[at] != '"') return -1;
        var end = JsonText.EndOfAscii(text, start);
        if ((uint)end >= (uint)text.Length || text[end] != '"') return -1;
        var colon = JsonText.SkipSpace(text, end + 1);
        if ((uint)colon >= (uint)text.Length || text[colon] != ':') return -1;

        var isSibling = end - start > 1 && text[start] == '_';
        frame.Name = types.Names.Find(text[(isSibling ? start + 1 : start)..end]);
        frame.Flags = isSibling ? NodeFlags.Sibling : NodeFlags.None;
        var next = colon + 1 < text.Length && text[colon + 1] == ' ' ? colon + 2 : colon + 1;
        if (colon == end + 1)
        {
            second = guess;
            guess.Learn(text[at..], next - at, frame.Name, frame.Flags);
        }

        return next;
    }

    private readonly bool IsDuplicate(in Frame frame)
    {
        if (frame.Name == 0) return false;
        for (var i = frame.Node + 1; i < count; i = nodes[i].Next)
        {
            var name = nodes[i].Kind == NodeKind.ResourceType ? NameTable.ResourceType : nodes[i].Name;
            if (name == frame.Name && (nodes[i].Flags & NodeFlags.Sibling) == frame.Flags) return true;
        }

        return false;
    }

    /// <summary>The place behind a value, which becomes a node; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AfterValue(ReadOnlySpan<byte> text, int at, ref Frame frame)
    {
        var (start, kind, flags) = (at, NodeKind.String, frame.Flags);
        int end;
        if (text[at] == '"')
        {
            end = JsonText.EndOfAscii(text, ++start);
            if ((uint)end >= (uint)text.Length) return -1;
            if (text[end] != '"' && (end = JsonText.EndOfLetters(text, end)) < 0)
            {
                end = JsonText.EndOfString(text, start);
                if (end < 0) return -1;
                if (text[start..end].Contains((byte)'\\')) flags |= NodeFlags.Escaped;
            }

            at = end + 1;
        }
        else
        {
            (kind, end) = JsonText.EndOfWord(text, at);
            at = end;
            if (end < 0) return -1;
        }

        var name = frame.Name;
        if (name == NameTable.ResourceType && kind == NodeKind.String && frame is { IsArray: false, Flags: NodeFlags.None })
        {
            kind = NodeKind.ResourceType;
            frame.Owner = name = (ushort)(Node.TypeNames + types.ResourceTypeId(text[start..end]));
        }

        ref var node = ref AddNode();
        node.Start = start;
        node.Length = end - start;
        node.Next = count;
        node.Name = name;
        node.Flags = flags;
        node.Kind = kind;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Node AddNode()
    {
        if (count == nodes.Length) nodes = NodeBuffer.Grown(nodes);
        return ref nodes[count++];
    }

    /// <summary>An object or list that is open. The name is that of the current property, of a list its own.</summary>
    private struct Frame
    {
        public ulong Seen;
        public int Node;
        public ushort Name;

        /// <summary>What it is the content of, or its type of resource: what its names are guessed by.</summary>
        public ushort Owner;
        public NodeFlags Flags;
        public NodeFlags Met;
        public bool IsArray;
    }
}
