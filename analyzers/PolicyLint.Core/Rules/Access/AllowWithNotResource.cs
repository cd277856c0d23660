using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Allow on all resources but some.</summary>
internal sealed class AllowWithNotResource : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4003",
        Title = "Allow statement with NotResource",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.NotResource,
        Kinds = PolicyKinds.Identity | PolicyKinds.Resource,
        Supersedes = [new("PL4005"), new("PL4101")],
        Message = "NotResource with Allow grants the actions on every resource that is not listed, also on new ones",
        Advice = "list the resources in Resource",
        FurtherAdvice = "to keep some resources out, allow those that are used and add a Deny",
        Why = """
            NotResource names what is left out. Every other resource of the account, and each one made later, is granted.
            AWS calls the combination with Allow and a wildcard action very dangerous.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html",
        Equivalents = ["cfn_nag:W21", "cfn_nag:W22", "cfn_nag:W23", "parliament:NOTRESOURCE_WITH_ALLOW", "iam-policy-validator:not_resource_broad"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","NotResource":"arn:aws:s3:::secret/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","NotResource":"arn:aws:s3:::public/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || !AllButSome.Resources(statement))
        {
            return;
        }

        context.Report(new Occurrence(statement.Resources.NamePlace)
        {
            Label = "all but these",
            Caveats = BoundaryCaveats.Of(statement.Document),
        });
    }
}
