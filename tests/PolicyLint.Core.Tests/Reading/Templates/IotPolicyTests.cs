using PolicyLint.Diagnostics;
using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>A policy of AWS IoT has the grammar of IAM, and actions, resources, variables and holders of its own.</summary>
public sealed class IotPolicyTests
{
    [TestCase("'iot:*'", "'*'", "PL4014 'iot:*'")]
    [TestCase("'*'", "'*'", "PL4014 '*'")]
    [TestCase("['iot:Publish', 'iot:Connect']", "'*'", "PL4014 'iot:Publish'")]
    [TestCase("iot:Conect", "'arn:aws:iot:eu-central-1:111122223333:client/a'", "PL2002 iot:Conect")]
    [TestCase("iot:Connect", "client/a", "PL2020 client/a")]
    public void Reports_what_is_wrong_there_too(string action, string resource, string mark) =>
        Assert.That(Marks(Policy($"Effect: Allow, Action: {action}, Resource: {resource}"), profile: Profile.Strict), Is.EqualTo(new[] { mark }));

    [TestCase("Effect: Alow, Action: 'iot:Connect', Resource: '*'", "PL1005 Alow")]
    [TestCase("Effect: Deny, Principal: '*', Action: 'iot:Connect', Resource: '*'", "PL1007 Principal")]
    [TestCase("Effect: Deny, Action: 'iot:Connect'", "PL1004 Effect")]
    [TestCase("Effect: Deny, Acton: 'iot:Connect', Resource: '*'", "PL1001 Acton")]
    public void Reports_its_grammar(string statement, string mark) =>
        Assert.That(Marks(Policy(statement), profile: Profile.Strict), Is.EqualTo(new[] { mark }));

    [TestCase("Effect: Allow, Action: 'iot:Connect', Resource: 'arn:aws:iot:eu-central-1:111122223333:client/${iot:Connection.Thing.ThingName}'")]
    [TestCase("Effect: Allow, Action: ['iot:Publish', 'iot:Receive'], Resource: 'arn:aws:iot:eu-central-1:111122223333:topic/${iot:Connection.Thing.Attributes[site]}/*'")]
    [TestCase("Effect: Allow, Action: 'iot:Subscribe', Resource: 'arn:aws:iot:eu-central-1:111122223333:topicfilter/a/*'")]
    [TestCase("Effect: Allow, Action: 'iot:Connect', Resource: '*', Condition: {Bool: {'iot:Connection.Thing.IsAttached': 'true'}}")]
    [TestCase("Effect: Deny, Action: 'iot:*', Resource: '*'")]
    [TestCase("Effect: Allow, Action: 'iot:Connect', Resource: !Ref Where")]
    [TestCase("Effect: Allow, Action: 'iot:UpdateThingShadow', Resource: '*'")]
    public void Allows_what_a_device_needs(string statement) => Assert.That(Marks(Policy(statement), profile: Profile.Strict), Is.Empty);

    [Test]
    public void Reads_the_policies_of_a_provisioning_template()
    {
        const string Text = """
            Parameters: {Thing: {Type: String}}
            Resources:
              T:
                Type: AWS::IoT::ProvisioningTemplate
                Properties:
                  TemplateBody: |
                    {"Parameters": {"AWS::IoT::Certificate::Id": {"Type": "String"}},
                     "Resources": {
                       "certificate": {"Type": "AWS::IoT::Certificate", "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}}},
                       "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyDocument": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iot:*\",\"Resource\":\"*\"}]}"}}}}
            """;

        var finding = Lint(Text).Findings.Single();

        Assert.That((finding.Rule.Id, Underlined(finding)), Is.EqualTo(("PL4014", "\\\"iot:*\\\"")));
    }

    [TestCase("'no json'", "PL0004")]
    [TestCase("!Ref Body", "PL0008")]
    public void Says_that_a_provisioning_template_could_not_be_read(string body, string rule) => Assert.That(
        Read("Parameters: {Body: {Type: String}}\nResources: {T: {Type: AWS::IoT::ProvisioningTemplate, Properties: {TemplateBody: " + body + "}}}").Findings.Single().Rule.Id,
        Is.EqualTo(rule));

    [Test]
    public void Takes_a_file_for_one_by_its_name() => Assert.That(
        Read("{\"Version\":\"2012-10-17\",\"Statement\":[]}", "device.iot.json").Inventory.Documents.Single().Kind.Presumed, Is.EqualTo(PolicyKind.Iot));

    private static string Policy(string statement) => $$"""
        Parameters: {Where: {Type: String} }
        Resources:
          R: {Type: AWS::IoT::Policy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: { {{statement}} } } } }
        """;
}
