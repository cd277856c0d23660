using PolicyLint.Core.Tests.Reading.Accounts;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Core.Tests.Rules.Accounts;

/// <summary>The tricky cases of the rules on accounts; the plain ones are their samples.</summary>
public sealed class AccountRulesTests
{
    private const string Clock = """{"RoleName":"clock","Path":"/","Arn":"arn:aws:iam::111122223333:role/clock","CreateDate":"2026-06-20T00:00:00Z","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[]}}""";

    private static IEnumerable<Finding> Of(string rule, params (string Name, string Text)[] files) =>
        Exports.Lint(LintOptions.Default with { Rules = RuleSettings.Default with { Profile = Profile.Strict } }, files).Findings.Where(finding => finding.Rule.Id == rule);

    private static string Page(string users = "", string groups = "", string roles = Clock, string policies = "") =>
        $$"""{"UserDetailList":[{{users}}],"GroupDetailList":[{{groups}}],"RoleDetailList":[{{roles}}],"Policies":[{{policies}}]}""";

    private static string User(string rest) => $$"""{"UserName":"ann","Path":"/","Arn":"arn:aws:iam::111122223333:user/ann","CreateDate":"2025-01-01T00:00:00Z"{{rest}}}""";

    private static string Role(string name, string rest, string trust = "") =>
        $$$$"""{"RoleName":"{{{{name}}}}","Path":"/","Arn":"arn:aws:iam::111122223333:role/{{{{name}}}}","CreateDate":"2025-01-01T00:00:00Z","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{{{{trust}}}}]}{{{{rest}}}}},{{{{Clock}}}}""";

    private static string Managed(string name, string statement) =>
        $$$$"""{"PolicyName":"{{{{name}}}}","Arn":"arn:aws:iam::111122223333:policy/{{{{name}}}}","PolicyVersionList":[{"IsDefaultVersion":true,"Document":{"Version":"2012-10-17","Statement":[{{{{statement}}}}]}}]}""";

    private const string Admin = ""","AttachedManagedPolicies":[{"PolicyName":"AdministratorAccess","PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]""";
    private const string Limit = ""","PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/limit"}""";

    [Test]
    public void Takes_no_administrator_for_one_whose_boundary_leaves_something_out() => Assert.That(
        Of("PL7040", ("a.json", Page(User(Admin + Limit), policies: Managed("limit", """{"Effect":"Allow","Action":"s3:*","Resource":"*"}""")))), Is.Empty);

    [Test]
    public void Says_which_boundary_is_not_known()
    {
        var finding = Of("PL7040", ("a.json", Page(User(Admin + Limit)))).Single();

        Assert.That(finding.Label, Is.EqualTo("user ann: AdministratorAccess, unless the boundary arn:aws:iam::111122223333:policy/limit narrows it"));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void Says_that_service_control_policies_of_a_member_are_not_known() => Assert.That(
        Of("PL7040", ("a.json", Page(User(Admin))), ("o.json", """{"Organization":{"Id":"o-a1b2c3d4e5","MasterAccountId":"444455556666","Arn":"arn:aws:organizations::444455556666:organization/o-a1b2c3d4e5"}}""")).Single().Label,
        Does.EndWith("unless a service control policy, which is not known here, narrows it"));

    [TestCase("orders-prod", "orders-dev", 1)]
    [TestCase("ordersProd", "OrdersDev", 1)]
    [TestCase("product", "developer", 0)]
    [TestCase("reproduce", "device", 0)]
    [TestCase("prod", "staging", 0)]
    [TestCase("AWSControlTowerProd", "orders-dev", 0)]
    public void Knows_stages_by_their_words(string first, string second, int count) => Assert.That(
        Of("PL8022", ("a.json", Page(roles: Role(first, string.Empty) + "," + Role(second, string.Empty)))).Count(), Is.EqualTo(count));

    [TestCase("reports", ""","RoleLastUsed":{"LastUsedDate":"2026-01-01T00:00:00Z"}""", 1)]
    [TestCase("reports", ""","RoleLastUsed":{}""", 1)]
    [TestCase("reports", "", 0)]
    [TestCase("reports", ""","RoleLastUsed":{"LastUsedDate":"2026-06-01T00:00:00Z"}""", 0)]
    [TestCase("break-glass", ""","RoleLastUsed":{}""", 0)]
    [TestCase("AWSReservedSSO_Read_0a1b2c3d4e5f6789", ""","RoleLastUsed":{}""", 0)]
    public void Says_which_roles_are_unused(string name, string rest, int count) =>
        Assert.That(Of("PL7044", ("a.json", Page(roles: Role(name, rest)))).Count(), Is.EqualTo(count));

    [TestCase("""{"AWS":"arn:aws:iam::444455556666:root"}""", "", 1)]
    [TestCase("""{"AWS":"444455556666"}""", "", 1)]
    [TestCase("""{"AWS":"arn:aws:iam::444455556666:role/deploy"}""", "", 0)]
    [TestCase("""{"AWS":"arn:aws:iam::111122223333:root"}""", "", 0)]
    [TestCase("""{"AWS":"arn:aws:iam::444455556666:root"}""", """,{"StringEquals":{"sts:ExternalId":"e4f1c2a0"}}""", 0)]
    [TestCase("""{"AWS":"arn:aws:iam::444455556666:root"}""", """,{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""", 0)]
    [TestCase("""{"AWS":"arn:aws:iam::444455556666:root"}""", """,{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""", 0)]
    [TestCase("""{"AWS":"arn:aws:iam::444455556666:root"}""", """,{"Bool":{"aws:SecureTransport":"true"}}""", 1)]
    [TestCase("""{"AWS":"arn:aws:iam::<account>:root"}""", "", 0)]
    public void Reports_a_trust_in_another_account(string principal, string condition, int count)
    {
        var trust = $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"{{(condition.Length == 0 ? string.Empty : ",\"Condition\":" + condition[1..])}}}""";
        var details = Page(roles: Role("audit", string.Empty, trust));

        Assert.That(Of("PL5103", ("a.json", details)).Count(), Is.EqualTo(count));
        Assert.That(Of("PL5103", ("a.json", details.Replace("\"Allow\"", "\"Deny\"", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void Allows_a_trust_in_an_account_of_the_organization() => Assert.That(
        Of("PL5103",
            ("a.json", Page(roles: Role("audit", string.Empty, """{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"sts:AssumeRole"}"""))),
            ("o.json", """{"Accounts":[{"Id":"444455556666","Arn":"arn:aws:organizations::444455556666:account/o-a1b2c3d4e5/444455556666"}]}""")),
        Is.Empty);

    [TestCase("""{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"*"}""", 0)]
    [TestCase("""{"Effect":"Allow","Action":"iam:CreateAccessKey","Resource":"arn:aws:iam::*:user/${aws:username}"}""", 0)]
    [TestCase("""{"Effect":"Allow","Action":"iam:CreateAccessKey","Resource":"*"}""", 1)]
    [TestCase("""{"Effect":"Deny","Action":"s3:*","Resource":"*"}""", 0)]
    [TestCase("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", 1)]
    public void Says_which_users_do_more_than_take_roles(string statement, int count) => Assert.That(
        Of("PL7043", ("a.json", Page(User($$$""","UserPolicyList":[{"PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":[{{{statement}}}]}}]""")))).Count(), Is.EqualTo(count));
}
