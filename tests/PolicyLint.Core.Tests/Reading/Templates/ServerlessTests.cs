using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class ServerlessTests
{
    private const string BasicExecution = "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

    [Test]
    public void Gives_every_policy_template_without_a_mistake()
    {
        foreach (var name in ServerlessPolicyTemplates.Names)
        {
            var parameters = ServerlessPolicyTemplates.Find(name)!.Value.Member("Parameters").Items;
            var given = new List<string>();
            foreach (var parameter in parameters)
            {
                given.Add(parameter.Value + ": x");
            }

            var result = Read(Function($"[{{{name}: {{{string.Join(", ", given)}}}}}]"));

            Assert.That(result.Findings, Is.Empty, name);
            Assert.That(result.Inventory.Documents.Single(document => document.Kind.Presumed == PolicyKind.Identity).Statements, Is.Not.Empty, name);
        }
    }

    [Test]
    public void Gives_the_parameters_of_a_policy_template_to_its_statements()
    {
        var document = Inventory(Function("[{S3ReadPolicy: {BucketName: mine}}]")).Documents.Single(document => document.Kind.Presumed == PolicyKind.Identity);

        var resources = document.Statements[0].Variants[0].Resources.Values.Select(value => value.Value.Display);
        Assert.That(resources, Is.EqualTo(new[] { "arn:${AWS::Partition}:s3:::mine", "arn:${AWS::Partition}:s3:::mine/*" }));
        Assert.That(document.Origin.Kind, Is.EqualTo(OriginKind.Synthesised));
    }

    [TestCase("AdministratorAccess", "AdministratorAccess")]
    [TestCase("[!Ref Shared]", "${Shared}")]
    [TestCase("!If [C, AdministratorAccess, ReadOnlyAccess]", "AdministratorAccess|ReadOnlyAccess")]
    public void Gives_the_managed_policies_of_the_role_that_sam_makes(string policies, string names)
    {
        var inventory = Inventory(Function(policies));

        Assert.That(inventory.Identities.Single().Name.Text, Is.EqualTo("FRole"));
        Assert.That(inventory.Attachments.Select(attachment => attachment.Name.Display), Is.EqualTo([.. names.Split('|'), BasicExecution]));
    }

    [Test]
    public void Reports_a_statement_of_a_function() =>
        Assert.That(Marks(Function($"[{{Statement: [{Everything}]}}]")), Is.EqualTo(new[] { "PL4001 '*'" }));

    [Test]
    public void Reports_policies_that_a_given_role_makes_void()
    {
        var result = Read(Function("AdministratorAccess", "Role: 'arn:aws:iam::123456789012:role/r', "));

        Assert.That(result.Inventory.Identities, Is.Empty);
        Assert.That(result.Findings.Single().Message, Is.EqualTo("SAM passes over Policies where a Role is given"));
    }

    [Test]
    public void Makes_a_role_where_a_condition_gives_none()
    {
        var result = Read(Function("AdministratorAccess", "Role: !If [C, !Ref AWS::NoValue, 'arn:aws:iam::123456789012:role/r'], "));

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Inventory.Identities.Single().Guard.ToString(), Is.EqualTo("C"));
    }

    [TestCase("AWS::Serverless::Function", "lambda.amazonaws.com")]
    [TestCase("AWS::Serverless::StateMachine", "states.amazonaws.com")]
    public void Gives_the_role_that_sam_makes_its_trust(string type, string service)
    {
        var role = (Role)Inventory("Transform: AWS::Serverless-2016-10-31\nResources: {F: {Type: '" + type + "'}}").Identities.Single();

        Assert.That(role.TrustPolicy!.Statements.Single().Variants[0].Principals.Entries.Single().Written.Text, Is.EqualTo(service));
        Assert.That(role.TrustPolicy.Origin.Kind, Is.EqualTo(OriginKind.Framework));
    }

    [Test]
    public void Gives_the_trust_of_globals_to_every_role_and_judges_it_once()
    {
        const string Text = """
            Transform: AWS::Serverless-2016-10-31
            Globals: {Function: {AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'sts:AssumeRole', Principal: '*'} } } }
            Resources: {F: {Type: AWS::Serverless::Function}, G: {Type: AWS::Serverless::Function}}
            """;

        Assert.That(Inventory(Text).Identities.OfType<Role>().Select(role => role.TrustPolicy).Distinct().Count(), Is.EqualTo(1));
        Assert.That(Marks(Text), Has.Length.EqualTo(1));
    }

    [TestCase("VpcConfig: {SubnetIds: [a]}", "service-role/AWSLambdaVPCAccessExecutionRole")]
    [TestCase("Tracing: Active", "AWSXRayDaemonWriteAccess")]
    [TestCase("Events: {E: {Type: SQS, Properties: {Queue: 'arn:aws:sqs:eu-central-1:111122223333:q'}}}", "service-role/AWSLambdaSQSQueueExecutionRole")]
    [TestCase("Events: {E: {Type: Kinesis}}", "service-role/AWSLambdaKinesisExecutionRole")]
    [TestCase("Events: {E: {Type: DynamoDB}}", "service-role/AWSLambdaDynamoDBExecutionRole")]
    [TestCase("Events: {E: {Type: MSK}}", "service-role/AWSLambdaMSKExecutionRole")]
    public void Attaches_what_sam_attaches(string properties, string policy) => Assert.That(
        Inventory(Function("[]", properties + ", ")).Attachments.Select(attachment => attachment.Name.Display),
        Is.EqualTo(new[] { BasicExecution, "arn:${AWS::Partition}:iam::aws:policy/" + policy }));

    [TestCase("DeadLetterQueue: {Type: SQS, TargetArn: '*'}", "sqs:SendMessage")]
    [TestCase("EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SNS, Destination: '*'}}}", "sns:Publish")]
    [TestCase("EventInvokeConfig: {DestinationConfig: {OnSuccess: {Type: EventBridge, Destination: '*'}}}", "events:PutEvents")]
    public void Lets_the_role_send_what_failed(string properties, string action)
    {
        var statement = Inventory(Function("[]", properties + ", ")).Documents.Single(document => document.Kind.Presumed == PolicyKind.Identity).Statements.Single().Variants[0];

        Assert.That((statement.Actions.Values.Single().Text, statement.Resources.Values.Single().Text), Is.EqualTo((action, "*")));
    }

    [TestCase("Function: {Policies: [AdministratorAccess]}", "SAM takes no Policies in Globals")]
    [TestCase("Function: {Role: 'arn:aws:iam::123456789012:role/r'}", "SAM takes no Role in Globals")]
    public void Reports_what_globals_do_not_take(string globals, string message) =>
        Assert.That(Read("Globals: {" + globals + "}\n" + Function("[]")).Findings.Select(finding => finding.Message), Is.EqualTo(new[] { message }));

    [Test]
    public void Reads_the_statements_of_an_api_in_globals() => Assert.That(
        Marks("Globals: {Api: {Auth: {ResourcePolicy: {CustomStatements: [{Effect: Allow, Principal: '*', Action: 'execute-api:Invok', Resource: 'execute-api:/*'}]}}}}\n" + Function("[]")),
        Does.Contain("PL2002 'execute-api:Invok'"));

    [Test]
    public void Gives_the_boundary_of_globals() => Assert.That(
        Inventory("Globals: {Function: {PermissionsBoundary: 'arn:aws:iam::123456789012:policy/b'}}\n" + Function("ReadOnlyAccess")).Identities.Single().Boundary?.Name.Text,
        Is.EqualTo("arn:aws:iam::123456789012:policy/b"));

    [TestCase("[{S3RedPolicy: {BucketName: x}}]", "there is no SAM policy template S3RedPolicy")]
    [TestCase("[{S3ReadPolicy: {Bucket: x, BucketName: y}}]", "S3ReadPolicy has no parameter Bucket")]
    [TestCase("[{S3ReadPolicy: {}}]", "S3ReadPolicy needs the parameter BucketName")]
    [TestCase("[{}]", "this is no policy of SAM")]
    [TestCase("{}", "this is no policy of SAM")]
    [TestCase("[7]", "this is no policy of SAM")]
    [TestCase("true", "this is no policy of SAM")]
    [TestCase("[null]", "this is no policy of SAM")]
    [TestCase("[[ReadOnlyAccess]]", "this is no policy of SAM")]
    [TestCase("[AMIDescribePolicy: ]", "AMIDescribePolicy needs its parameters as an object")]
    [TestCase("[{S3ReadPolicy: mine}]", "S3ReadPolicy needs its parameters as an object")]
    [TestCase("[{AMIDescribePolicy: {}, CloudFormationDescribeStacksPolicy: {}}]", "several SAM policy templates stand in one item")]
    public void Reports_what_is_no_policy_of_sam(string policies, string message) =>
        Assert.That(Read(Function(policies)).Findings.Select(finding => finding.Message), Is.EqualTo(new[] { message }));

    private static string Function(string policies, string properties = "") => $$"""
        Transform: AWS::Serverless-2016-10-31
        Conditions: {C: !Equals [a, b]}
        Resources:
          F: {Type: AWS::Serverless::Function, Properties: { {{properties}}Policies: {{policies}} } }
        """;
}
