using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class UserInNoGroupTests
{
    private const string Ann = "Ann: {Type: AWS::IAM::User}";

    [TestCase(Ann, "", "PL7002")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: []}}", "", "PL7002")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team]}}", "", "")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: !Ref Teams}}", "Parameters: {Teams: {Type: CommaDelimitedList}}", "")]
    [TestCase(Ann + "\n  Add: {Type: AWS::IAM::UserToGroupAddition, Properties: {GroupName: team, Users: [!Ref Ann]}}", "", "")]
    [TestCase(Ann, "Outputs: {Name: {Value: !Ref Ann}}", "")]
    [TestCase(Ann, "Transform: Other", "PL0008")]
    [TestCase(Ann + "\n  'Fn::Transform': {Name: Users}", "", "PL0008")]
    [TestCase(Ann + "\n  Rest: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://example.com/rest.yaml'}}", "", "PL0008")]
    [TestCase(Ann + "\n  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !ImportValue name}}", "", "")]
    [TestCase(Ann + "\n  Key: {Type: AWS::IAM::AccessKey, Properties: {UserName: !Ref Ann, Status: Inactive}}", "", "")]
    public void Speaks_only_where_all_is_seen(string resources, string sections, string rules) =>
        Assert.That(string.Join(" ", RuleIds(resources, sections: sections)), Is.EqualTo(rules));

    [Test]
    public void Names_the_only_group() => Assert.That(Lint(Ann + "\n  Team: {Type: AWS::IAM::Group}").Single().Advice, Is.EqualTo("add it to the group Team"));

    [Test]
    public void Names_none_of_several_groups() => Assert.That(
        Lint(Ann + "\n  Team: {Type: AWS::IAM::Group}\n  Desk: {Type: AWS::IAM::Group}").Single().Advice, Is.EqualTo("add it to a group"));

    [TestCase("app.template.json", 1)]
    [TestCase("other.template.json", 0)]
    public void Speaks_of_a_cdk_app_only_if_its_manifest_names_what_is_there(string file, int count)
    {
        var sources = new SourceSet(
            new SourceText("cdk.out/manifest.json", """{"version":"36.0.0","artifacts":{"App":{"type":"aws:cloudformation:stack","properties":{"templateFile":"FILE"}}}}""".Replace("FILE", file, StringComparison.Ordinal)),
            new SourceText("cdk.out/app.template.json", """{"Resources":{"Ann":{"Type":"AWS::IAM::User"}}}"""));

        Assert.That(Linter.Lint(sources, new LintOptions()).Findings.Count(finding => finding.Rule.Id == "PL7002"), Is.EqualTo(count));
    }

    [Test]
    public void Sees_the_other_stacks_of_the_app()
    {
        var sources = new SourceSet(
            new SourceText("one.template.json", """{"Resources":{"Ann":{"Type":"AWS::IAM::User","Properties":{"UserName":"ann"}}}}"""),
            new SourceText("two.template.json", """{"Resources":{"Add":{"Type":"AWS::IAM::UserToGroupAddition","Properties":{"GroupName":"team","Users":["ann"]}}}}"""));

        Assert.That(Linter.Lint(sources, new LintOptions()).Findings, Is.Empty);
    }
}
