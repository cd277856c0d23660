using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class PasswordAndKeysTests() : AccountRuleTests("PL7050")
{
    [Test]
    public void Reports_a_password_and_a_key() => Reports(Report(Root(), User(password: Password(), key1: Key(), mark: "PL7050")));

    [Test]
    public void Allows_one_of_the_two_and_the_root_user() => Allows(Report(Root(password: "true,N/A,N/A,N/A", key: Key()), User(password: Password(), key1: Key(active: "false")), User("ci", key1: Key())));

    [Test]
    public void Says_nothing_where_a_column_is_not_there() => Allows(Without("password_enabled", Report(Root(), User(password: Password(), key1: Key()))));
}
