namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class ExpiredCertificateTests() : AccountRuleTests("PL8019")
{
    [Test]
    public void Reports_one_that_has_expired() => Reports("""{"ServerCertificateMetadataList":[{"ServerCertificateName":"shop","Arn":"arn:aws:iam::111122223333:server-certificate/shop","Expiration":{|PL8019:"2026-06-01T00:00:00Z"|}}]}""");

    [Test]
    public void Allows_one_that_is_valid_and_none()
    {
        Allows("""{"ServerCertificateMetadataList":[{"ServerCertificateName":"shop","Arn":"arn:aws:iam::111122223333:server-certificate/shop","Expiration":"2026-07-01T00:00:00Z"}]}""");
        Allows("""{"ServerCertificateMetadataList":[]}""");
    }

    [Test]
    public void Says_nothing_where_it_is_not_known_until_when()
    {
        Allows("""{"ServerCertificateMetadataList":[{"ServerCertificateName":"shop","Arn":"arn:aws:iam::111122223333:server-certificate/shop","Path":"/"}]}""");
        Allows("""{"ServerCertificateMetadataList":[{"ServerCertificateName":"shop","Arn":"arn:aws:iam::111122223333:server-certificate/shop","Expiration":"some day"}]}""");
    }
}
