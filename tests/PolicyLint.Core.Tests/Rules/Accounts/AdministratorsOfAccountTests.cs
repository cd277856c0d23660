using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class AdministratorsOfAccountTests() : AccountRuleTests("PL7040")
{
    private const string All = """{"Effect":"Allow","Action":"*","Resource":"*"}""";
    private const string Some = """{"Effect":"Allow","Action":["s3:*","ec2:*"],"Resource":"*"}""";
    private const string Plain = "user ann: AdministratorAccess";

    private static string Admin(string mark) => Details(users: Person(attached: OfAws("AdministratorAccess"), mark: mark));

    private static string Full(string targets) => ControlPolicy("FullAWSAccess", All, targets, isOfAws: true);

    private string LabelOf(params string[] texts) => Reports(texts).Single().Label;

    [Test]
    public void Reports_who_may_do_everything_and_through_what()
    {
        Assert.That(LabelOf(Details(users: Person(attached: OfAws("AdministratorAccess"), mark: "PL7040"))), Is.EqualTo("user ann: AdministratorAccess"));
        Assert.That(LabelOf(Details(users: Person(statement: All, mark: "PL7040"))), Is.EqualTo("user ann: inline policy inline"));
        Assert.That(LabelOf(Details(users: Person(groups: "\"admins\"", mark: "PL7040"), groups: Group("admins", attached: OfAccount("all")), policies: Managed("all", All))), Is.EqualTo("user ann: all of group admins"));
    }

    [Test]
    public void Names_the_others_as_related() => Assert.That(Reports(Details(users: Person(attached: OfAws("AdministratorAccess"), mark: "PL7040"), roles: Role("admin", statement: All))).Single().Related.Single().Message, Is.EqualTo("role admin: inline policy inline"));

    [Test]
    public void Allows_less_than_everything_and_a_Deny()
    {
        Allows(Details(users: Person(attached: OfAws("PowerUserAccess"))));
        Allows(Details(users: Person(statement: All.Replace("Allow", "Deny", StringComparison.Ordinal))));
        Allows(Details(users: Person(statement: """{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::orders/*"}""")));
    }

    [Test]
    public void Takes_a_boundary_into_account()
    {
        Allows(Details(users: Person(attached: OfAws("AdministratorAccess"), rest: Boundary("limit")), policies: Managed("limit", Some)));
        Assert.That(LabelOf(Details(users: Person(attached: OfAws("AdministratorAccess"), rest: Boundary("limit"), mark: "PL7040"))), Is.EqualTo("user ann: AdministratorAccess, unless the boundary arn:aws:iam::111122223333:policy/limit narrows it"));
    }

    [Test]
    public void Is_narrowed_by_an_allow_list_at_the_account_or_the_root()
    {
        Allows(Admin(""), OfOrganization(), ControlPolicy("some", Some), Full("\"r-a1b2\""));
        Allows(Admin(""), OfOrganization(), ControlPolicy("some", Some, targets: "\"r-a1b2\""), Full("\"111122223333\""));
    }

    [Test]
    public void Is_narrowed_by_a_policy_that_denies_everything() => Allows(Admin(""), OfOrganization(), ControlPolicy("closed", All.Replace("Allow", "Deny", StringComparison.Ordinal)), Full("\"111122223333\""));

    [Test]
    public void Is_not_narrowed_beside_FullAWSAccess_or_by_a_Deny_of_some()
    {
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization(), ControlPolicy("some", Some), Full("\"r-a1b2\",\"111122223333\"")), Is.EqualTo(Plain));
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization(), ControlPolicy("some", Some.Replace("Allow", "Deny", StringComparison.Ordinal)), Full("\"r-a1b2\",\"111122223333\"")), Is.EqualTo(Plain));
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization(), ControlPolicy("other", Some, targets: "\"222233334444\""), Full("\"r-a1b2\"")), Is.EqualTo(Plain));
    }

    [Test]
    public void Binds_no_management_account() => Assert.That(LabelOf(Admin("PL7040"), OfOrganization("111122223333"), ControlPolicy("some", Some), Full("\"r-a1b2\"")), Is.EqualTo(Plain));

    [Test]
    public void Says_of_an_allow_list_that_it_may_hold()
    {
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization(), ControlPolicy("some", Some, targets: "\"ou-a1b2-c3d4e5f6\""), Full("\"r-a1b2\"")), Is.EqualTo(Plain + ", unless the service control policy some holds here"));
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization(), ControlPolicy("some", Some)), Is.EqualTo(Plain + ", unless the service control policy some holds here"), "FullAWSAccess may be attached beside it");
        Assert.That(LabelOf(Admin("PL7040"), ControlPolicy("some", Some), Full("\"r-a1b2\"")), Is.EqualTo(Plain + ", unless the service control policy some holds here"), "this may be the management account");
    }

    [Test]
    public void Says_what_is_not_known_of_service_control_policies()
    {
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization()), Is.EqualTo(Plain + ", unless a service control policy, which is not known here, narrows it"));
        Assert.That(LabelOf(Admin("PL7040"), OfOrganization(), ControlPolicy("some", null), Full("\"r-a1b2\"")), Is.EqualTo(Plain + ", unless the service control policy some, whose content is not known, narrows it"));
    }

    [Test]
    public void Says_nothing_of_a_policy_that_is_not_shown() => Allows(Details(users: Person(attached: OfAccount("all"))));
}
