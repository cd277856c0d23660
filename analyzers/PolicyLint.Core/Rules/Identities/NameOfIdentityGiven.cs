using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A user, group or role whose name the template gives.</summary>
internal sealed class NameOfIdentityGiven : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7014",
        Title = "Name of a user, group or role given in a template",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the {0} is always named {1}, so the stack is there once an account, and a change that replaces it fails",
        Advice = "leave the name out",
        Why = """
            Names of IAM are for the whole account, all Regions. CloudFormation asks for CAPABILITY_NAMED_IAM where a template gives one,
            since a name may be that of something which is there already.
            """,
        Page = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html",
        Equivalents = ["cfn_nag:W28"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"GroupName":"team"}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        // The name is the logical id where none is given.
        if (identity is PermissionSet || identity.Origin.Kind != OriginKind.Written || identity.LogicalId is not { } logicalId
            || identity.Name.Text is not { } name || name == logicalId)
        {
            return;
        }

        context.Report(new Occurrence(identity.Place) { Arguments = [identity.Noun, name], Label = "named" });
    }
}
