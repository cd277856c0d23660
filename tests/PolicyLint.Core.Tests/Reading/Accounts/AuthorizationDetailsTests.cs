using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Reading.Accounts;

/// <summary>Authorization details: objects and encoded documents, pages, several accounts.</summary>
public sealed class AuthorizationDetailsTests
{
    private const string Admin = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private static string Page(string users = "", string groups = "", string roles = "", string policies = "", string rest = "") =>
        $$"""{"UserDetailList":[{{users}}],"GroupDetailList":[{{groups}}],"RoleDetailList":[{{roles}}],"Policies":[{{policies}}]{{rest}}}""";

    private static string User(string name, string rest, string account = "111122223333") =>
        $$"""{"UserName":"{{name}}","Path":"/","Arn":"arn:aws:iam::{{account}}:user/{{name}}","CreateDate":"2026-01-01T00:00:00Z"{{rest}}}""";

    private static string Group(string name, string rest) =>
        $$"""{"GroupName":"{{name}}","Path":"/","Arn":"arn:aws:iam::111122223333:group/{{name}}"{{rest}}}""";

    private static string Policy(string name, string document, string rest = "") =>
        $$"""{"PolicyName":"{{name}}","Arn":"arn:aws:iam::111122223333:policy/{{name}}","DefaultVersionId":"v2","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":false,"Document":{{Admin}}},{"VersionId":"v2","IsDefaultVersion":true,"Document":{{document}}}]{{rest}}}""";

    [Test]
    public void Ties_policies_groups_and_boundaries_to_those_who_have_them()
    {
        var text = Page(
            User("ann", ""","GroupList":["staff"],"PermissionsBoundary":{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/limit"}"""),
            Group("staff", ""","AttachedManagedPolicies":[{"PolicyName":"work","PolicyArn":"arn:aws:iam::111122223333:policy/work"}]"""),
            policies: Policy("work", Trust.Replace("Principal", "NotUsed", StringComparison.Ordinal), ""","AttachmentCount":1""") + "," + Policy("limit", Admin, ""","AttachmentCount":0,"PermissionsBoundaryUsageCount":1"""));

        var account = Exports.Account(("details.json", text));

        var ann = account.Users.Single();
        Assert.Multiple(() =>
        {
            Assert.That(account.Id, Is.EqualTo("111122223333"));
            Assert.That(ann.Groups.Single().Name.Text, Is.EqualTo("staff"));
            Assert.That(account.Groups.Single().Members.Single(), Is.SameAs(ann));
            Assert.That(account.Groups.Single().Attachments.Single().Document, Is.Not.Null);
            Assert.That(ann.Boundary!.Document!.Kind, Is.EqualTo(KindJudgement.Certain(PolicyKind.Boundary)));
            Assert.That(ann.Boundary.Document.Statements.Single().Variants.Single().Actions.Values.Single().Text, Is.EqualTo("*"));
            Assert.That(account.Policies.Select(policy => policy.Name), Is.EqualTo(new[] { "work", "limit" }));
        });
    }

