using PolicyLint.Model;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Reading.Accounts;

/// <summary>Exports of which a part is missing: it is said, and proves nothing.</summary>
public sealed class IncompleteExportsTests
{
    private static IEnumerable<TestCaseData> Cut =>
    [
        new("""{"VirtualMFADevices":[],"IsTruncated":true,"Marker":"x"}""", ExportKind.VirtualMfaDevices),
        new("""{"ServerCertificateMetadataList":[],"IsTruncated":true}""", ExportKind.ServerCertificates),
        new("""{"MFADevices":[],"IsTruncated":true}""", ExportKind.MfaDevices),
        new("""{"analyzers":[],"nextToken":"x"}""", ExportKind.Analyzers),
        new("""{"UserDetailList":[{"UserName":"ann","Arn":"arn:aws:iam::111122223333:user/ann"}],"NextToken":"x"}""", ExportKind.AuthorizationDetails),
        new("""{"arn:aws:iam::111122223333:role/a":{"ServicesLastAccessed":[],"IsTruncated":true}}""", ExportKind.LastAccess),
        new("""{"Accounts":[{"Id":"111122223333","Arn":"arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/111122223333"}],"NextToken":"x"}""", ExportKind.OrganizationAccounts),
        new("""{"DelegatedAdministrators":[],"NextToken":"x"}""", ExportKind.DelegatedAdministrators),
    ];

    [TestCaseSource(nameof(Cut))]
    public void Says_that_pages_are_missing(string text, ExportKind kind)
    {
        var result = Exports.Lint(("a.json", text));

        Assert.That(result.NotAnalysed.Select(entry => entry.Reason), Is.EqualTo(new[] { "the pages that follow: this export says that it is not all" }));
        Assert.That(result.Accounts!.Accounts.Single().HasAll(kind), Is.False);
    }

    [Test]
    public void Takes_pages_of_which_the_last_is_there()
    {
        var account = Exports.Account(("1.json", """{"VirtualMFADevices":[],"IsTruncated":true,"Marker":"x"}"""), ("2.json", """{"VirtualMFADevices":[],"IsTruncated":false}"""));

        Assert.That(account.HasAll(ExportKind.VirtualMfaDevices), Is.True);
    }

    [Test]
    public void Takes_no_analyzers_of_another_Region_for_the_page_that_follows()
    {
        var result = Exports.Lint(("1.json", $$"""{"analyzers":[{{Analyzer()}}],"nextToken":"x"}"""), ("2.json", $$"""{"analyzers":[{{Analyzer(region: "us-east-1")}}]}"""));

        Assert.That(result.NotAnalysed, Has.Length.EqualTo(1));
    }

    [Test]
    public void Says_what_is_attached_and_not_shown()
    {
        var users = Person(attached: OfAccount("work") + "," + OfAccount("more"), groups: "\"staff\"") + "," + Person("ben", attached: OfAccount("work"));

        var result = Exports.Lint(("a.json", Details(users: users)));

        Assert.That(result.NotAnalysed.Single().Reason, Is.EqualTo("what this names (and 2 more): it is in none of these exports"));
        Assert.That(Exports.Lint(("a.json", Details(users: Person(attached: OfAws("ReadOnlyAccess"))))).NotAnalysed, Is.Empty, "policies of AWS are known");
    }

    [Test]
    public void Says_that_the_version_in_force_is_not_shown() => Assert.That(
        Exports.Lint(("a.json", Details(policies: """{"PolicyName":"work","Arn":"arn:aws:iam::111122223333:policy/work","DefaultVersionId":"v2","PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":false},{"VersionId":"v3"}]}"""))).NotAnalysed.Single().Reason,
        Is.EqualTo("this policy, as the version that is in force is not shown"));

    [TestCase("a.json")]
    [TestCase("a.json", "b.json")]
    public void Says_what_is_wrong_in_the_text_of_a_policy(params string[] names)
    {
        var broken = Managed("work", string.Empty).Replace("""{"Version":"2012-10-17","Statement":[]}""", "\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"*\\\",\\\"Resource\\\":\\\"*\\\",}]}\"", StringComparison.Ordinal);
        var texts = new[] { Details(policies: broken), Passwords() };

        var result = Exports.Lint([.. names.Select((name, index) => (name, texts[index]))]);

        Assert.That(result.Findings.Select(finding => finding.Rule.Id).Count(id => id == "PL0001"), Is.EqualTo(1));
    }

    [TestCase("yes", "'yes' is neither true nor false")]
    [TestCase("", "'' is neither true nor false")]
    [TestCase("N/A", "'N/A' is neither true nor false")]
    public void Says_that_a_field_is_neither_true_nor_false(string mfa, string reason) =>
        Assert.That(Exports.Lint(("a.csv", Report(Root(), User(mfa: mfa)))).NotAnalysed.Single().Reason, Is.EqualTo(reason));

    [Test]
    public void Takes_the_words_of_the_report_on_the_root_user() =>
        Assert.That(Exports.Lint(("a.csv", Report(Root(mfa: "not_supported", key: "N/A,N/A,N/A,N/A,N/A")))).NotAnalysed, Is.Empty);
}
