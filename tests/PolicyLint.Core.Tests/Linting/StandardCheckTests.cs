using PolicyLint.Core.Tests.Reading.Accounts;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Linting.Standards;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>Standards: what passes, what fails, and what nobody can say.</summary>
public sealed class StandardCheckTests
{
    private const string OldKey = "2024-02-01T09:00:00+00:00,false,N/A,N/A,N/A,true,true,2026-01-02T09:00:00+00:00,2026-04-01T09:00:00+00:00,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";
    private const string Clock = "2026-06-20T09:00:00+00:00,false,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";

    private static IEnumerable<SecurityStandard> All => SecurityStandard.All;

    private static ControlResult Result(string standard, string number, params (string Name, string Text)[] files) =>
        Result(standard, number, LintOptions.Default, files);

    private static ControlResult Result(string standard, string number, LintOptions options, params (string Name, string Text)[] files)
    {
        var accounts = Exports.Lint(options, files).Accounts!;
        return StandardCheck.Run(accounts, SecurityStandard.Find(standard)!, options).Single().Controls.Single(control => control.Control.Number == number);
    }

    [TestCaseSource(nameof(All))]
    public void Names_rules_that_exist_and_says_of_each_control_what_would_decide_it(SecurityStandard standard)
    {
        foreach (var control in standard.Controls)
        {
            Assert.That(control.Rules.Where(id => RuleCatalogue.Find(id) is null), Is.Empty, control.Number);
            Assert.That(control.Undecided.Length > 0 || !control.Needs.IsEmpty, Is.True, control.Number);
            Assert.That(control.Title, Is.Not.Empty);
        }

        Assert.That(standard.Controls.Select(control => control.Number), Is.Unique.And.Not.Empty);
    }

    [Test]
    public void Covers_ten_practices_each_by_rules_and_by_exports() =>
        Assert.That(SecurityStandard.Practices.Controls.Select(practice => (practice.Number, practice.Rules.IsEmpty, practice.Needs.IsEmpty)),
            Is.EqualTo(Enumerable.Range(1, 10).Select(number => ($"{number}", false, false))));

    [TestCase("cis-1.4", 21)]
    [TestCase("cis-3.0", 22)]
    [TestCase("cis-5.0", 21)]
    [TestCase("cis-6.0", 21)]
    [TestCase("cis-7.0", 26)]
    [TestCase("security-hub", 32)]
    public void Has_the_controls_of_a_standard_in_order(string id, int count)
    {
        var numbers = SecurityStandard.Find(id)!.Controls.Select(control => control.Number).ToList();

        Assert.That(numbers, Has.Count.EqualTo(count));
        Assert.That(numbers.IndexOf("1.9"), Is.LessThan(numbers.IndexOf("1.10")).Or.EqualTo(-1));
    }

    [TestCaseSource(nameof(All))]
    public void Passes_nothing_for_want_of_data(SecurityStandard standard)
    {
        const string Caller = """{"UserId":"AIDAEXAMPLE","Account":"111122223333","Arn":"arn:aws:iam::111122223333:user/auditor"}""";
        var accounts = Exports.Lint(("who.json", Caller)).Accounts!;

        var controls = StandardCheck.Run(accounts, standard, LintOptions.Default).Single().Controls;

        Assert.That(controls.Select(control => control.Status), Is.All.EqualTo(ControlStatus.NotDecidable));
        Assert.That(controls.Select(control => control.Reason), Is.All.Not.Empty);
    }

    [Test]
    public void Says_which_export_would_decide()
    {
        var result = Result("cis-7.0", "2.10", ("n.json", """{"SummaryMap":{"AccountMFAEnabled":1}}"""));

        Assert.That((result.Status, result.Reason), Is.EqualTo((ControlStatus.NotDecidable, "needs aws iam get-credential-report")));
    }

