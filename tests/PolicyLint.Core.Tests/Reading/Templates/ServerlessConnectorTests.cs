using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>The policies that connectors of SAM make.</summary>
public sealed class ServerlessConnectorTests
{
    private const string Resources = """
          F: {Type: AWS::Serverless::Function}
          T: {Type: AWS::Serverless::SimpleTable}
          Q: {Type: AWS::SQS::Queue}
          N: {Type: AWS::SNS::Topic}
        """;

    [Test]
    public void Makes_the_policy_of_every_pair_without_a_mistake()
    {
        Assert.That(ServerlessConnectors.Pairs.Count(), Is.EqualTo(31));
        foreach (var (source, destination) in ServerlessConnectors.Pairs)
        {
            var connector = ServerlessConnectors.Find(source, destination)!.Value;
            foreach (var category in new[] { "Read", "Write" }.Where(category => connector.Member(category).Count > 0))
            {
                var text = $$"""
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      C: {Type: AWS::Serverless::Connector, Properties: {Source: {Type: '{{source}}', Arn: 'arn:aws:s3:::a'}, Destination: {Type: '{{destination}}', Arn: 'arn:aws:s3:::b'}, Permissions: [{{category}}]} }
                    """;

                var result = Read(text);

                Assert.That(result.Findings, Is.Empty, text);
                Assert.That(result.Inventory.Documents.Single().Statements, Is.Not.Empty, text);
                Assert.That(Lint(text).Findings.Where(finding => finding.Rule.Id is "PL2001" or "PL2002" or "PL2003"), Is.Empty, text);
            }
        }
    }

    [TestCase("C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: F}, Destination: {Id: T}, Permissions: [Read]}}", "")]
    [TestCase("", ", Connectors: {C: {Properties: {Destination: {Id: T}, Permissions: [Read]}}}")]
    [TestCase("", ", Connectors: {C: {Properties: {Destination: [{Id: T}], Permissions: [Read]}}}")]
    public void Attaches_the_policy_to_the_role_of_the_source(string resource, string connectors)
    {
        var inventory = Inventory(Template(resource, connectors));

        var attachment = inventory.Attachments.Single(attachment => attachment.Document is not null);
        Assert.That((attachment.Identity.LogicalId, attachment.IsInline), Is.EqualTo(("FRole", false)));
        Assert.That(
            attachment.Document!.Statements.SelectMany(statement => statement.Variants[0].Resources.Values).Select(value => value.Value.Display).Distinct(),
            Is.EqualTo(new[] { "${T.Arn}", "${T.Arn}/index/*" }));
    }

    [Test]
    public void Attaches_the_policy_to_the_role_of_the_destination() => Assert.That(
        Inventory(Template("C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Q}, Destination: {Id: F}, Permissions: [Read, Write]}}"))
            .Attachments.Single(attachment => attachment.Document is not null).Identity.LogicalId,
        Is.EqualTo("FRole"));

    [Test]
    public void Makes_the_policy_of_a_queue()
    {
        var document = Inventory(Template("C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: N}, Destination: {Id: Q}, Permissions: [Write]}}"))
            .Documents.Single(document => document.Kind.Presumed == PolicyKind.Resource);

        Assert.That(document.Kind.ResourceType, Is.EqualTo("AWS::SQS::QueuePolicy"));
        Assert.That(document.Statements.Single().Variants[0].Conditions.Conditions.Single().Values[0].Value.Display, Is.EqualTo("${N}"));
    }

    [TestCase("{Id: F}", "{Id: F}", "[Red]", "there is no Red from AWS::Lambda::Function to AWS::Lambda::Function")]
    [TestCase("{Id: T}", "{Id: Q}", "[Read]", "SAM has no connector from AWS::DynamoDB::Table to AWS::SQS::Queue")]
    [TestCase("{Id: F}", "{Id: T}", "[]", "this connector gives no permission")]
    [TestCase("{Id: F}", "{Id: Gone}", "[Read]", "not known here: the policies of a connector to what is elsewhere are not read")]
    [TestCase("{Id: F}", "7", "[Read]", "not known here: the policies of a connector to what is elsewhere are not read")]
    public void Says_what_is_no_connector(string source, string destination, string permissions, string message) => Assert.That(
        Read(Template($"C: {{Type: AWS::Serverless::Connector, Properties: {{Source: {source}, Destination: {destination}, Permissions: {permissions}}}}}")).Findings.Select(finding => finding.Message),
        Does.Contain(message));

    [Test]
    public void Allows_what_a_connector_grants() => Assert.That(
        Lint(Template("C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: F}, Destination: {Id: T}, Permissions: [Read, Write]}}"), profile: Profile.Strict).Findings, Is.Empty);

    private static string Template(string resource, string connectors = "") =>
        "Transform: AWS::Serverless-2016-10-31\nResources:\n" + Resources.Replace("AWS::Serverless::Function}", "AWS::Serverless::Function" + connectors + "}") + "\n  " + resource;
}
