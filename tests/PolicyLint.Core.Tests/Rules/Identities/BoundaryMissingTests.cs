using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class BoundaryMissingTests
{
    private const string Ann = "Ann: {Type: AWS::IAM::User, Properties: {Groups: [team]}}";
    private const string Job = "Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + "}}";
    private const string Function = "Api: {Type: AWS::Serverless::Function, Properties: {Handler: a.b, Runtime: dotnet8}}";

    [TestCase(Ann, IdentityType.Users, 1)]
    [TestCase(Ann, IdentityType.Roles, 0)]
    [TestCase(Job, IdentityType.Roles, 1)]
    [TestCase(Job, IdentityType.Users, 0)]
    [TestCase("Team: {Type: AWS::IAM::Group}", IdentityType.Users, 0)]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team], PermissionsBoundary: !Ref Limit}}", IdentityType.Users, 0)]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team], PermissionsBoundary: !Ref AWS::NoValue}}", IdentityType.Users, 1)]
    [TestCase("Job: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [job]}}", IdentityType.Roles, 0)]
    [TestCase(Function, IdentityType.Roles, 1)]
    public void Asks_whom_the_settings_name(string resources, IdentityType holder, int count) => Assert.That(
        RuleIds(resources, "PL7008", "Transform: AWS::Serverless-2016-10-31\nParameters: {Limit: {Type: String}}", RuleSettings.Default with { BoundaryOf = [holder] }),
        Has.Length.EqualTo(count));

    [Test]
    public void Says_nothing_where_no_setting_asks() => Assert.That(RuleIds(Ann + "\n  " + Job), Is.Empty);
}
