using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RootAccessKeyTests() : AccountRuleTests("PL8001")
{
    [Test]
    public void Reports_a_key_that_works()
    {
        Reports(Report(Root(key: "{|PL8001:true|},2026-01-02T09:00:00+00:00,N/A,N/A,N/A")));
        Reports(Summary("\"AccountAccessKeysPresent\":{|PL8001:1|}"));
    }

    [Test]
    public void Reports_it_once_where_two_exports_say_it() => Reports(Report(Root(key: "{|PL8001:true|},N/A,N/A,N/A,N/A")), Summary("\"AccountAccessKeysPresent\":1"));

    [Test]
    public void Allows_a_key_that_is_switched_off_and_keys_of_users()
    {
        Allows(Report(Root(key: "false,2020-01-02T09:00:00+00:00,N/A,N/A,N/A"), User(key1: Key())));
        Allows(Summary("\"AccountAccessKeysPresent\":0"));
    }

    [Test]
    public void Says_nothing_where_the_column_is_not_there()
    {
        Allows(Without("access_key_1_active", Report(Root(key: Key()))));
        Allows(Summary("\"Users\":1"));
    }
}
