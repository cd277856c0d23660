using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class AdministratorTrustedWithoutMfaTests
{
    private const string Rule = "PL7010";

    private static readonly RuleSettings Strict = RuleSettings.Default with { Profile = Profile.Strict };

    [TestCase("{AWS: !Ref AWS::AccountId}", "", 1)]
    [TestCase("{AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}", "", 1)]
    [TestCase("{AWS: '111122223333'}", "", 1)]
    [TestCase("{AWS: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:root']}", "", 1)]
    [TestCase("{Service: codebuild.amazonaws.com}", "", 0)]
    [TestCase("{AWS: 'arn:aws:iam::111122223333:role/deploy'}", "", 0)]
    [TestCase("{AWS: !Ref Who}", "", 0)]
    [TestCase("{AWS: '111122223333'}", ", Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}}", 0)]
    [TestCase("{AWS: '111122223333'}", ", Condition: {StringEquals: {'sts:ExternalId': 'x'}}", 0)]
    [TestCase("{AWS: '111122223333'}", ", Condition: !Ref Who", 0)]
    [TestCase("{Federated: 'arn:aws:iam::111122223333:saml-provider/corp'}", "", 0)]
    public void Looks_for_accounts(string principal, string more, int count) => Assert.That(
        RuleIds(Role("AdministratorAccess", principal, more), Rule, "Parameters: {Who: {Type: String}}", Strict), Has.Length.EqualTo(count));

    [Test]
    public void Allows_it_in_the_default_profile() =>
        Assert.That(RuleIds(Role("AdministratorAccess", "{AWS: '111122223333'}", ""), Rule), Is.Empty);

    [Test]
    public void Allows_a_role_that_is_no_administrators() =>
        Assert.That(RuleIds(Role("ReadOnlyAccess", "{AWS: '111122223333'}", ""), Rule, settings: Strict), Is.Empty);

    [Test]
    public void Reports_what_stands_in_an_inline_policy() => Assert.That(
        RuleIds("Deploy: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: '111122223333'}, Action: 'sts:AssumeRole'}}, Policies: [{PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: '*', Resource: '*'}}}]}}", Rule, settings: Strict),
        Has.Length.EqualTo(1));

    private static string Role(string policy, string principal, string more) =>
        $"Deploy: {{Type: AWS::IAM::Role, Properties: {{ManagedPolicyArns: ['arn:aws:iam::aws:policy/{policy}'], AssumeRolePolicyDocument: {{Version: '2012-10-17', Statement: {{Effect: Allow, Principal: {principal}, Action: 'sts:AssumeRole' {more} }} }} }} }}";
}
