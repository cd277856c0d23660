using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class PoliciesGrantEverythingTests
{
    private const string Rule = "PL7016";
    private const string AllButIam = "{Version: '2012-10-17', Statement: {Effect: Allow, NotAction: 'iam:*', Resource: '*'}}";
    private const string Iam = "{Version: '2012-10-17', Statement: {Effect: Allow, Action: 'iam:*', Resource: '*'}}";

    private const string Job = "Job: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: " + Jobs + ", Policies: [{PolicyName: a, PolicyDocument: " + AllButIam + "}]}}";

    [Test]
    public void Adds_policies_of_several_resources_up()
    {
        var finding = Lint(Job + "\n  P: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref Job], PolicyDocument: " + Iam + "}}")
            .Single(finding => finding.Rule.Id == Rule);

        Assert.That(finding.Message, Is.EqualTo("what a leaves out P allows: together they make role Job an administrator"));
    }

    [Test]
    public void Adds_the_policies_of_a_users_groups() => Assert.That(
        RuleIds("Team: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: b, PolicyDocument: " + Iam + "}]}}\n  "
            + "Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team], Policies: [{PolicyName: a, PolicyDocument: " + AllButIam + "}]}}", Rule),
        Has.Length.EqualTo(1));

    [TestCase("P: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [other], PolicyDocument: " + Iam + "}}")]
    [TestCase("P: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref Job], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'iam:Get*', Resource: '*'}}}}")]
    [TestCase("P: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref Job], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Deny, Action: 'iam:*', Resource: '*'}}}}")]
    [TestCase("P: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref Job], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: !Ref What, Resource: '*'}}}}")]
    public void Allows_what_stays_left_out(string other) => Assert.That(RuleIds(Job + "\n  " + other, Rule, "Parameters: {What: {Type: String}}"), Is.Empty);

    [Test]
    public void Leaves_one_policy_to_the_rule_on_policies() => Assert.That(
        RuleIds(Job.Replace("Statement: {Effect: Allow, NotAction: 'iam:*', Resource: '*'}",
            "Statement: [{Effect: Allow, NotAction: 'iam:*', Resource: '*'}, {Effect: Allow, Action: 'iam:*', Resource: '*'}]", StringComparison.Ordinal)),
        Does.Contain("PL4004").And.Not.Contain(Rule));
}
