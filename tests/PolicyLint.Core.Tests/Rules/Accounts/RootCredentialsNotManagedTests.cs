using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RootCredentialsNotManagedTests() : AccountRuleTests("PL8024")
{
    [Test]
    public void Reports_that_it_is_not_switched_on()
    {
        Reports("""{|PL8024:{"OrganizationId":"o-a1b2c3d4e5","EnabledFeatures":[]}|}""");
        Reports("""{|PL8024:{"OrganizationId":"o-a1b2c3d4e5","EnabledFeatures":["RootSessions"]}|}""");
    }

    [Test]
    public void Allows_it_switched_on() => Allows("""{"OrganizationId":"o-a1b2c3d4e5","EnabledFeatures":["RootCredentialsManagement"]}""");

    [Test]
    public void Says_nothing_where_the_features_are_not_shown() => Allows(Report(Root()), OfOrganization());
}
