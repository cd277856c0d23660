using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A user need not choose another password than the one that somebody set.</summary>
internal sealed class PasswordKeptAfterSignIn : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7006",
        Title = "Console password that need not be changed",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Message = "the user {0} may keep the password that somebody else has set",
        Advice = "set PasswordResetRequired to true",
        Why = "Whoever set the password knows it. Only a password that the user has chosen is the user's own.",
        Page = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-user-loginprofile.html",
        Equivalents = ["cfn_nag:W50"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"LoginProfile":{"Password":"{{resolve:secretsmanager:ann:SecretString:password}}"}}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"LoginProfile":{"Password":"{{resolve:secretsmanager:ann:SecretString:password}}","PasswordResetRequired":true}}}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var profile in inventory.LoginProfiles)
        {
            if (profile.IsResetRequired == Answer.No)
            {
                context.Report(new Occurrence(profile.Place) { Arguments = [profile.User.Name.Display], Label = "may be kept" });
            }
        }
    }
}
