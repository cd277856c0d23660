using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RootCertificateTests() : AccountRuleTests("PL8005")
{
    [Test]
    public void Reports_a_certificate_that_works()
    {
        Reports(Report(Root(certificate: "{|PL8005:true|}")));
        Reports(Summary("\"AccountSigningCertificatesPresent\":{|PL8005:1|}"));
    }

    [Test]
    public void Allows_one_that_is_switched_off_and_those_of_users() => Allows(Report(Root(), User(certificate: "true")));

    [Test]
    public void Says_nothing_where_the_column_is_not_there() => Allows(Without("cert_1_active", Report(Root(certificate: "true"))));
}
