using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>People who may do everything, or change who may do what, with a password or a key alone.</summary>
internal sealed class PowerWithoutMfa : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7009",
        Title = "Administrator without MFA",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "{0} {1} {2}, and none of the policies asks for MFA",
        Advice = "deny what is asked without MFA: BoolIfExists aws:MultiFactorAuthPresent false",
        FurtherAdvice = "better, let people take a role whose trust policy asks for MFA",
        Why = """
            Whoever has the password or the access key of such a user has the account. With MFA a stolen password is not enough. A Deny in any
            policy of the user or of one of its groups is enough: it wins over every Allow.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html",
        Equivalents = ["prowler:iam_administrator_access_with_mfa", "config:mfa-enabled-for-iam-console-access"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Desk":{"Type":"AWS::IAM::Group","Properties":{"Policies":[{"PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PutUserPolicy","Resource":"arn:aws:iam::111122223333:user/guests/*"}}}]}}}}""",
        Good = """{"Resources":{"Desk":{"Type":"AWS::IAM::Group","Properties":{"Policies":[{"PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PutUserPolicy","Resource":"arn:aws:iam::111122223333:user/guests/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}}]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        // Nothing is known of the other policies of one that is named only.
        if (identity is not (User or Group) || identity.Origin.Kind == OriginKind.External)
        {
            return;
        }

        foreach (var attachment in identity.Attachments)
        {
            if (IdentityPower.Of(attachment, context) is { } power)
            {
                Report(identity, attachment, power, context);
                return;
            }
        }
    }

    private static void Report(IamIdentity identity, PolicyAttachment attachment, string power, RuleContext context)
    {
        var unread = ImmutableArray.CreateBuilder<string>();
        if (MfaGuard.IsOf(identity, unread))
        {
            return;
        }

        if (!context.Inventory.IsWhole)
        {
            unread.Add("a policy that is not here asks for it");
        }

        context.Report(new Occurrence(identity.Place)
        {
            Arguments = [identity.Noun, identity.Name.Display, power],
            Label = "without MFA",
            Related = [new RelatedPlace(attachment.Place, "by this policy")],
            Caveats = unread.ToImmutable(),
            Changes = IdentityPower.OnlyStatement(identity, context) is { World.IsAlways: true } statement ? MfaCondition.Ask(statement) : [],
        });
    }
}
