using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class KeyMadeWithUserTests() : AccountRuleTests("PL8011")
{
    [Test]
    public void Reports_a_key_made_with_the_console_user_and_never_used() => Reports(Report(Root(), User(password: Password(), created: "2026-05-20", key1: Key(made: "2026-05-20", used: "N/A", active: "{|PL8011:true|}"))));

    [Test]
    public void Allows_one_that_was_used_made_later_or_is_of_a_program() => Allows(Report(Root(), User(password: Password(), created: "2026-05-20", key1: Key()), User("ben", password: Password(), key1: Key(used: "N/A")), User("ci", created: "2026-05-20", key1: Key(used: "N/A"))));

    [Test]
    public void Says_nothing_where_a_date_is_not_there()
    {
        Allows(Without("user_creation_time", Report(Root(), User(password: Password(), created: "2026-05-20", key1: Key(used: "N/A")))));
        Allows(Without("access_key_1_last_used_date", Report(Root(), User(password: Password(), created: "2026-05-20", key1: Key(used: "N/A")))));
    }
}
