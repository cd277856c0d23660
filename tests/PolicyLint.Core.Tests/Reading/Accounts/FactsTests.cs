using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Reading.Accounts;

/// <summary>The small exports, which are told by their content and joined by the folder they lie in.</summary>
public sealed class FactsTests
{
    private const string Caller = """{"UserId":"AIDAEXAMPLE","Account":"111122223333","Arn":"arn:aws:iam::111122223333:user/auditor"}""";

    private static string Ids(params (string Name, string Text)[] files) => string.Join(' ', Exports.Lint(files).Findings.Select(finding => finding.Rule.Id));

    [Test]
    public void Takes_numbers_to_the_account_of_their_folder()
    {
        var account = Exports.Account(("a/who.json", Caller), ("a/numbers.json", """{"SummaryMap":{"AccountMFAEnabled":0,"Users":27}}"""));

        Assert.That((account.Id, account.Number("Users")!.Value, account.Number("Groups")), Is.EqualTo(("111122223333", 27, (AccountNumber?)null)));
        Assert.That(account.HasAll(ExportKind.AccountSummary), Is.True);
    }

    [Test]
    public void Says_that_numbers_could_be_of_two_accounts()
    {
        const string Other = """{"UserId":"AIDAEXAMPLE","Account":"444455556666","Arn":"arn:aws:iam::444455556666:user/auditor"}""";
        var result = Exports.Lint(("a/1.json", Caller), ("a/2.json", Other), ("a/numbers.json", """{"SummaryMap":{"AccountMFAEnabled":0}}"""));

        Assert.That(result.NotAnalysed.Single().Reason, Does.Contain("those beside it are of 2 accounts"));
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL8003"));
    }

    [TestCase("""{"SummaryMap":{"AccountMFAEnabled":0}}""", "PL8003")]
    [TestCase("""{"SummaryMap":{"AccountMFAEnabled":0,"AccountPasswordPresent":0}}""", "")]
    [TestCase("""{"SummaryMap":{"AccountMFAEnabled":1,"AccountAccessKeysPresent":1}}""", "PL8001")]
    [TestCase("""{"SummaryMap":{"AccountSigningCertificatesPresent":1}}""", "PL8005")]
    [TestCase("""{"SummaryMap":{"AccountMFAEnabled":"0"}}""", "PL8003")]
    [TestCase("""{"SummaryMap":{"AccountMFAEnabled":null}}""", "")]
    [TestCase("""{"PasswordPolicy":{"MinimumPasswordLength":14,"PasswordReusePrevention":24}}""", "")]
    [TestCase("""{"PasswordPolicy":{"MinimumPasswordLength":13,"PasswordReusePrevention":24}}""", "PL8014")]
    [TestCase("""{"PasswordPolicy":{"RequireSymbols":true}}""", "PL8014 PL8015")]
    [TestCase("""{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/root-account-mfa-device"}]}""", "PL8004")]
    [TestCase("""{"VirtualMFADevices":[{"SerialNumber":"arn:aws:iam::111122223333:mfa/x","User":{"Arn":"arn:aws:iam::111122223333:root"}}]}""", "PL8004")]
    [TestCase("""{"VirtualMFADevices":[]}""", "")]
    [TestCase("""{"MFADevices":[{"UserName":"Bob","SerialNumber":"GAKT12345678","EnableDate":"2019-10-28T20:37:09+00:00"}]}""", "")]
    [TestCase("""{"analyzers":[]}""", "PL8020")]
    [TestCase("""{"analyzers":[{"arn":"arn:aws:access-analyzer:eu-central-1:111122223333:analyzer/a","type":"ACCOUNT","status":"DISABLED"}]}""", "PL8020")]
    [TestCase("""{"OpenIDConnectProviderList":[{"Arn":"arn:aws:iam::111122223333:oidc-provider/example.com"}]}""", "")]
    [TestCase("""{"OrganizationId":"o-a1b2c3d4e5","EnabledFeatures":[]}""", "PL8024")]
    public void Reads_an_export_whatever_its_name_is(string text, string expected) => Assert.That(Ids(("x.json", text)), Is.EqualTo(expected));

    [TestCase("An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: The Password Policy with domain name 111122223333 cannot be found.\n")]
    [TestCase("\naws: [ERROR]: An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: The Password Policy with domain name 111122223333 cannot be found.\n")]
    [TestCase("""{"Error":{"Code":"NoSuchEntity","Message":"The Password Policy with domain name 111122223333 cannot be found."}}""")]
    public void Reads_that_there_is_no_password_policy(string text)
    {
        Assert.That(Ids(("policy.txt", text)), Is.EqualTo("PL8013"));
        Assert.That(Exports.Account(("policy.txt", text)).Id, Is.EqualTo("111122223333"));
    }

    [Test]
    public void Does_not_take_another_message_for_it() => Assert.That(
        Exports.Lint(("policy.txt", "An error occurred (AccessDenied) when calling the GetAccountPasswordPolicy operation: not authorized\n")).Accounts, Is.Null);

    [Test]
    public void Asks_nothing_of_passwords_where_no_user_has_one()
    {
        var report = Exports.Header + Exports.Row("ann", "2024-02-01T09:00:00+00:00,false,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A");

        Assert.That(Ids(("a.csv", report), ("b.json", """{"PasswordPolicy":{"MinimumPasswordLength":6}}""")), Is.Empty);
    }

