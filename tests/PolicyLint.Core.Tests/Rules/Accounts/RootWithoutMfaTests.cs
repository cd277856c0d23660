using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RootWithoutMfaTests() : AccountRuleTests("PL8003")
{
    [Test]
    public void Reports_a_root_user_without_mfa()
    {
        Reports(Report(Root(mfa: "{|PL8003:false|}")));
        Reports(Summary("\"AccountMFAEnabled\":{|PL8003:0|}"));
    }

    [Test]
    public void Reports_it_once_where_two_exports_say_it() => Reports(Report(Root(mfa: "{|PL8003:false|}")), Summary("\"AccountMFAEnabled\":0"));

    [Test]
    public void Allows_a_root_user_that_cannot_sign_in() => Allows(Report(Root(mfa: "false")), Summary("\"AccountPasswordPresent\":0,\"AccountMFAEnabled\":0"));

    [Test]
    public void Allows_mfa_and_users_without() => Allows(Report(Root(), User(mfa: "false")), Summary("\"AccountMFAEnabled\":1"));

    [Test]
    public void Says_nothing_where_the_column_is_not_there()
    {
        Allows(Without("mfa_active", Report(Root(mfa: "false"))));
        Allows(Report(User(mfa: "false")));
    }
}
