using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Identities.IdentityTemplate;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class ForbiddenPolicyAttachedTests
{
    [TestCase("arn:aws:iam::aws:policy/PowerUserAccess", "PowerUserAccess", 1)]
    [TestCase("arn:aws:iam::aws:policy/PowerUserAccess", "arn:aws:iam::aws:policy/PowerUserAccess", 1)]
    [TestCase("arn:aws-cn:iam::aws:policy/PowerUserAccess", "arn:aws:iam::aws:policy/PowerUserAccess", 1)]
    [TestCase("arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole", "AWSGlueServiceRole", 1)]
    [TestCase("arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole", "*Glue*", 1)]
    [TestCase("arn:aws:iam::111122223333:policy/PowerUserAccess", "arn:aws:iam::aws:policy/PowerUserAccess", 0)]
    [TestCase("arn:aws:iam::aws:policy/ReadOnlyAccess", "PowerUserAccess", 0)]
    [TestCase("arn:aws:iam::aws:policy/ReadOnlyAccess", "ReadOnly", 0)]
    public void Speaks_of_what_the_settings_name(string attached, string forbidden, int count) =>
        Assert.That(Of("ManagedPolicyArns: ['" + attached + "']", forbidden), Has.Length.EqualTo(count));

    [TestCase("ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/PowerUserAccess']", 1)]
    [TestCase("ManagedPolicyArns: [!If [C, 'arn:aws:iam::aws:policy/PowerUserAccess', !Ref AWS::NoValue]]", 1)]
    [TestCase("ManagedPolicyArns: [!Ref Arn]", 0)]
    [TestCase("ManagedPolicyArns: [!Sub 'arn:aws:iam::aws:policy/${Arn}']", 0)]
    [TestCase("Policies: [{PolicyName: PowerUserAccess, PolicyDocument: " + Reads + "}]", 0)]
    public void Says_nothing_of_what_is_not_known(string properties, int count) => Assert.That(Of(properties, "PowerUserAccess"), Has.Length.EqualTo(count));

    [Test]
    public void Stands_for_what_is_said_of_the_same_policy() => Assert.That(
        RuleIds(Group("ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']"), settings: Forbid("AdministratorAccess")), Does.Contain("PL7018").And.Not.Contain("PL4020"));

    private static string[] Of(string properties, string forbidden) => RuleIds(Group(properties), "PL7018", "Parameters: {Arn: {Type: String}}", Forbid(forbidden));

    private static string Group(string properties) => "Team: {Type: AWS::IAM::Group, Properties: {" + properties + "}}";

    private static RuleSettings Forbid(string policy) => RuleSettings.Default with { ForbiddenPolicies = [policy] };
}
