namespace PolicyLint.Rules;

/// <summary>A policy variable in a text: <c>${aws:username}</c>, <c>${aws:PrincipalTag/team, 'none'}</c>.</summary>
/// <param name="Start">Where the dollar sign stands.</param>
/// <param name="Length">With both braces; to the end of the text if the closing one is missing.</param>
/// <param name="Name">Between the braces, before a comma.</param>
/// <param name="Default">Behind the comma; null if there is none.</param>
/// <param name="IsClosed">Whether there is a closing brace.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html</remarks>
internal readonly record struct PolicyVariable(int Start, int Length, string Name, string? Default, bool IsClosed)
{
    /// <summary>The sources of variables of the Serverless Framework, less those that are IAM's too: https://www.serverless.com/framework/docs/guides/variables</summary>
    private static readonly HashSet<string> OtherPrefixes = new(StringComparer.Ordinal)
    {
        "self", "opt", "env", "file", "cf", "ssm", "sls", "param", "git", "output", "terraform", "custom", "strToBool", "vault", "doppler",
    };

    /// <summary>Whether the name is a prefix, one colon and a name: what is not is a placeholder, or another tool's.</summary>
    public bool IsConditionKey =>
        Name.IndexOf(':') is > 0 and var colon && colon + 1 < Name.Length && Name[colon + 1] != ':' && !IsOfAnotherTool(Name, colon);

    /// <summary>Whether the default is anything but a text in single quotes.</summary>
    public bool HasMalformedDefault => Default?.Trim() is { } text && (text.Length < 2 || text[0] != '\'' || text[text.Length - 1] != '\'');

    /// <summary>Whether the name holds a sign that no condition key has. The key of a tag, behind the slash, may hold letters of any language.</summary>
    public bool HasOtherSymbol
    {
        get
        {
            foreach (var unit in Name)
            {
                if (!char.IsLetterOrDigit(unit) && unit is not (':' or '/' or '-' or '_' or '.' or '@' or '=' or '+'))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary><c>${self:custom.bucket}</c>, <c>${file(./a.yml):b}</c>, <c>${cf.eu-central-1:stack.Output}</c>.</summary>
    private static bool IsOfAnotherTool(string name, int colon)
    {
        var end = name.IndexOfAny(['(', '.', ':']);
        return OtherPrefixes.Contains(name.Substring(0, Math.Min(colon, end)));
    }

    /// <summary>The first at or after an offset, or null.</summary>
    public static PolicyVariable? Next(string text, int from)
    {
        var start = from >= text.Length ? -1 : text.IndexOf("${", from, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = text.IndexOf('}', start);
        var content = end < 0 ? text.Substring(start + 2) : text.Substring(start + 2, end - start - 2);
        var comma = content.IndexOf(',');
        return new PolicyVariable(start, (end < 0 ? text.Length : end + 1) - start, comma < 0 ? content : content.Substring(0, comma), comma < 0 ? null : content.Substring(comma + 1), end >= 0);
    }

    /// <summary>The first that names a condition key, or null.</summary>
    public static PolicyVariable? FirstKey(string text)
    {
        for (var variable = Next(text, 0); variable is { } one; variable = Next(text, one.Start + one.Length))
        {
            if (one.IsConditionKey)
            {
                return one;
            }
        }

        return null;
    }
}
