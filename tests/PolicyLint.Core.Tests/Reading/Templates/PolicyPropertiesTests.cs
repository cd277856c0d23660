using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>Each property that holds policies is read, with its kind and services; what is only called a policy is not.</summary>
public sealed class PolicyPropertiesTests
{
    private const string Statement = """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""";

    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""";

    private static readonly (PropertyUse Use, PolicyKind Kind)[] Kinds =
    [
        (PropertyUse.Identity, PolicyKind.Identity),
        (PropertyUse.IdentityOrBoundary, PolicyKind.Identity),
        (PropertyUse.Serverless, PolicyKind.Identity),
        (PropertyUse.Trust, PolicyKind.Trust),
        (PropertyUse.Resource, PolicyKind.Resource),
        (PropertyUse.ResourceStatement, PolicyKind.Resource),
        (PropertyUse.PermissionTemplate, PolicyKind.Resource),
        (PropertyUse.Endpoint, PolicyKind.Endpoint),
        (PropertyUse.Session, PolicyKind.Session),
        (PropertyUse.Organization, PolicyKind.ServiceControl),
        (PropertyUse.Iot, PolicyKind.Iot),
        (PropertyUse.IotTemplate, PolicyKind.Iot),
    ];

    private static IEnumerable<PolicyProperty> All => PolicyProperties.All;

    [Test]
    public void Lists_every_property_once()
    {
        var names = All.Select(property => property.ResourceType + " " + property.Path).ToList();

        Assert.That(names, Has.Count.EqualTo(104));
        Assert.That(names, Is.Unique);
    }

    [TestCaseSource(nameof(All))]
    public void Reads_the_policy_with_its_kind_and_services(PolicyProperty property)
    {
        var template = Template(property, property.Format == PropertyFormat.Text ? Quoted(Content(property)) : Content(property));

        var result = Read(template, "template.json");

        Assert.That(result.Findings, Is.Empty, template);
        var document = result.Inventory.Documents.Single(document => document.Origin.Description.Length == 0);
        Assert.That(document.Kind.Presumed, Is.EqualTo(Kinds.Single(kind => kind.Use == property.Use).Kind));
        Assert.That(document.Statements, Has.Length.EqualTo(1));
        Assert.That(property.Use == PropertyUse.Serverless ? [] : document.Holder?.Services, Is.EqualTo(property.Services));
    }

    [TestCaseSource(nameof(All))]
    public void Reads_the_policy_in_its_other_format(PolicyProperty property)
    {
        if (property.Use is PropertyUse.ResourceStatement or PropertyUse.PermissionTemplate or PropertyUse.Serverless or PropertyUse.IotTemplate)
        {
            Assert.Pass("a statement, or a template of another kind, is written in one way only");
        }

        var result = Read(Template(property, property.Format == PropertyFormat.Text ? Content(property) : Quoted(Content(property))), "template.json");

        Assert.That(result.Inventory.Documents, Has.Length.EqualTo(1));
        Assert.That(
            result.Findings.Select(finding => finding.Message),
            Is.EqualTo(property.Format == PropertyFormat.Text ? [$"{property.ResourceType} takes this policy as text, and an object stands here"] : Array.Empty<string>()));
    }

    [TestCase("AWS::EC2::VerifiedAccessEndpoint", "\"PolicyDocument\": \"permit(principal, action, resource);\"")]
    [TestCase("AWS::EC2::VerifiedAccessGroup", "\"PolicyDocument\": \"permit(principal, action, resource);\"")]
    [TestCase("AWS::VerifiedPermissions::Policy", "\"Definition\": {\"Static\": {\"Statement\": \"permit(principal, action, resource);\"}}")]
    [TestCase("AWS::NetworkManager::CoreNetwork", "\"PolicyDocument\": {\"version\": \"2021.12\", \"segments\": []}")]
    [TestCase("AWS::OpenSearchServerless::AccessPolicy", "\"Policy\": \"[{\\\"Rules\\\": [], \\\"Principal\\\": [\\\"*\\\"]}]\"")]
    [TestCase("AWS::OpenSearchServerless::SecurityPolicy", "\"Policy\": \"{\\\"Rules\\\": [], \\\"AWSOwnedKey\\\": true}\"")]
    [TestCase("AWS::OpenSearchServerless::LifecyclePolicy", "\"Policy\": \"{\\\"Rules\\\": []}\"")]
    [TestCase("AWS::Logs::AccountPolicy", "\"PolicyDocument\": \"{\\\"Version\\\": \\\"2021-06-01\\\", \\\"Statement\\\": []}\"")]
    [TestCase("AWS::Logs::LogGroup", "\"DataProtectionPolicy\": {\"Version\": \"2021-06-01\", \"Statement\": [{\"Sid\": \"a\", \"DataIdentifier\": [], \"Operation\": {}}]}")]
    [TestCase("AWS::Logs::LogGroup", "\"FieldIndexPolicies\": [{\"Fields\": [\"Statement\"]}]")]
    [TestCase("AWS::SNS::Topic", "\"DataProtectionPolicy\": {\"Version\": \"2021-06-01\", \"Statement\": [{\"DataDirection\": \"Inbound\", \"Principal\": [\"*\"], \"Operation\": {}}]}")]
    [TestCase("AWS::SNS::Topic", "\"ArchivePolicy\": {\"MessageRetentionPeriod\": \"30\"}")]
    [TestCase("AWS::SNS::Subscription", "\"FilterPolicy\": {\"Effect\": [\"Allow\"]}")]
    [TestCase("AWS::SNS::Subscription", "\"DeliveryPolicy\": {\"healthyRetryPolicy\": {}}")]
    [TestCase("AWS::SNS::Subscription", "\"RedrivePolicy\": {\"deadLetterTargetArn\": \"a\"}")]
    [TestCase("AWS::SNS::Subscription", "\"ReplayPolicy\": {\"PointType\": \"Timestamp\"}")]
    [TestCase("AWS::SQS::Queue", "\"RedrivePolicy\": {\"maxReceiveCount\": 3}")]
    [TestCase("AWS::SQS::Queue", "\"RedriveAllowPolicy\": {\"redrivePermission\": \"allowAll\"}")]
    [TestCase("AWS::ECR::Repository", "\"LifecyclePolicy\": {\"LifecyclePolicyText\": \"{\\\"rules\\\": []}\"}")]
    [TestCase("AWS::ECR::RepositoryCreationTemplate", "\"LifecyclePolicy\": \"{\\\"rules\\\": []}\"")]
    [TestCase("AWS::MediaStore::Container", "\"LifecyclePolicy\": \"{\\\"rules\\\": []}\"")]
    [TestCase("AWS::SSM::Parameter", "\"Policies\": \"[{\\\"Type\\\": \\\"Expiration\\\", \\\"Version\\\": \\\"1.0\\\"}]\"")]
    [TestCase("AWS::Config::ConfigRule", "\"Source\": {\"CustomPolicyDetails\": {\"PolicyText\": \"rule a { Statement exists }\"}}")]
    [TestCase("AWS::Config::OrganizationConfigRule", "\"OrganizationCustomPolicyRuleMetadata\": {\"PolicyText\": \"rule a { Statement exists }\"}")]
    [TestCase("AWS::Route53::TrafficPolicy", "\"Document\": \"{\\\"AWSPolicyFormatVersion\\\": \\\"2015-10-01\\\"}\"")]
    [TestCase("AWS::WorkSpacesWeb::BrowserSettings", "\"BrowserPolicy\": \"{\\\"chromePolicies\\\": {}}\"")]
    [TestCase("AWS::SES::ReceiptFilter", "\"Filter\": {\"IpFilter\": {\"Policy\": \"Allow\"}}")]
    [TestCase("AWS::Organizations::Policy", "\"Type\": \"TAG_POLICY\", \"Content\": {\"Version\": \"2012-10-17\", \"Statement\": []}")]
    public void Reads_nothing_that_is_only_called_a_policy(string type, string properties)
    {
        var result = Read($$"""{"Resources": {"R": {"Type": "{{type}}", "Properties": { {{properties}} } } } }""", "template.json");

        Assert.That(result.Inventory.Documents, Is.Empty);
        Assert.That(result.Findings, Is.Empty);
    }

    private static string Content(PolicyProperty property) => property.Use switch
    {
        PropertyUse.ResourceStatement => Statement,
        PropertyUse.PermissionTemplate => """{"Effect":"Allow","Action":"s3:GetObject"}""",
        PropertyUse.IotTemplate => """{"Resources":{"P":{"Type":"AWS::IoT::Policy","Properties":{"PolicyDocument":""" + Quoted(Document) + "}}}}",
        _ => Document,
    };

    private static string Template(PolicyProperty property, string content)
    {
        var value = property.Path.Replace("[]", ".[]").Replace("{}", ".{}").Split('.').Reverse().Aggregate(content, (inner, step) => step switch
        {
            "[]" => "[" + inner + "]",
            "{}" => "{\"E\": " + inner + "}",
            _ => "{\"" + step + "\": " + inner + "}",
        });
        var more = property.Use == PropertyUse.Organization ? value.Insert(1, "\"Type\": \"SERVICE_CONTROL_POLICY\",") : value;
        var names = property.Path.StartsWith("Policies[]", StringComparison.Ordinal) ? more.Replace("{\"PolicyDocument\"", "{\"PolicyName\": \"p\", \"PolicyDocument\"") : more;
        return "{\"Transform\": \"AWS::Serverless-2016-10-31\", \"Resources\": {\"R\": {\"Type\": \"" + property.ResourceType + "\", \"Properties\": " + names + "}}}";
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