    [Test]
    public void Decides_by_one_export_or_the_other()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Result("cis-7.0", "2.5", ("n.json", """{"SummaryMap":{"AccountMFAEnabled":1}}""")).Status, Is.EqualTo(ControlStatus.Passed));
            Assert.That(Result("cis-7.0", "2.5", ("n.json", """{"SummaryMap":{"AccountMFAEnabled":0}}""")).Status, Is.EqualTo(ControlStatus.Failed));
            Assert.That(Result("cis-7.0", "2.17", ("n.json", """{"SummaryMap":{"ServerCertificates":0}}""")).Status, Is.EqualTo(ControlStatus.Passed));
            Assert.That(Result("cis-7.0", "2.17", ("n.json", """{"SummaryMap":{"ServerCertificates":1}}""")).Status, Is.EqualTo(ControlStatus.NotDecidable));
        });
    }

    [Test]
    public void Does_not_pass_by_half_a_report()
    {
        var csv = Exports.Header + Exports.Row("ann", Clock) + "bob,arn:aws:iam::111122223333:user/bob,2024";

        Assert.That(Result("cis-7.0", "2.12", ("a.csv", csv)).Status, Is.EqualTo(ControlStatus.NotDecidable));
        Assert.That(Result("cis-7.0", "2.12", ("a.csv", Exports.Header + Exports.Row("ann", Clock))).Status, Is.EqualTo(ControlStatus.Passed));
    }

    [Test]
    public void Fails_what_another_finding_stands_for()
    {
        var csv = Exports.Header + Exports.Row("ann", OldKey) + Exports.Row("new", Clock);

        var result = Result("cis-7.0", "2.12", ("a.csv", csv));

        Assert.That((result.Status, result.Findings.Single().Rule.Id), Is.EqualTo((ControlStatus.Failed, "PL8012")));
    }

    [Test]
    public void Asks_for_the_numbers_of_the_standard_not_of_the_user()
    {
        var csv = Exports.Header + Exports.Row("ann", OldKey) + Exports.Row("new", Clock);
        var lenient = LintOptions.Default with
        {
            Rules = RuleSettings.Default with
            {
                Account = AccountSettings.Default with { UnusedDays = 1000, AccessKeyDays = 1000 },
                Severities = RuleSettings.Default.Severities.SetItem("PL8012", Severity.None),
            },
        };

        Assert.Multiple(() =>
        {
            Assert.That(Exports.Lint(lenient, ("a.csv", csv)).Findings, Is.Empty);
            Assert.That(Result("security-hub", "IAM.22", lenient, ("a.csv", csv)).Status, Is.EqualTo(ControlStatus.Failed));
            Assert.That(Result("security-hub", "IAM.8", lenient, ("a.csv", csv)).Status, Is.EqualTo(ControlStatus.Passed), "80 days");
        });
    }

    [TestCase("IAM.7", ControlStatus.Passed)]
    [TestCase("IAM.15", ControlStatus.Failed)]
    [TestCase("IAM.11", ControlStatus.Passed)]
    [TestCase("IAM.17", ControlStatus.Failed)]
    public void Takes_the_strong_password_policy_apart(string number, ControlStatus status)
    {
        const string Policy = """{"PasswordPolicy":{"MinimumPasswordLength":10,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true}}""";

        Assert.That(Result("security-hub", number, ("p.json", Policy)).Status, Is.EqualTo(status));
    }

    [Test]
    public void Gives_each_account_its_own_findings()
    {
        static string Page(string account, string attached) =>
            $$"""{"UserDetailList":[{"UserName":"u","Arn":"arn:aws:iam::{{account}}:user/u","AttachedManagedPolicies":[{{attached}}]}],"GroupDetailList":[],"RoleDetailList":[],"Policies":[]}""";
        var text = "[" + Page("111122223333", """{"PolicyName":"p","PolicyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess"}""") + "," + Page("444455556666", string.Empty) + "]";

        var results = StandardCheck.Run(Exports.Lint(("a.json", text)).Accounts!, SecurityStandard.Find("security-hub")!, LintOptions.Default);

        Assert.That(results.ToDictionary(result => result.Account.Id!, result => result.Controls.Single(control => control.Control.Number == "IAM.2").Status),
            Is.EquivalentTo(new Dictionary<string, ControlStatus> { ["111122223333"] = ControlStatus.Failed, ["444455556666"] = ControlStatus.Passed }));
    }

    [TestCase("AWSOrganizationsNotInUseException", ControlStatus.Failed)]
    [TestCase("other", ControlStatus.NotDecidable)]
    public void Says_whether_the_account_is_in_an_organization(string message, ControlStatus status) => Assert.That(
        Result("security-hub", "Account.2", ("n.json", """{"SummaryMap":{"Users":1}}"""), ("o.txt", $"An error occurred ({message}) when calling DescribeOrganization")).Status,
        Is.EqualTo(status));
}
