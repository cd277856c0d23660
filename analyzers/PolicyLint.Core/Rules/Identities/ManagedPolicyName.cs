using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Identities;

/// <summary>Managed policies by the names and ARNs that settings give.</summary>
internal static class ManagedPolicyName
{
    private const string OfAws = ":iam::aws:policy/";
    private const string Policy = ":policy/";

    /// <summary>
    /// Whether an attachment is of a policy that settings name, by its ARN or by its name without path. What is attached is always of
    /// the identity's own account or of AWS, so the account's number does not count.
    /// </summary>
    public static Answer Is(PolicyAttachment attachment, string wanted)
    {
        if (attachment.IsInline)
        {
            return Answer.No;
        }

        if (ResourceMatching.ArnText(attachment.Name) is not { } text)
        {
            return Answer.Maybe;
        }

        var isWhole = Has(text, Policy) && Has(wanted, Policy);
        if (isWhole && Has(text, OfAws) != Has(wanted, OfAws))
        {
            return Answer.No;
        }

        var name = isWhole ? PathIn(text) : NameIn(text);
        var pattern = GlobPattern.Parse(isWhole ? PathIn(wanted) : NameIn(wanted), new GlobRules(IgnoreCase: false, HasVariables: false));
        var matches = pattern.Matches(name);
        return matches == Answer.No && name.IndexOf(TextHole.Character) >= 0 ? Answer.Maybe : matches;
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static string PathIn(string arn) => arn.Substring(arn.IndexOf(Policy, StringComparison.Ordinal) + Policy.Length);

    private static string NameIn(string text) => text.Substring(text.LastIndexOf('/') + 1);
}