    [Test]
    public void Reads_only_the_version_in_force()
    {
        var result = Exports.Lint(("details.json", Page(policies: Policy("work", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}"""))));

        Assert.That(result.Policies, Is.EqualTo(1));
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL4001"));
    }

    [Test]
    public void Maps_places_through_an_encoded_document()
    {
        var text = Page(User("ann", $$""","GroupList":["staff"],"UserPolicyList":[{"PolicyName":"all","PolicyDocument":"{{Uri.EscapeDataString(Admin)}}"}]"""), Group("staff", string.Empty));

        var finding = Exports.Lint(("details.json", text)).Findings.First(found => found.Rule.Id == "PL4001");

        Assert.That(text.Substring(finding.Place.SourceSpan.Start, finding.Place.SourceSpan.Length), Is.EqualTo("%22%2A%22"));
    }

    [Test]
    public void Reports_a_groups_statement_once_with_its_members_beside_it()
    {
        var users = string.Join(',', Enumerable.Range(0, 7).Select(index => User("u" + index, ""","GroupList":["staff"]""")));
        var text = Page(users, Group("staff", $$""","GroupPolicyList":[{"PolicyName":"all","PolicyDocument":{{Admin}}}]"""));

        var finding = Exports.Lint(("details.json", text)).Findings.Single(found => found.Rule.Id == "PL4001");

        Assert.That(finding.Related.Last().Message, Is.EqualTo("of group staff: u0, u1, u2, u3, u4 and 2 more"));
    }

    [Test]
    public void Joins_pages_of_which_one_attaches_a_policy_of_another()
    {
        var first = Page(User("ann", ""","GroupList":["staff"]"""), rest: ""","IsTruncated":true,"Marker":"x" """);
        var second = Page(groups: Group("staff", ""","AttachedManagedPolicies":{"PolicyName":"work","PolicyArn":"arn:aws:iam::111122223333:policy/work"}"""), policies: Policy("work", Admin), rest: ""","IsTruncated":false""");

        var result = Exports.Lint(("1.json", first), ("2.json", second));

        var account = result.Accounts!.Accounts.Single();
        Assert.Multiple(() =>
        {
            Assert.That(result.NotAnalysed, Is.Empty);
            Assert.That(account.HasAll(ExportKind.AuthorizationDetails), Is.True);
            Assert.That(account.Users.Single().Groups.Single().Attachments.Single().Document, Is.Not.Null);
        });
    }

    [Test]
    public void Says_that_pages_are_missing_and_proves_nothing_by_what_is_not_there()
    {
        var text = Page(groups: Group("staff", string.Empty), rest: ""","IsTruncated":true""");

        var result = Exports.Lint(("details.json", text));

        Assert.Multiple(() =>
        {
            Assert.That(result.NotAnalysed.Single().Reason, Does.StartWith("the pages that follow"));
            Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL7042"));
            Assert.That(result.Accounts!.IsWhole, Is.False);
        });
    }

    [Test]
    public void Takes_the_accounts_of_one_text_apart()
    {
        var text = "[" + Page(User("ann", string.Empty)) + "," + Page(User("bob", string.Empty, "444455556666")) + "]";

        var accounts = Exports.Lint(("details.json", text)).Accounts!.Accounts;

        Assert.That(accounts.Select(account => (account.Id, account.Users.Single().Name.Text)), Is.EquivalentTo(new[] { ("111122223333", "ann"), ("444455556666", "bob") }));
    }

    [Test]
    public void Says_that_a_report_beside_the_details_is_of_another_account()
    {
        var details = Page(User("ann", string.Empty));
        var report = Exports.Header + Exports.Row("bob", "2024-02-01T09:00:00+00:00,false,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A", "444455556666");

        Assert.Multiple(() =>
        {
            Assert.That(Exports.Lint(("a/details.json", details), ("a/report.csv", report)).NotAnalysed.Single().Reason, Does.Contain("is of account 444455556666, they are of 111122223333"));
            Assert.That(Exports.Lint(("a/details.json", details), ("b/report.csv", report)).NotAnalysed, Is.Empty);
        });
    }

    [Test]
    public void Joins_a_row_of_the_report_and_the_user()
    {
        var details = Page(User("ann", string.Empty));
        var report = Exports.Header + Exports.Row("ann", "2024-02-01T09:00:00+00:00,false,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A");

        var account = Exports.Account(("details.json", details), ("report.json", Exports.Json(report)));

        Assert.That(account.Users.Single().Credentials, Is.SameAs(account.Credentials.Single()).And.Property("User").SameAs(account.Users.Single()));
    }

    [Test]
    public void Does_not_judge_the_policies_of_aws()
    {
        var text = Page(policies: Policy("AdministratorAccess", Admin).Replace("111122223333", "aws", StringComparison.Ordinal));

        Assert.That(Exports.Lint(("details.json", text)).Findings, Is.Empty);
    }

    [Test]
    public void Leaves_roles_that_aws_makes_to_the_auditor()
    {
        const string Role = """{"RoleName":"AWSReservedSSO_Admin_0a1b2c3d4e5f6789","Path":"/aws-reserved/sso.amazonaws.com/","Arn":"arn:aws:iam::111122223333:role/r","CreateDate":"2020-01-01T00:00:00Z","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[]},"AttachedManagedPolicies":[{"PolicyName":"AdministratorAccess","PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]}""";
        var result = Exports.Lint(("details.json", Page(roles: Role)));

        Assert.That(result.Accounts!.Accounts.Single().UsesIdentityCenter, Is.True);
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL4020").And.Not.Contain("PL7044"));
    }

    [Test]
    public void Says_of_a_document_that_is_none()
    {
        var text = Page(User("ann", ""","UserPolicyList":[{"PolicyName":"p","PolicyDocument":"oops"}]"""));

        Assert.That(Exports.Lint(("details.json", text)).NotAnalysed.Select(entry => entry.Reason), Does.Contain("this is no policy"));
    }
}
