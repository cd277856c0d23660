using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class LongLivedUserTests() : AccountRuleTests("PL7047")
{
    private const string Saml = """{"SAMLProviderList":[{"Arn":"arn:aws:iam::111122223333:saml-provider/staff"}]}""";

    [Test]
    public void Reports_a_user_though_people_could_sign_in_elsewhere()
    {
        Reports(Report(Root(), User(key1: Key(), mark: "PL7047")), Saml);
        Reports(Report(Root(), User(password: Password(), mark: "PL7047")), Details(roles: Role("AWSReservedSSO_Read_0a1b2c3d4e5f6789", path: "/aws-reserved/sso.amazonaws.com/")));
    }

    [Test]
    public void Allows_users_where_there_is_no_other_way_and_those_without_credentials()
    {
        Allows(Report(Root(), User(key1: Key())));
        Allows(Report(Root(key: Key()), User(key1: Key(active: "false"))), Saml);
    }

    [Test]
    public void Says_nothing_where_credentials_are_not_shown()
    {
        Allows(Details(users: Person()), Saml);
        Allows(Without("access_key_1_active", Report(Root(), User(key1: Key()))), Saml);
    }
}
