using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class StagesTogetherTests() : AccountRuleTests("PL8022")
{
    [Test]
    public void Reports_production_and_development_in_names_paths_and_tags()
    {
        Reports(Details(roles: Role("orders-prod") + "," + Role("orders-dev", mark: "PL8022")));
        Reports(Details(roles: Role("orders", path: "/production/") + "," + Role("orders-test", mark: "", rest: ",\"Tags\":[{\"Key\":\"stage\",\"Value\":\"x\"}]") + "," + Role("api", rest: ",\"Tags\":[{\"Key\":\"stage\",\"Value\":\"dev\"}]", mark: "PL8022")));
    }

    [Test]
    public void Allows_one_stage_other_words_and_roles_that_aws_makes()
    {
        Allows(Details(roles: Role("orders-prod") + "," + Role("developer") + "," + Role("products")));
        Allows(Details(roles: Role("AWSReservedSSO_Prod_0a1b2c3d4e5f6789", path: "/aws-reserved/sso.amazonaws.com/") + "," + Role("orders-dev")));
    }

    [Test]
    public void Takes_the_words_of_the_settings() => ReportsWith(AccountSettings.Default with { Production = ["live"], Development = ["sand*"] }, Details(roles: Role("orders-live") + "," + Role("sandbox", mark: "PL8022") + "," + Role("orders-dev")));

    [Test]
    public void Says_nothing_without_the_details() => Allows(Report(Root(), User("ann-prod", key1: Key()), User("ann-dev", key1: Key())));
}
