using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>An ARN that can never be a principal: with a wildcard in it, or of a group.</summary>
internal sealed class PrincipalThatNeverMatches : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5005",
        Title = "ARN that can never be a principal",
        Family = RuleFamily.Principals,
        Severity = Severity.Error,
        Needs = StatementTraits.Principal,
        Kinds = PolicyKinds.WithPrincipal,
        Message = "'{0}' is never a principal: {1}",
        Advice = "{2}",
        Why = "Wildcards are not replaced inside a principal, and a group is no principal. AWS rejects most of such policies when they are saved; where it does not, nobody matches.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        Equivalents = ["access-analyzer:UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "parliament:UNKNOWN_PRINCIPAL"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Type == PrincipalType.Aws && entry.Written.Text is { Length: > 1 } text && Fault(text) is var (reason, advice))
            {
                context.Report(new Occurrence(entry.Written.Place) { Arguments = [text, reason, advice], Label = reason });
            }
        }
    }

    private static (string Reason, string Advice)? Fault(string text)
    {
        // A question mark or an asterisk in what is no ARN is another mistake: see the types of principals.
        if (Arn.Parse(text) is not { } arn)
        {
            return null;
        }

        if (text.IndexOfAny(['*', '?']) >= 0)
        {
            return ("wildcards are not replaced in it", "write * and test aws:PrincipalArn with ArnLike in the Condition");
        }

        return arn.Is(arn.Service, "iam") && arn[arn.Resource].StartsWith("group/", StringComparison.Ordinal)
            ? ("it is a group", "name the role that its members take")
            : null;
    }
}
