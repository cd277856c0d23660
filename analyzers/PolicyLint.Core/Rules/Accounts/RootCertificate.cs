using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>The root user has a signing certificate.</summary>
internal sealed class RootCertificate : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8005",
        Title = "Root user has a signing certificate",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "the root user of {0} has an X.509 signing certificate that works",
        Advice = "delete it: it is a key of the root user in another form",
        Why = """
            A signing certificate makes requests to some old interfaces as the root user, without MFA and without any limit. Nothing that is
            built today needs one.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html",
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(certificate: "true,2021-01-02T10:00:00+00:00")),
        Good = ReportSample.Of(ReportSample.Root()),
    };

    public void Check(Account account, RuleContext context)
    {
        foreach (var certificate in account.Root?.Certificates ?? [])
        {
            if (certificate.IsActive == Answer.Yes)
            {
                context.Report(new Occurrence(certificate.Place) { Arguments = [account.Name], Label = "a certificate of the root user" });
                return;
            }
        }

        if (account.Root is null && account.Number("AccountSigningCertificatesPresent") is { Value: > 0 } number)
        {
            context.Report(new Occurrence(number.Place) { Arguments = [account.Name], Label = "a certificate of the root user" });
        }
    }
}
