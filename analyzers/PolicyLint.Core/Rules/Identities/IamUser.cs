using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>Any user of IAM.</summary>
internal sealed class IamUser : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7011",
        Title = "User of IAM",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "{0} is a user of IAM, whose credentials do not end by themselves",
        Advice = "let people sign in through IAM Identity Center, and programs take roles",
        Why = """
            Passwords and keys of users stay until somebody changes them. People who sign in through an identity provider, and programs that
            take roles, have credentials of some hours.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
        Equivalents = ["checkov:CKV_AWS_273", "guardrails:IAM-IAM-8"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        // Its password and its keys are reported as such.
        if (identity is User { Origin.Kind: OriginKind.Written, LoginProfile: null, AccessKeys.IsEmpty: true })
        {
            context.Report(new Occurrence(identity.Place) { Arguments = [identity.Name.Display], Label = "a user of IAM" });
        }
    }
}
