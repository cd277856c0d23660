using PolicyLint.Catalog;
using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>What Ref and Fn::GetAtt of a resource give.</summary>
public sealed class ResourceTypesTests
{
    [Test]
    public void Names_only_arns_that_the_catalogue_has()
    {
        var catalog = AwsCatalog.Current;
        var unknown = ResourceTypes.Known.Select(type => type.ArnType).OfType<string>().Distinct()
            .Where(arn => catalog.FindService(arn.Substring(0, arn.IndexOf(':')))?.FindResourceType(arn.Substring(arn.IndexOf(':') + 1)) is null);

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Knows_every_type_whose_properties_hold_policies() => Assert.That(
        PolicyProperties.All.Select(property => property.ResourceType).Distinct().Where(type => ResourceTypes.Find(type) is null), Is.Empty);

    [TestCase("AWS::S3::Bucket", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::S3::Bucket", "R.Arn", HoleDomain.Arn, "s3:bucket")]
    [TestCase("AWS::S3::Bucket", "R.DomainName", HoleDomain.PlainText, null)]
    [TestCase("AWS::SNS::Topic", "R", HoleDomain.Arn, "sns:topic")]
    [TestCase("AWS::SNS::Topic", "R.TopicArn", HoleDomain.Arn, "sns:topic")]
    [TestCase("AWS::SNS::Topic", "R.TopicName", HoleDomain.PlainText, null)]
    [TestCase("AWS::SQS::Queue", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::SQS::Queue", "R.Arn", HoleDomain.Arn, "sqs:queue")]
    [TestCase("AWS::DynamoDB::Table", "R.StreamArn", HoleDomain.Arn, null)]
    [TestCase("AWS::SecretsManager::Secret", "R", HoleDomain.Arn, "secretsmanager:Secret")]
    [TestCase("AWS::KMS::Key", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::IAM::Role", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::IAM::Role", "R.Arn", HoleDomain.Arn, "iam:role")]
    [TestCase("AWS::IAM::Role", "R.RoleId", HoleDomain.PlainText, null)]
    [TestCase("AWS::IAM::Policy", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::IAM::ManagedPolicy", "R", HoleDomain.Arn, "iam:policy")]
    [TestCase("AWS::IAM::OIDCProvider", "R", HoleDomain.Arn, "iam:oidc-provider")]
    [TestCase("AWS::IAM::VirtualMFADevice", "R.SerialNumber", HoleDomain.Arn, null)]
    [TestCase("AWS::SSO::PermissionSet", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::Events::Rule", "R", HoleDomain.PlainText, null)]
    [TestCase("AWS::Batch::JobDefinition", "R", HoleDomain.Arn, "batch:job-definition")]
    [TestCase("AWS::StepFunctions::StateMachine", "R", HoleDomain.Arn, "states:statemachine")]
    [TestCase("AWS::CloudFormation::Stack", "R.Outputs.Arn", HoleDomain.AnyText, null)]
    [TestCase("Custom::Thing", "R.Arn", HoleDomain.AnyText, null)]
    [TestCase("AWS::SSM::Parameter", "R.Value", HoleDomain.AnyText, null)]
    [TestCase("Third::Party::Type", "R.Arn", HoleDomain.Arn, null)]
    public void Gives_a_hole_of_the_kind_that_the_type_says(string type, string reference, HoleDomain domain, string? arnType)
    {
        var document = Inventory($$"""
            Resources:
              R: {Type: '{{type}}'}
              P:
                Type: AWS::IAM::ManagedPolicy
                Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'a:B', Resource: !Sub '${{{reference}}}' } } }
            """).Documents.Single(document => document.Holder!.LogicalId == "P");

        var hole = ((UnknownValue)document.Statements.Single().Variants[0].Resources.Values.Single().Value).Hole;
        Assert.That((hole.Domain, hole.ArnType), Is.EqualTo((domain, arnType)));
    }

    [Test]
    public void Gives_the_arn_of_a_log_group_with_its_streams()
    {
        var document = Inventory("""
            Resources:
              L: {Type: AWS::Logs::LogGroup}
              P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'a:B', Resource: !GetAtt L.Arn}}}}
            """).Documents.Single();

        Assert.That(document.Statements.Single().Variants[0].Resources.Values.Single().Value.Display, Is.EqualTo("${L.Arn}:*"));
    }

    [TestCase("!GetAtt Bucket.Arm", "AWS::S3::Bucket has no attribute Arm", "did you mean Arn?")]
    [TestCase("!GetAtt Bucket.TopicName", "AWS::S3::Bucket has no attribute TopicName", "see the attributes on the page of the resource type")]
    [TestCase("!Sub '${P.Arn}'", "AWS::IAM::ManagedPolicy has no attribute Arn", "write !Ref P, which is its ARN")]
    public void Reports_an_attribute_that_the_type_does_not_have(string function, string message, string advice)
    {
        var finding = Read(WithPolicy($"{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: 's3:GetObject', Resource: {function}}}}}")).Findings.Single();

        Assert.That((finding.Rule.Id, finding.Message, finding.Advice), Is.EqualTo(("PL0009", message, advice)));
    }

    [TestCase("{'Fn::GetAtt': [!Ref Which, Arn]}", "${Bucket.Arn}")]
    [TestCase("{'Fn::GetAtt': [!Ref Any, Arn]}", "Fn::GetAtt")]
    [TestCase("{'Fn::GetAtt': [Bucket, !Ref What]}", "${Bucket.Arn} or ${Bucket.DomainName}")]
    public void Follows_a_reference_inside_of_an_attribute(string function, string display)
    {
        const string Parameters = "Transform: AWS::LanguageExtensions\nParameters: {Which: {Type: String, AllowedValues: [Bucket]}, Any: {Type: String}, What: {Type: String, AllowedValues: [Arn, DomainName]}}";

        Assert.That(Resource(function, Parameters).Display, Is.EqualTo(display));
    }
}
