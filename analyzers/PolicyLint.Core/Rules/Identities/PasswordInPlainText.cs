using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>The password of a user stands in the text, or in a parameter that shows it.</summary>
internal sealed class PasswordInPlainText : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7005",
        Title = "Console password in plain text",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "the console password of the user {0} {1}",
        Advice = "let Secrets Manager make it, and write a dynamic reference to it",
        Why = "A password in a template is in the repository, in the history of the stack and on every screen that shows it. Whoever reads it signs in as the user.",
        Page = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html#creds",
        Equivalents = ["cfn_nag:F51", "cfn-lint:W1011"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"LoginProfile":{"Password":"correct horse battery","PasswordResetRequired":true}}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"LoginProfile":{"Password":"{{resolve:secretsmanager:ann:SecretString:password}}","PasswordResetRequired":true}}}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var profile in inventory.LoginProfiles)
        {
            foreach (var password in profile.Passwords)
            {
                if (Fault(password.Value) is { } fault)
                {
                    context.Report(new Occurrence(password.Place) { Arguments = [profile.User.Name.Display, fault], Label = "can be read" });
                }
            }
        }
    }

    private static string? Fault(Value password) => password switch
    {
        KnownValue => "stands here in plain text",
        UnknownValue { Hole.Default.Length: > 0 } => "has a default that stands in the template",
        _ => null,
    };
}
