using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A policy that is part of a group or a role.</summary>
internal sealed class InlinePolicy : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7013",
        Title = "Inline policy of a group or role",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the policy {0} is part of the {1} {2}, and in no list of policies",
        Advice = "make it a managed policy",
        Why = """
            An inline policy has no versions to go back to and no list of who has it. It is the right form where it must never be given to
            anybody else.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html#choosing-managed-or-inline",
        Equivalents = ["config:iam-no-inline-policy-check", "cdk-nag:IAMNoInlinePolicy"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"Policies":[{"PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/x"}}}]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"P":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"Groups":[{"Ref":"Team"}],"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/x"}}}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        // What hangs on users is reported anyway, and what a framework or SAM makes is no choice of the author.
        if (identity is not (Group or Role) || identity.Origin.Kind is OriginKind.Framework or OriginKind.Synthesised)
        {
            return;
        }

        foreach (var attachment in identity.Attachments)
        {
            if (attachment is { IsInline: true, Document.Origin.Kind: OriginKind.Written })
            {
                context.Report(new Occurrence(attachment.Place) { Arguments = [attachment.Name.Display, identity.Noun, identity.Name.Display], Label = "inline" });
            }
        }
    }
}
