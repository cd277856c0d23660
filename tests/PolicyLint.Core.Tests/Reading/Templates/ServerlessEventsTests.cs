using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>The permissions that SAM adds to a function for what calls it.</summary>
public sealed class ServerlessEventsTests
{
    [TestCase("{Type: S3, Properties: {Bucket: !Ref B}}", "s3.amazonaws.com", "StringEquals aws:SourceAccount ${AWS::AccountId}")]
    [TestCase("{Type: SNS, Properties: {Topic: 'arn:aws:sns:eu-central-1:111122223333:t'}}", "sns.amazonaws.com", "ArnLike aws:SourceArn arn:aws:sns:eu-central-1:111122223333:t")]
    [TestCase("{Type: Schedule}", "events.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: EventBridgeRule}", "events.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: CloudWatchLogs}", "logs.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: IoTRule}", "iot.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: Cognito}", "cognito-idp.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: Api, Properties: {Path: /, Method: get}}", "apigateway.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: HttpApi}", "apigateway.amazonaws.com", "ArnLike aws:SourceArn the source of E")]
    [TestCase("{Type: AlexaSkill, Properties: {SkillId: s}}", "alexa-appkit.amazon.com", "StringEquals lambda:EventSourceToken s")]
    [TestCase("{Type: AlexaSkill}", "alexa-appkit.amazon.com", "")]
    public void Makes_the_statement_that_an_event_needs(string what, string service, string condition)
    {
        var document = Permissions("Events: {E: " + what + "}").Single();

        var statement = document.Statements.Single().Variants[0];
        Assert.That(statement.Principals.Entries.Single().Written.Text, Is.EqualTo(service));
        Assert.That(
            string.Join(";", statement.Conditions.Conditions.Select(one => one.Operator.Written + " " + one.Key + " " + one.Values[0].Value.Display)), Is.EqualTo(condition));
        Assert.That(document.Place.Source.Content.Substring(document.Place.SourceSpan.Start, document.Place.SourceSpan.Length), Is.EqualTo("E"));
    }

    [TestCase("{Type: SQS}")]
    [TestCase("{Type: DynamoDB}")]
    [TestCase("{Type: !Ref What}")]
    [TestCase("{}")]
    public void Makes_none_for_what_the_function_reads_itself(string what) => Assert.That(Permissions("Events: {E: " + what + "}"), Is.Empty);

    [TestCase("FunctionUrlConfig: {AuthType: NONE}", 1)]
    [TestCase("FunctionUrlConfig: {AuthType: !If [C, NONE, AWS_IAM]}", 1)]
    [TestCase("FunctionUrlConfig: {AuthType: AWS_IAM}", 0)]
    [TestCase("FunctionUrlConfig: {AuthType: !Ref What}", 0)]
    public void Lets_everybody_call_a_url_without_authentication(string properties, int count)
    {
        var permissions = Permissions(properties);

        Assert.That(permissions, Has.Length.EqualTo(count));
        Assert.That(permissions.Where(permission => permission.Statements.Single().Variants[0].Principals.Everyone is null), Is.Empty);
        Assert.That(Marks(Template(properties)).Count(mark => mark == "PL5002 NONE"), Is.EqualTo(count));
    }

    private static PolicyDocument[] Permissions(string properties) =>
        [.. Inventory(Template(properties)).Documents.Where(document => document.Kind.Presumed == PolicyKind.Resource)];

    private static string Template(string properties) => $$"""
        Transform: AWS::Serverless-2016-10-31
        Parameters: {What: {Type: String} }
        Conditions: {C: !Equals [a, b]}
        Resources:
          B: {Type: AWS::S3::Bucket}
          F: {Type: AWS::Serverless::Function, Properties: { {{properties}} } }
        """;
}
