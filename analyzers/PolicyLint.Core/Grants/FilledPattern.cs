namespace PolicyLint.Grants;

/// <summary>A text with wildcards in which the policy variables have the values of a request. What a value brings is no wildcard.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html</remarks>
internal sealed class FilledPattern
{
    private const string Begin = "${";
    private const char End = '}';

    private readonly List<(char Unit, bool IsWildcard)> _units = [];

    private FilledPattern()
    {
    }

    /// <summary>The text without wildcards: each stands for itself.</summary>
    public string Literal => string.Concat(_units.Select(unit => unit.Unit));

    /// <summary>The pattern; null if a variable has no value and no default.</summary>
    /// <param name="text">As written.</param>
    /// <param name="request">Where the values come from.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a variable in this policy.</param>
    public static FilledPattern? Of(string text, Request request, bool hasVariables)
    {
        var pattern = new FilledPattern();
        var position = 0;
        while (position < text.Length)
        {
            var start = hasVariables ? text.IndexOf(Begin, position, StringComparison.Ordinal) : -1;
            var end = start < 0 ? -1 : text.IndexOf(End, start);
            if (end < 0)
            {
                pattern.AddWritten(text.Substring(position));
                break;
            }

            pattern.AddWritten(text.Substring(position, start - position));
            if (ValueOf(text.Substring(start + Begin.Length, end - start - Begin.Length), request) is not { } value)
            {
                return null;
            }

            pattern.AddLiteral(value);
            position = end + 1;
        }

        return pattern;
    }

    /// <summary>Whether a text is one of those that the pattern stands for.</summary>
    public bool Matches(string text)
    {
        int unit = 0, position = 0, star = -1, taken = 0;
        while (position < text.Length)
        {
            if (unit < _units.Count && _units[unit] is ('*', true))
            {
                star = unit++;
                taken = position;
            }
            else if (unit < _units.Count && (_units[unit] is ('?', true) || _units[unit] == (text[position], false)))
            {
                unit++;
                position++;
            }
            else if (star >= 0)
            {
                unit = star + 1;
                position = ++taken;
            }
            else
            {
                return false;
            }
        }

        return _units.Skip(unit).All(rest => rest is ('*', true));
    }

    /// <summary><c>${*}</c>, <c>${?}</c> and <c>${$}</c> are the characters themselves; a default stands behind a comma, in quotes.</summary>
    private static string? ValueOf(string variable, Request request)
    {
        if (variable is "*" or "?" or "$")
        {
            return variable;
        }

        var comma = variable.IndexOf(',');
        var key = comma < 0 ? variable : variable.Substring(0, comma);
        if (request.ValuesOf(key) is { IsDefault: false, Length: 1 } values)
        {
            return values[0];
        }

        return comma < 0 ? null : variable.Substring(comma + 1).Trim().Trim('\'');
    }

    private void AddWritten(string text)
    {
        foreach (var unit in text)
        {
            _units.Add((unit, unit is '*' or '?'));
        }
    }

    private void AddLiteral(string text)
    {
        foreach (var unit in text)
        {
            _units.Add((unit, false));
        }
    }
}
