using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class PowerWithoutMfaTests
{
    private const string Rule = "PL7009";
    private const string Admins = "Admins: {Type: AWS::IAM::Group, Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']}}";
    private const string Desk = "Desk: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: " + Powerful + "}]}}";

    [TestCase("AdministratorAccess", 1)]
    [TestCase("IAMFullAccess", 1)]
    [TestCase("PowerUserAccess", 1)]
    [TestCase("ReadOnlyAccess", 0)]
    [TestCase("AmazonS3FullAccess", 0)]
    public void Knows_the_policies_of_aws_that_make_administrators(string policy, int count) => Assert.That(
        RuleIds($"Admins: {{Type: AWS::IAM::Group, Properties: {{ManagedPolicyArns: ['arn:aws:iam::aws:policy/{policy}']}}}}", Rule), Has.Length.EqualTo(count));

    [TestCase("'*'", "'*'", "", 1)]
    [TestCase("'iam:*'", "'arn:aws:iam::111122223333:user/x'", "", 1)]
    [TestCase("'iam:Put*'", "'*'", "", 1)]
    [TestCase("'kms:PutKeyPolicy'", "'*'", "", 1)]
    [TestCase("'*:Put*'", "'*'", "", 1)]
    [TestCase("'iam:GetUser'", "'*'", "", 0)]
    [TestCase("'iam:ChangePassword'", "'*'", "", 0)]
    [TestCase("'sts:AssumeRole'", "'arn:aws:iam::111122223333:role/admin'", "", 0)]
    [TestCase("'s3:PutBucketPolicy'", "'arn:aws:s3:::a'", "", 0)]
    [TestCase("'*'", "'arn:aws:s3:::a'", "", 0)]
    [TestCase("!Ref What", "'*'", "", 0)]
    [TestCase("'iam:PutUserPolicy'", "'*'", ", Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}}", 0)]
    [TestCase("'kms:CreateGrant'", "'*'", ", Condition: {Bool: {'kms:GrantIsForAWSResource': 'true'}}", 0)]
    public void Looks_for_permissions_that_are_managed(string action, string resource, string more, int count) => Assert.That(
        RuleIds(
            $"Desk: {{Type: AWS::IAM::Group, Properties: {{Policies: [{{PolicyName: p, PolicyDocument: {{Version: '2012-10-17', Statement: {{Effect: Allow, Action: {action}, Resource: {resource} {more} }} }} }}]}}}}",
            Rule, "Parameters: {What: {Type: String}}"), Has.Length.EqualTo(count));

    [Test]
    public void Allows_a_deny() => Assert.That(RuleIds(Desk.Replace("Allow", "Deny", StringComparison.Ordinal), Rule), Is.Empty);

    [Test]
    public void Stands_on_the_group_and_names_the_policy()
    {
        var finding = Lint(Desk).Single();

        Assert.Multiple(() =>
        {
            Assert.That(finding.Message, Is.EqualTo("group Desk may use iam:PutUserPolicy, and none of the policies asks for MFA"));
            Assert.That(finding.Confidence, Is.EqualTo(Confidence.High));
            Assert.That(finding.Related, Has.Length.EqualTo(1));
        });
    }

    [TestCase("P: {Type: AWS::IAM::Policy, Properties: {PolicyName: mfa, Groups: [!Ref Desk], PolicyDocument: " + Mfa + "}}")]
    [TestCase("P: {Type: AWS::IAM::ManagedPolicy, Properties: {Groups: [Desk], PolicyDocument: " + Mfa + "}}")]
    [TestCase("P: {Type: AWS::IAM::GroupPolicy, Properties: {PolicyName: mfa, GroupName: !Ref Desk, PolicyDocument: " + Mfa + "}}")]
    public void Allows_a_group_with_a_guard_in_another_document(string guard) => Assert.That(RuleIds(Desk + "\n  " + guard, Rule), Is.Empty);

    [Test]
    public void Reports_a_group_whose_guard_is_an_allow_of_something_else() => Assert.That(
        RuleIds(Desk + "\n  P: {Type: AWS::IAM::GroupPolicy, Properties: {PolicyName: p, GroupName: !Ref Desk, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*', Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}}}}}}", Rule),
        Has.Length.EqualTo(1));

    [Test]
    public void Says_when_it_is_so() => Assert.That(
        Lint("Desk: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: [!If [C, {Effect: Allow, Action: 'iam:PutUserPolicy', Resource: 'arn:aws:iam::111122223333:user/a'}, !Ref AWS::NoValue]]}}]}}")
            .Single().Message,
        Is.EqualTo("group Desk may use iam:PutUserPolicy when C, and none of the policies asks for MFA"));

    [Test]
    public void Allows_a_user_whose_group_has_the_guard() => Assert.That(
        RuleIds($"Everyone: {{Type: AWS::IAM::Group, Properties: {{Policies: [{{PolicyName: mfa, PolicyDocument: {Mfa}}}]}}}}\n  "
            + $"Ann: {{Type: AWS::IAM::User, Properties: {{Groups: [!Ref Everyone], Policies: [{{PolicyName: p, PolicyDocument: {Powerful}}}]}}}}", Rule),
        Is.Empty);

    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Admins, !Ref Everyone]}}", 0)]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Admins, !Ref Everyone]}}\n  Bob: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Admins]}}", 1)]
    public void Looks_at_the_other_groups_of_the_members(string users, int count) => Assert.That(
        RuleIds($"{Admins}\n  Everyone: {{Type: AWS::IAM::Group, Properties: {{Policies: [{{PolicyName: mfa, PolicyDocument: {Mfa}}}]}}}}\n  {users}", Rule),
        Has.Length.EqualTo(count));

    [Test]
    public void Allows_a_role_and_a_permission_set() => Assert.That(
        RuleIds($"Job: {{Type: AWS::IAM::Role, Properties: {{AssumeRolePolicyDocument: {Jobs}, ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']}}}}\n  "
            + "Set: {Type: AWS::SSO::PermissionSet, Properties: {Name: admin, ManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess']}}", Rule),
        Is.Empty);

    [Test]
    public void Says_what_could_not_be_read()
    {
        var finding = Lint(
            "Admins: {Type: AWS::IAM::Group, Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::111122223333:policy/mfa']}}")
            .Single(finding => finding.Rule.Id == Rule);

        Assert.That(finding.Confidence, Is.EqualTo(Confidence.Medium));
        Assert.That(finding.Message, Does.EndWith(", unless arn:aws:iam::111122223333:policy/mfa asks for it"));
    }

    [Test]
    public void Says_that_a_template_does_not_show_all()
    {
        var finding = Lint(Admins + "\n  Rest: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://example.com/rest.yaml'}}")
            .Single(finding => finding.Rule.Id == Rule);

        Assert.That(finding.Message, Does.EndWith(", unless a policy that is not here asks for it"));
    }

    [Test]
    public void Allows_a_group_that_is_named_only() => Assert.That(
        RuleIds($"P: {{Type: AWS::IAM::ManagedPolicy, Properties: {{Groups: [desk], PolicyDocument: {Powerful}}}}}", Rule), Is.Empty);
}
