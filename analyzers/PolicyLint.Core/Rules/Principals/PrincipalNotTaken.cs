using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Principals;

/// <summary>A principal of a type that this kind of policy does not take: an identity provider, every service.</summary>
internal sealed class PrincipalNotTaken : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL5006",
        Title = "Principal that this kind of policy does not take",
        Family = RuleFamily.Principals,
        Severity = Severity.Error,
        Needs = StatementTraits.Principal,
        Kinds = PolicyKinds.Resource | PolicyKinds.Trust,
        Message = "{0} is no principal of {1}",
        Advice = "{2}",
        Why = "Identity providers are principals of role trust policies only: elsewhere the role that they lead to is. A service is named by its own principal; AWS rejects the asterisk for all of them.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"*"},"Action":"sts:AssumeRole"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""",
        SampleName = "team.trust.json",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Type == PrincipalType.Service && entry.Written.Text == "*")
            {
                Report(entry, "every service", "name the service: \"ec2.amazonaws.com\"", statement, context);
            }
            else if (entry.Type == PrincipalType.Federated && statement.Document.Kind.Possible == PolicyKinds.Resource)
            {
                Report(entry, "an identity provider", "name the role that it leads to", statement, context);
            }
        }
    }

    private static void Report(PrincipalEntry entry, string what, string advice, StatementVariant statement, RuleContext context) =>
        context.Report(new Occurrence(entry.Written.Place) { Arguments = [what, statement.Document.Kind.Presumed.Words(), advice], Label = "not taken" });
}
