using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A TLS certificate of IAM has expired.</summary>
internal sealed class ExpiredCertificate : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8019",
        Title = "Server certificate has expired",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "the server certificate {0} expired on {1}",
        Advice = "delete it, or put a new one in its place in AWS Certificate Manager",
        Why = """
            A certificate that is kept after its end is taken into use again by mistake, and then every visitor is warned. AWS Certificate
            Manager renews by itself.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html",
        Equivalents =
        [
            "security-hub:IAM.26", "config:iam-server-certificate-expiration-check", "cis:1.19",
            "prowler:iam_no_expired_server_certificates_stored",
        ],
        SampleName = "server-certificates.json",
        Bad = """{"ServerCertificateMetadataList":[{"ServerCertificateName":"shop","Arn":"arn:aws:iam::111122223333:server-certificate/shop","UploadDate":"2026-05-02T10:00:00+00:00","Expiration":"2026-05-01T10:00:00+00:00"}]}""",
        Good = """{"ServerCertificateMetadataList":[{"ServerCertificateName":"shop","Arn":"arn:aws:iam::111122223333:server-certificate/shop","UploadDate":"2026-05-02T10:00:00+00:00","Expiration":"2027-05-01T10:00:00+00:00"}]}""",
    };

    public void Check(Account account, RuleContext context)
    {
        foreach (var certificate in account.ServerCertificates)
        {
            if (certificate.Expires is { } end && Age.IsOver(end, 0, account, context))
            {
                context.Report(new Occurrence(certificate.Place) { Arguments = [certificate.Name, Age.Shown(end)], Label = "expired" });
            }
        }
    }
}
