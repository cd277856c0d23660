using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UserWithoutCredentialsTests() : AccountRuleTests("PL7051")
{
    [Test]
    public void Reports_a_user_who_can_do_nothing() => Reports(Report(Root(), User(key1: Key(active: "false"), mark: "PL7051")));

    [Test]
    public void Allows_a_password_a_key_or_a_certificate() => Allows(Report(Root(), User(password: Password()), User("ci", key1: Key()), User("soap", certificate: "true")));

    [Test]
    public void Says_nothing_where_a_column_is_not_there()
    {
        Allows(Without("access_key_2_active", Report(Root(), User())));
        Allows(Without("cert_1_active", Report(Root(), User())));
        Allows(Without("password_enabled", Report(Root(), User())));
    }
}
