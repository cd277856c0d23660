using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>The same where only reading is concerned, or where AWS's list may leave types out.</summary>
internal sealed class UnlistedTypesOnSomeResources : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2036",
        Title = "Action without listed resource types allowed on some resources",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.Allow | StatementTraits.ScopedResource | StatementTraits.ActionWithoutTypes,
        Confidence = Confidence.Medium,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity | PolicyKinds.Boundary | PolicyKinds.Session | PolicyKinds.ServiceControl,
        Message = "{0} {1} on no resource by name as far as AWS lists them, so {2} perhaps not granted here",
        Advice = "allow it on '*' in a statement of its own, or leave it out",
        Why = """
            Many lists and look-ups ask for the permission on every resource, and beside actions that do take an ARN they are dead text. For some
            services AWS does not list all types, so this is a hint.
            """,
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["parliament:RESOURCE_MISMATCH", "cfn-lint:I3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}""",
    };

    public void Check(StatementVariant statement, RuleContext context) => WildcardOnlyActions.Report(statement, context, isGrave: false);
}