    [Test]
    public void Reads_the_policies_of_an_organization_with_what_they_are_attached_to()
    {
        const string Arn = "arn:aws:organizations::111122223333:policy/o-a1b2c3d4e5/service_control_policy/p-a1b2c3d4";
        const string Policy = """{"Policy":{"PolicySummary":{"Id":"p-a1b2c3d4","Arn":"x","Name":"stop","Type":"SERVICE_CONTROL_POLICY"},"Content":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}"}}""";
        var text = $$"""{"{{Arn}}": [{{Policy}}, {"Targets":[{"TargetId":"444455556666","Type":"ACCOUNT"}]}]}""";

        var policy = Exports.Account(("scp.json", text)).Organization!.Policies.Single();

        Assert.Multiple(() =>
        {
            Assert.That((policy.Name, policy.IsServiceControl, policy.HasTargets), Is.EqualTo(("stop", true, true)));
            Assert.That(policy.Targets, Is.EqualTo(new[] { "444455556666" }));
            Assert.That(policy.Document!.Kind, Is.EqualTo(KindJudgement.Certain(PolicyKind.ServiceControl)));
        });
    }

    [Test]
    public void Reads_what_describes_the_organization()
    {
        var account = Exports.Account(
            ("who.json", Caller),
            ("o.json", """{"Organization":{"Id":"o-a1b2c3d4e5","Arn":"arn:aws:organizations::444455556666:organization/o-a1b2c3d4e5","MasterAccountId":"444455556666"}}"""),
            ("a.json", """{"Accounts":[{"Id":"777788889999","Arn":"arn:aws:organizations::444455556666:account/o-a1b2c3d4e5/777788889999","Name":"x"}]}"""),
            ("d.json", """{"DelegatedAdministrators":[{"Id":"222233334444"}]}"""));

        Assert.That(account.Organization, Has.Property("Id").EqualTo("o-a1b2c3d4e5").And.Property("ManagementAccount").EqualTo("444455556666"));
        Assert.That(account.Organization!.Accounts.Union(account.Organization.DelegatedAdministrators), Is.EquivalentTo(new[] { "777788889999", "222233334444" }));
    }

    [Test]
    public void Reads_permission_sets_under_their_arns()
    {
        const string Arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef";
        var text = $$$"""
            {"{{{Arn}}}": [{"PermissionSet":{"Name":"Admin","PermissionSetArn":"{{{Arn}}}","SessionDuration":"PT1H"}},
            {"InlinePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"},
            {"AttachedManagedPolicies":[{"Name":"ReadOnlyAccess","Arn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}]}]}
            """;

        var result = Exports.Lint(("who.json", Caller), ("set.json", text));

        var set = result.Accounts!.Identities.Single();
        Assert.Multiple(() =>
        {
            Assert.That((set.Noun, set.Name.Text, set.Attachments.Length), Is.EqualTo(("permission set", "Admin", 2)));
            Assert.That(result.Accounts.Accounts.Single().UsesIdentityCenter, Is.True);
            Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Contain("PL4001"));
        });
    }

    [Test]
    public void Reads_last_access_under_the_arn_it_was_asked_for()
    {
        const string Text = """{"arn:aws:iam::111122223333:role/a":{"JobStatus":"COMPLETED","JobCompletionDate":"2026-06-20T08:00:00Z","ServicesLastAccessed":[{"ServiceNamespace":"s3","LastAuthenticated":"2026-06-19T08:00:00Z"},{"ServiceNamespace":"ec2"}]}}""";

        var access = Exports.Account(("x.json", Text)).LastAccess.Values.Single();

        Assert.That(access.Services.Select(service => (service.Namespace, service.LastUsed is null)), Is.EqualTo(new[] { ("s3", false), ("ec2", true) }));
        Assert.That(Ids(("x.json", Text.Replace("COMPLETED", "IN_PROGRESS", StringComparison.Ordinal))), Is.Empty);
    }

    [TestCase("""{"MFADevices":7}""")]
    [TestCase("""{"SummaryMap":[]}""")]
    [TestCase("""{"UserDetailList":{},"GroupDetailList":"x","RoleDetailList":[7,null,{}],"Policies":[{}]}""")]
    [TestCase("""{"ServicesLastAccessed":[]}""")]
    [TestCase("""{"arn:aws:iam::1:role/a":7}""")]
    [TestCase("""{"PasswordPolicy":null}""")]
    [TestCase("""{"ServerCertificateMetadataList":[{"Expiration":"soon"}]}""")]
    [TestCase("""{"UserDetailList":[{"UserName":"a","Arn":"arn:aws:iam::111122223333:user/a","GroupList":[7],"UserPolicyList":[{}],"AttachedManagedPolicies":[{}]}]}""")]
    [TestCase("""{"Policy":{"PolicySummary":{"Type":"SERVICE_CONTROL_POLICY","Id":"p"}}}""")]
    [TestCase("""{"UserDetailList":[""")]
    public void Never_throws_for_what_is_not_as_aws_writes_it(string text) =>
        Assert.That(Exports.Lint(("x.json", text)).Findings.Select(finding => finding.Rule.Id), Does.Not.Contain("PL0007"));
}
