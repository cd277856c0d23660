using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>The roles that SAM makes for what starts functions and state machines.</summary>
public sealed class ServerlessEventRolesTests
{
    [TestCase("AWS::Serverless::Function", "ScheduleV2", "scheduler.amazonaws.com", "lambda:InvokeFunction ${F.Arn}")]
    [TestCase("AWS::Serverless::StateMachine", "ScheduleV2", "scheduler.amazonaws.com", "states:StartExecution ${F}")]
    [TestCase("AWS::Serverless::StateMachine", "Schedule", "events.amazonaws.com", "states:StartExecution ${F}")]
    [TestCase("AWS::Serverless::StateMachine", "EventBridgeRule", "events.amazonaws.com", "states:StartExecution ${F}")]
    [TestCase("AWS::Serverless::StateMachine", "CloudWatchEvent", "events.amazonaws.com", "states:StartExecution ${F}")]
    [TestCase("AWS::Serverless::StateMachine", "Api", "apigateway.amazonaws.com", "states:StartExecution ${F}")]
    public void Makes_a_role_that_starts_it(string type, string what, string service, string grant)
    {
        var role = Roles(type, "{Type: " + what + "}").Single();

        Assert.That(role.LogicalId, Is.EqualTo("FERole"));
        Assert.That(role.TrustPolicy!.Statements.Single().Variants[0].Principals.Entries.Single().Written.Text, Is.EqualTo(service));
        Assert.That(role.Attachments.Select(Shown), Is.EqualTo(new[] { grant }));
        Assert.That(role.Place.Source.Content.Substring(role.Place.SourceSpan.Start, role.Place.SourceSpan.Length), Is.EqualTo("E"));
    }

    [TestCase("AWS::Serverless::Function", "{Type: Schedule}")]
    [TestCase("AWS::Serverless::Function", "{Type: SQS}")]
    [TestCase("AWS::Serverless::Function", "{Type: ScheduleV2, Properties: {RoleArn: !Ref What}}")]
    [TestCase("AWS::Serverless::StateMachine", "{Type: !Ref What}")]
    [TestCase("AWS::Serverless::StateMachine", "{}")]
    [TestCase("AWS::Serverless::StateMachine", "x")]
    public void Makes_none_where_SAM_makes_none(string type, string what) => Assert.That(Roles(type, what), Is.Empty);

    [TestCase("{Arn: 'arn:aws:sqs:eu-central-1:111122223333:q'}", "sqs:SendMessage arn:aws:sqs:eu-central-1:111122223333:q")]
    [TestCase("{Type: SQS}", "sqs:SendMessage the queue that SAM makes")]
    public void Lets_a_schedule_send_what_failed(string queue, string grant) => Assert.That(
        Roles("AWS::Serverless::Function", "{Type: ScheduleV2, Properties: {DeadLetterConfig: " + queue + "}}").Single().Attachments.Select(Shown),
        Is.EqualTo(new[] { "lambda:InvokeFunction ${F.Arn}", grant }));

    [TestCase("AWS::Serverless::Function", "{Type: ScheduleV2, Properties: {PermissionsBoundary: limit}}", "", true)]
    [TestCase("AWS::Serverless::StateMachine", "{Type: Schedule}", "PermissionsBoundary: limit, ", true)]
    [TestCase("AWS::Serverless::StateMachine", "{Type: ScheduleV2}", "PermissionsBoundary: limit, ", false)]
    public void Takes_the_boundary_that_SAM_takes(string type, string what, string properties, bool hasBoundary) =>
        Assert.That(Roles(type, what, properties).Single().Boundary, hasBoundary ? Is.Not.Null : Is.Null);

    private static string Shown(PolicyAttachment attachment)
    {
        var statement = attachment.Document!.Statements.Single().Variants[0];
        return statement.Actions.Values.Single().Text + " " + statement.Resources.Values.Single().Value.Display;
    }

    private static Role[] Roles(string type, string what, string properties = "") =>
    [
        .. Inventory($$"""
            Transform: AWS::Serverless-2016-10-31
            Parameters: {What: {Type: String} }
            Resources:
              F: {Type: '{{type}}', Properties: { {{properties}}Events: {E: {{what}} } } }
            """).Identities.OfType<Role>().Where(role => role.LogicalId != "FRole"),
    ];
}
