using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EmrCheck.Formats.Yaml;

/// <summary>
/// The events of a text without what nobody writes by hand. A tree is built of them and compared recursively: too deep a nesting,
/// or an alias to itself, would end the program.
/// </summary>
/// <param name="events">All events.</param>
/// <param name="reached">Told how far the text was read.</param>
/// <exception cref="YamlException">Nested too deep, or an alias.</exception>
internal sealed class PlainYaml(IParser events, Action<Mark> reached) : IParser
{
    private const int DeepestNesting = 50;

    private int _depth;

    public ParsingEvent? Current => events.Current;

    public bool MoveNext()
    {
        if (!events.MoveNext()) return false;
        if (Current is not { } next) return true;
        reached(next.End);
        if ((_depth += next.NestingIncrease) > DeepestNesting) throw new YamlException(next.Start, next.End, "nested too deep");
        return next is not AnchorAlias ? true : throw new YamlException(next.Start, next.End, "aliases (*name) are not read");
    }
}
