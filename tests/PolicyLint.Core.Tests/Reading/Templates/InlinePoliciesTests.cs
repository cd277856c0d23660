using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>What stands under Policies and ManagedPolicyArns and is none is said, never passed over.</summary>
public sealed class InlinePoliciesTests
{
    [TestCase("Policies: 'arn:aws:iam::aws:policy/ReadOnlyAccess'", "PL0009 'arn:aws:iam::aws:policy/ReadOnlyAccess'")]
    [TestCase("Policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']", "PL0004 'arn:aws:iam::aws:policy/ReadOnlyAccess'")]
    [TestCase("Policies: [7]", "PL0004 7")]
    [TestCase("Policies: [[]]", "PL0004 []")]
    [TestCase("Policies: [{Version: '2012-10-17', Statement: []}]", "PL0004 {Version: '2012-10-17', Statement: []}")]
    [TestCase("Policies: [{PolicyName: p}]", "PL0004 {PolicyName: p}")]
    [TestCase("Policies: [{PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Deny, Action: '*', Resource: '*'}}}]", "PL0009 {PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Deny, Action: '*', Resource: '*'}}}")]
    [TestCase("ManagedPolicyArns: 'arn:aws:iam::aws:policy/ReadOnlyAccess'", "PL0009 'arn:aws:iam::aws:policy/ReadOnlyAccess'")]
    [TestCase("ManagedPolicyArns: [{Statement: []}]", "PL0004 {Statement: []}")]
    public void Reports_what_is_no_policy(string properties, string mark) =>
        Assert.That(Read(Role(properties)).Findings.Select(finding => finding.Rule.Id + " " + Underlined(finding)), Is.EqualTo(new[] { mark }));

    [TestCase("Policies: [{PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: []}}]")]
    [TestCase("Policies: !If [C, [], !Ref AWS::NoValue]")]
    [TestCase("Policies: [!If [C, {PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: []}}, !Ref AWS::NoValue]]")]
    [TestCase("ManagedPolicyArns: !If [C, ['arn:aws:iam::aws:policy/ReadOnlyAccess'], !Ref AWS::NoValue]")]
    [TestCase("ManagedPolicyArns: [!Ref Given]")]
    [TestCase("ManagedPolicyArns: !Ref List")]
    [TestCase("ManagedPolicyArns: !Split [',', !Ref Given]")]
    [TestCase("Policies: ")]
    public void Allows_policies_and_what_functions_give(string properties) => Assert.That(Read(Role(properties)).Findings, Is.Empty);

    private static string Role(string properties) => $$"""
        Parameters: {Given: {Type: String}, List: {Type: CommaDelimitedList} }
        Conditions: {C: !Equals [a, b]}
        Resources: {R: {Type: AWS::IAM::Role, Properties: { {{properties}} } } }
        """;
}
