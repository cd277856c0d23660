using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Actions that are all of one service: <c>iam:*</c>.</summary>
internal static class ServiceWildcard
{
    /// <summary>No action of AWS has a shorter name than this many letters, so a pattern may ask for them: <c>iam:?*</c>. A test compares.</summary>
    internal const int ShortestName = 3;

    /// <summary>The services whose every action is a way to more rights or to secrets, and what all of each allows.</summary>
    private static readonly (string Service, string Power)[] PrivilegedServices =
    [
        ("iam", "making users, keys and rights"),
        ("sts", "taking any role that trusts the account"),
        ("kms", "using, sharing and deleting keys"),
        ("organizations", "changing the policies and accounts of the organization"),
        ("secretsmanager", "reading, changing and sharing secrets"),
        ("sso", "giving anybody rights in any account"),
    ];

    /// <summary>The prefixes of these.</summary>
    public static IEnumerable<string> Privileged => PrivilegedServices.Select(row => row.Service);

    /// <summary>The first value of Action that is all of one service; null if there is none, and for NotAction.</summary>
    public static WrittenValue? In(StatementVariant statement)
    {
        if (statement.Actions.IsNegated)
        {
            return null;
        }

        foreach (var value in statement.Actions.Values)
        {
            if (ServiceOf(value.Value) is not null)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>How many values of Action are all of one service.</summary>
    public static int Count(StatementVariant statement)
    {
        var count = 0;
        foreach (var value in statement.Actions.Values)
        {
            count += ServiceOf(value.Value) is null ? 0 : 1;
        }

        return count;
    }

    /// <summary>The service as written; null if the action is not all of one service.</summary>
    public static string? ServiceOf(Value action)
    {
        // Before anything is made: nearly no action ends in an asterisk.
        if (action is not KnownValue { Content: { Length: > 2 } text } || text[text.Length - 1] != '*')
        {
            return null;
        }

        var colon = text.IndexOf(':');
        if (colon <= 0 || text.IndexOfAny(['*', '?']) < colon)
        {
            return null;
        }

        var letters = 0;
        for (var index = colon + 1; index < text.Length; index++)
        {
            letters += text[index] == '?' ? 1 : 0;
            if (text[index] is not ('*' or '?') || letters > ShortestName)
            {
                return null;
            }
        }

        return text.Substring(0, colon);
    }

    /// <summary>What every action of a privileged service allows, as the end of a sentence; null for any other service.</summary>
    public static string? PowerOf(string service)
    {
        foreach (var (name, power) in PrivilegedServices)
        {
            if (name.Equals(service, StringComparison.OrdinalIgnoreCase))
            {
                return power;
            }
        }

        return null;
    }

    /// <summary>Whether users hold the policy, by themselves or by a group.</summary>
    public static bool IsHeldByUsers(PolicyDocument document)
    {
        foreach (var attachment in document.Attachments)
        {
            if (attachment.Identity is User or Group)
            {
                return true;
            }
        }

        return false;
    }
}
