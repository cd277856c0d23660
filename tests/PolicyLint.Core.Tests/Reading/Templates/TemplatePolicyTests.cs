using PolicyLint.Diagnostics;
using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class TemplatePolicyTests
{
    private const string Json = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    [Test]
    public void Reports_the_element_of_an_object() =>
        Assert.That(Marks(WithPolicy($"{{Version: '2012-10-17', Statement: {Everything}}}")), Is.EqualTo(new[] { "PL4001 '*'" }));

    [TestCase("'" + Json + "'")]
    [TestCase("!Sub '" + Json + "'")]
    [TestCase("{'Fn::Sub': ['" + Json + "', {X: y}]}")]
    public void Reports_the_element_of_json_in_a_string(string document) =>
        Assert.That(Marks(WithPolicy(document)), Is.EqualTo(new[] { "PL4001 \"*\"" }));

    [Test]
    public void Reports_the_element_of_json_in_a_block_scalar() => Assert.That(Marks("""
        Resources:
          P:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              Roles: [app]
              PolicyDocument: !Sub |
                {"Version": "2012-10-17",
                 "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
        """), Is.EqualTo(new[] { "PL4001 \"*\"" }));

    [Test]
    public void Reports_a_document_in_to_json_string() => Assert.That(
        Marks(WithPolicy($"{{'Fn::ToJsonString': {{Version: '2012-10-17', Statement: {Everything}}}}}")), Is.EqualTo(new[] { "PL4001 '*'" }));

    [Test]
    public void Reports_a_document_that_join_puts_together() =>
        Assert.That(Marks(WithPolicy("!Join ['', ['" + Json.Substring(0, 40) + "', '" + Json.Substring(40) + "']]")), Has.Length.EqualTo(1));

    [Test]
    public void Gives_the_same_for_the_same_template_in_json()
    {
        const string Text = """
            {"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"Roles": ["app"], "PolicyDocument":
              {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": {"Fn::Join": ["", ["*"]]}}]}}}}}
            """;

        var result = Lint(Text, "template.json");

        Assert.That(result.Findings.Select(finding => finding.Rule.Id + " " + result.Paths.Of(finding.Place)), Is.EqualTo(
            new[] { "PL4001 Resources.P.Properties.PolicyDocument.Statement[0].Action" }));
    }

    [Test]
    public void Says_when_a_guarded_statement_grants_everything()
    {
        var result = Lint(WithPolicy(
            $"{{Version: '2012-10-17', Statement: [!If [IsProd, !Ref AWS::NoValue, {Everything}]]}}", "Conditions: {IsProd: !Equals [a, b]}"));

        Assert.That(result.Findings.Single().Message, Does.EndWith("when not IsProd"));
    }

    [Test]
    public void Allows_an_asterisk_that_no_condition_brings_together_with_all_resources() => Assert.That(Marks(WithPolicy(
        "{Version: '2012-10-17', Statement: [{Effect: Allow, Action: !If [IsProd, '*', 's3:GetObject'], Resource: !If [IsDev, '*', 'arn:aws:s3:::b']}]}",
        "Conditions: {IsProd: !Equals [a, b], IsDev: !Not [!Condition IsProd]}")), Is.EqualTo(new[] { "PL4005 '*'" }));

    [Test]
    public void Allows_a_statement_whose_resource_a_parameter_gives() => Assert.That(Marks(WithPolicy(
        "{Version: '2012-10-17', Statement: {Effect: Allow, Action: '*', Resource: !Ref Where}}", "Parameters: {Where: {Type: String}}")), Is.Empty);

    [Test]
    public void Opens_a_statement_list_that_a_transform_adds_to()
    {
        var result = Read(WithPolicy("{Version: '2012-10-17', Statement: [{'Fn::Transform': {Name: 'AWS::Include'}}]}"));

        Assert.That(result.Inventory.Documents.Single().AreStatementsOpen, Is.True);
        Assert.That(result.Findings.Single().Rule.Id, Is.EqualTo("PL0008"));
    }

    [TestCase("!Ref Text", "PL0008")]
    [TestCase("'not json'", "PL0004")]
    [TestCase("[a]", "PL0004")]
    public void Says_that_a_policy_could_not_be_read(string document, string rule) => Assert.That(
        Read(WithPolicy(document, "Parameters: {Text: {Type: String}}")).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { rule }));

    [Test]
    public void Counts_a_policy_that_is_not_json_as_not_analysed() => Assert.That(Read(WithPolicy("'not json'")).NotAnalysed, Has.Length.EqualTo(1));

    [TestCase("AWS::S3::BucketPolicy", "PolicyDocument: #", PolicyKind.Resource)]
    [TestCase("AWS::KMS::Key", "KeyPolicy: #", PolicyKind.Resource)]
    [TestCase("AWS::EC2::VPCEndpoint", "PolicyDocument: #", PolicyKind.Endpoint)]
    [TestCase("AWS::SSO::PermissionSet", "InlinePolicy: #", PolicyKind.Identity)]
    [TestCase("AWS::IAM::Role", "AssumeRolePolicyDocument: #", PolicyKind.Trust)]
    [TestCase("AWS::IAM::Role", "Policies: [{PolicyName: p, PolicyDocument: #}]", PolicyKind.Identity)]
    [TestCase("AWS::Organizations::Policy", "Type: SERVICE_CONTROL_POLICY, Content: #", PolicyKind.ServiceControl)]
    [TestCase("AWS::Organizations::Policy", "Type: RESOURCE_CONTROL_POLICY, Content: #", PolicyKind.ResourceControl)]
    [TestCase("AWS::DynamoDB::GlobalTable", "Replicas: [{ResourcePolicy: {PolicyDocument: #}}]", PolicyKind.Resource)]
    [TestCase("AWS::ApiGateway::RestApi", "Body: {x-amazon-apigateway-policy: #}", PolicyKind.Resource)]
    [TestCase("AWS::Transfer::User", "Policy: #", PolicyKind.Session)]
    public void Gives_the_kind_that_the_property_says(string type, string properties, PolicyKind kind)
    {
        var text = "Resources: {R: {Type: '" + type + "', Properties: {" + properties.Replace("#", "{Version: '2012-10-17', Statement: []}") + "}}}";

        Assert.That(Inventory(text).Documents.Select(document => document.Kind.Presumed), Is.EqualTo(new[] { kind }));
    }

    [TestCase("AWS::Logs::LogGroup", "DataProtectionPolicy: {Version: '2021-06-01', Statement: [{Sid: a, Operation: {}}]}")]
    [TestCase("AWS::SQS::Queue", "RedrivePolicy: {maxReceiveCount: 3}")]
    [TestCase("AWS::Organizations::Policy", "Type: TAG_POLICY, Content: {Version: '2012-10-17', Statement: []}")]
    [TestCase("AWS::EC2::VerifiedAccessGroup", "PolicyDocument: 'permit(principal, action, resource);'")]
    public void Allows_what_is_only_called_a_policy(string type, string properties)
    {
        var result = Read("Resources: {R: {Type: '" + type + "', Properties: {" + properties + "}}}");

        Assert.That(result.Inventory.Documents, Is.Empty);
        Assert.That(result.Findings, Is.Empty);
    }

    [TestCase("Type: AWS::CloudFormation::Stack")]
    [TestCase("Type: 'My::Own::Thing::MODULE'")]
    [TestCase("Type: 'Custom::Policy', Properties: {Document: {Version: '2012-10-17', Statement: []}}")]
    public void Says_what_is_not_judged(string resource) => Assert.That(
        Read("AWSTemplateFormatVersion: '2010-09-09'\nResources: {R: {" + resource + "}}").Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "PL0008" }));

    [Test]
    public void Says_that_a_loop_makes_resources() => Assert.That(
        Marks("AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::LanguageExtensions\nResources: {'Fn::ForEach::L': [X, [a], {}]}"),
        Is.EqualTo(new[] { "PL0008 'Fn::ForEach::L'" }));

    [Test]
    public void Says_which_construct_made_the_resource()
    {
        const string Text = """
            {"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Metadata": {"aws:cdk:path": "App/P/Resource"}, "Properties": {"Roles": ["app"], "PolicyDocument":
              {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}}}}
            """;

        var related = Lint(Text, "app.template.json").Findings.Single().Related;

        Assert.That(related.Select(place => place.Message), Does.Contain("made by the construct App/P/Resource"));
    }

    [TestCase("'*'", "", "PL5002 '*'")]
    [TestCase("s3.amazonaws.com", ", SourceAccount: !Ref AWS::AccountId", "")]
    [TestCase("!Ref Who", "", "")]
    public void Reads_a_lambda_permission_as_the_statement_it_adds(string principal, string more, string marks)
    {
        var text = $$"""
            Parameters: {Who: {Type: String} }
            Resources:
              F: {Type: AWS::Lambda::Function}
              P: {Type: AWS::Lambda::Permission, Properties: { FunctionName: !GetAtt F.Arn, Action: 'lambda:InvokeFunction', Principal: {{principal}}{{more}} } }
            """;

        Assert.That(Inventory(text).Documents, Has.Length.EqualTo(1));
        Assert.That(string.Join(";", Marks(text)), Is.EqualTo(marks));
    }

    [Test]
    public void Reports_aliases_once_and_reads_through_them() => Assert.That(Marks($$"""
        AWSTemplateFormatVersion: '2010-09-09'
        Metadata: {A: &all {{Everything}} }
        Resources:
          P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: [*all, *all] } } }
        """).Count(mark => mark.StartsWith("PL0009", StringComparison.Ordinal)), Is.EqualTo(1));

    [Test]
    public void Says_once_what_stands_in_one_place_and_is_used_in_several() => Assert.That(Marks($$"""
        AWSTemplateFormatVersion: '2010-09-09'
        Metadata: {A: &all {Version: '2012-10-17', Statement: {{Everything}} } }
        Resources:
          P: {Type: AWS::IAM::ManagedPolicy, Properties: {Groups: [a], PolicyDocument: *all} }
          Q: {Type: AWS::IAM::ManagedPolicy, Properties: {Groups: [b], PolicyDocument: *all} }
        """).Count(mark => mark.StartsWith("PL4001", StringComparison.Ordinal)), Is.EqualTo(1));

    [Test]
    public void Allows_what_a_framework_makes_unless_asked_strictly()
    {
        const string Text = """
            Resources:
              R:
                Type: AWS::IAM::Role
                Metadata: {'aws:cdk:path': 'App/Custom::S3AutoDeleteObjectsCustomResourceProvider/Role'}
                Properties:
                  AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'sts:AssumeRole', Principal: '*'}}
            """;

        Assert.That(Marks(Text), Is.Empty);
        Assert.That(Marks(Text, profile: Profile.Strict), Is.Not.Empty);
    }
}
