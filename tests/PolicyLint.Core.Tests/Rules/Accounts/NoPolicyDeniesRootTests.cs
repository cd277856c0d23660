using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class NoPolicyDeniesRootTests() : AccountRuleTests("PL8025")
{
    private const string Stay = """{"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}""";
    private const string ToRoot = """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:*:iam::*:root"}}}""";

    [Test]
    public void Reports_policies_of_which_none_is_about_root_users() => Reports(ControlPolicy("stay", Stay, mark: "PL8025"), ControlPolicy("regions", Stay));

    [Test]
    public void Reports_an_Allow_that_names_root_users() => Reports(ControlPolicy("stay", ToRoot.Replace("Deny", "Allow", StringComparison.Ordinal), mark: "PL8025"));

    [Test]
    public void Allows_one_that_denies_them_something() => Allows(ControlPolicy("stay", Stay), ControlPolicy("root", ToRoot, targets: "\"r-a1b2\""));

    [Test]
    public void Counts_none_that_is_attached_to_nothing() => Reports(ControlPolicy("stay", Stay, mark: "PL8025"), ControlPolicy("root", ToRoot, targets: ""));

    [Test]
    public void Says_nothing_where_the_content_of_one_is_not_shown()
    {
        Allows(ControlPolicy("stay", Stay), ControlPolicy("root", null));
        Allows("""{"Policies":[{"Id":"p-a1b2c3d4","Name":"stay","Type":"SERVICE_CONTROL_POLICY","AwsManaged":false}]}""");
    }
}
