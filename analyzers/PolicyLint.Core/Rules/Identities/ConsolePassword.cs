using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A user that signs in to the console with a password of IAM.</summary>
internal sealed class ConsolePassword : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7012",
        Title = "User with a console password",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the user {0} signs in to the console with a password of IAM",
        Advice = "let people sign in through IAM Identity Center",
        Why = "A password can be guessed, shared and used again elsewhere, and stays when its owner has left. An identity provider closes one account for all.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
        Equivalents = ["checkov:CKV2_AWS_22"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":["team"],"LoginProfile":{"Password":"{{resolve:secretsmanager:ann:SecretString:password}}","PasswordResetRequired":true}}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var profile in inventory.LoginProfiles)
        {
            context.Report(new Occurrence(profile.Place) { Arguments = [profile.User.Name.Display], Label = "a console password" });
        }
    }
}
