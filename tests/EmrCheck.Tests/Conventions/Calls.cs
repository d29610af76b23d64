namespace EmrCheck.Tests.Conventions;

/// <summary>Reads a call in C# source just far enough to count its arguments.</summary>
internal static class Calls
{
    /// <summary>The arguments after the first, up to the closing bracket of the call.</summary>
    public static IReadOnlyList<string> Arguments(string source, int afterFirst)
    {
        var arguments = new List<string>();
        var (depth, start) = (0, afterFirst);
        for (var at = afterFirst; at < source.Length; at++)
        {
            if (source[at] == '"')
            {
                for (at++; source[at] != '"'; at++)
                    if (source[at] == '\\') at++;
            }
            else if (depth == 0 && source[at] is ',' or ')')
            {
                if (start > afterFirst) arguments.Add(source[start..at].Trim());
                if (source[at] == ')') return arguments;
                start = at + 1;
            }
            else if (source[at] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (source[at] is ')' or ']' or '}')
            {
                depth--;
            }
        }

        return arguments;
    }
}
