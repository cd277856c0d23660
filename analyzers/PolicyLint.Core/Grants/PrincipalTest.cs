using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Grants;

/// <summary>Compares the principals of a statement with the caller of a request.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</remarks>
internal static class PrincipalTest
{
    private const int AccountLength = 12;
    private const string Root = "root";

    /// <summary>A policy of an identity has no principals: it is about whom it hangs on.</summary>
    public static Answer Holds(PrincipalClause principals, Request request)
    {
        if (!principals.IsPresent)
        {
            return Answer.Yes;
        }

        var isNamed = principals.IsOpen ? Answer.Maybe : Answer.No;
        foreach (var entry in principals.Entries)
        {
            isNamed = isNamed.Or(Is(entry, request.Principal));
        }

        // Whom a list of exceptions must name, beside the caller, depends on what the caller is.
        return !principals.IsNegated ? isNamed : isNamed == Answer.Yes ? Answer.No : Answer.Maybe;
    }

    private static Answer Is(PrincipalEntry entry, string caller)
    {
        if (entry.IsEveryone == Answer.Yes)
        {
            return Answer.Yes;
        }

        if (entry.Written.Text is not { } text)
        {
            return Answer.Maybe;
        }

        return entry.Type switch
        {
            PrincipalType.Aws => IsCaller(text, caller),
            PrincipalType.Service or PrincipalType.Federated => (text == caller).ToAnswer(),
            PrincipalType.CanonicalUser => Answer.Maybe,
            _ => Answer.No,
        };
    }

    private static Answer IsCaller(string text, string caller)
    {
        if (Arn.Parse(caller) is not { } by)
        {
            return Answer.No;
        }

        if (Arn.Parse(text) is not { } named)
        {
            // The id of a user or role, which only the account can tell.
            return text.Length == AccountLength && text.All(char.IsDigit) ? by.Is(by.Account, text).ToAnswer() : Answer.Maybe;
        }

        if (named.Is(named.Resource, Root))
        {
            return by.Is(by.Account, named[named.Account]).ToAnswer();
        }

        return (text == caller || IsSessionOf(named, by)).ToAnswer();
    }

    /// <summary>The ARN of a session names the role without its path; the name is the role's alone in its account.</summary>
    private static bool IsSessionOf(Arn role, Arn session)
    {
        var (name, own) = (role[role.Resource].Split('/'), session[session.Resource].Split('/'));
        return name[0] == "role" && own is ["assumed-role", var taken, ..] && name[name.Length - 1] == taken && role[role.Account] == session[session.Account];
    }
}
