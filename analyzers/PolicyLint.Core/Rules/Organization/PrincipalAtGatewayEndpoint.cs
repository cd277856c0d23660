using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Organization;

/// <summary>An endpoint policy for S3 or DynamoDB names a principal, which gateway endpoints do not take.</summary>
internal sealed class PrincipalAtGatewayEndpoint : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6002",
        Title = "Principal other than everyone in a policy that may be of a gateway endpoint",
        Family = RuleFamily.Organization,
        Severity = Severity.Info,
        Needs = StatementTraits.Principal,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Endpoint,
        Message = "a gateway endpoint takes no principal but '*', and this is '{0}'",
        Advice = "write \"*\", and test aws:PrincipalArn in the Condition",
        Why = "S3 and DynamoDB have gateway endpoints, whose policies must have the principal *. Interface endpoints take others, and the policy does not say of which it is.",
        Page = "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::444455556666:role/a"}}}}""",
        SampleName = "team.endpoint.json",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Principals.Entries.IsEmpty || statement.Principals.IsNegated || ServiceOfPolicy.Of(statement.Document) is not ("s3" or "dynamodb"))
        {
            return;
        }

        foreach (var entry in statement.Principals.Entries)
        {
            if (entry.Written.Text is { } text && text != "*")
            {
                context.Report(new Occurrence(entry.Written.Place) { Arguments = [text], Label = "not everyone" });
            }
        }
    }
}
