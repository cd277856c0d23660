using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A user with long-term credentials where people have a better way.</summary>
internal sealed class LongLivedUser : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7047",
        Title = "Long-term credentials where people can sign in for a while",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Message = "the user {0} has {1}, though {2}",
        Advice = "let it sign in there, or take a role",
        Why = """
            Passwords and keys of users stay until somebody changes them. Where people already sign in through an identity provider and
            programs take roles, each user that is left is one that nobody looks after.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
        Equivalents = ["cis:1.21", "prowler:iam_check_saml_providers_sts"],
        SampleName = "exports.json",
        Bad = Sample(ReportSample.Key("2026-05-02", "2026-06-20")),
        Good = Sample("false,N/A,N/A,N/A,N/A"),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials.IsRoot || HeldBy(credentials) is not { } held || OtherWay(credentials.Account) is not { } other)
        {
            return;
        }

        context.Report(new Occurrence(credentials.Place) { Arguments = [credentials.UserName, held, other], Label = held });
    }

    private static string? HeldBy(Credentials credentials) => (credentials.HasPassword == Answer.Yes, credentials.HasActiveKey) switch
    {
        (true, true) => "a password and an access key",
        (true, false) => "a password",
        (false, true) => "an access key",
        _ => null,
    };

    private static string? OtherWay(Account account) => account.UsesIdentityCenter ? "IAM Identity Center is there"
        : account.Providers.IsEmpty ? null
        : $"the identity provider {account.Providers[0].Name.Display} is there";

    private static string Sample(string key)
    {
        var report = ReportSample.Of(ReportSample.Root(), ReportSample.User(key1: key)).Replace("\n", "\\n");
        return $$"""[{"ReportFormat":"text/csv","Content":"{{report}}"},{"SAMLProviderList":[{"Arn":"arn:aws:iam::111122223333:saml-provider/staff"}]}]""";
    }
}
