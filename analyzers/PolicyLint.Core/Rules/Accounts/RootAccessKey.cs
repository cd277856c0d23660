using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>The root user has a key.</summary>
internal sealed class RootAccessKey : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8001",
        Title = "Root user has an access key",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "the root user of {0} has an access key",
        Advice = "delete it, and let programs take roles",
        Why = """
            Nothing limits the root user: no policy of the account, no boundary. A key of it that leaks gives the whole account away, and it
            needs no MFA. AWS advises to have none.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html",
        Equivalents =
        [
            "security-hub:IAM.4", "config:iam-root-access-key-check", "control-tower:AWS-GR_RESTRICT_ROOT_USER_ACCESS_KEYS", "cis:1.4",
            "prowler:iam_no_root_access_key", "checkov:CKV_AWS_348",
        ],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(key: ReportSample.Key("2026-01-02", ""))),
        Good = ReportSample.Of(ReportSample.Root()),
    };

    public void Check(Account account, RuleContext context)
    {
        var isReported = false;
        foreach (var key in account.Root?.Keys ?? [])
        {
            if (key.IsActive == Answer.Yes)
            {
                isReported = true;
                context.Report(new Occurrence(key.Place) { Arguments = [account.Name], Label = "a key of the root user" });
            }
        }

        if (!isReported && account.Number("AccountAccessKeysPresent") is { Value: > 0 } number)
        {
            context.Report(new Occurrence(number.Place) { Arguments = [account.Name], Label = "a key of the root user" });
        }
    }
}
