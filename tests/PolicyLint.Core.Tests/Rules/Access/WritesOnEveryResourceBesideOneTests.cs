using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class WritesOnEveryResourceBesideOneTests
{
    private const string Table = "Data: {Type: AWS::DynamoDB::Table}";

    [TestCase(Table, "Allow", "dynamodb:PutItem", "'*'", "", "PL4031")]
    [TestCase(Table, "Allow", "dynamodb:Put*", "'*'", "", "PL4031")]
    [TestCase("Jobs: {Type: AWS::SQS::Queue}", "Allow", "sqs:SendMessage", "'*'", "", "PL4031")]
    [TestCase("Key: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-1}}", "Allow", "ec2:DeleteSubnet", "'*'", "", null)]
    [TestCase(Table, "Allow", "dynamodb:CreateTable", "'*'", "", null)]
    [TestCase(Table, "Allow", "dynamodb:GetItem", "'*'", "", null)]
    [TestCase(Table, "Allow", "sqs:SendMessage", "'*'", "", null)]
    [TestCase(Table, "Allow", "dynamodb:PutItem", "!GetAtt Data.Arn", "", null)]
    [TestCase(Table, "Allow", "dynamodb:PutItem", "'*'", ", Condition: {StringEquals: {aws:ResourceTag/team: a}}", null)]
    [TestCase(Table, "Deny", "dynamodb:PutItem", "'*'", "", null)]
    [TestCase("Jobs: {Type: AWS::SQS::Queue}", "Allow", "dynamodb:PutItem", "'*'", "", null)]
    public void Looks_for_a_resource_that_fits(string other, string effect, string action, string resource, string more, string? rule)
    {
        var text = $$$"""
            Resources:
              {{{other}}}
              Limit:
                Type: AWS::IAM::ManagedPolicy
                Properties: {Roles: [app], PolicyDocument: {Version: '2012-10-17', Statement: { Effect: {{{effect}}}, Action: '{{{action}}}', Resource: {{{resource}}} {{{more}}} } } }
            """;

        var findings = Linter.Lint(new SourceSet(new SourceText("template.yaml", text)), new LintOptions()).Findings;

        Assert.That(findings.Select(finding => finding.Rule.Id), Is.EqualTo(rule is null ? [] : new[] { rule }));
    }
}
