using System.Text;
using System.Text.Json;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>The sample of each rule as JSON, in a template and as C#: what is wrong is wrong in each.</summary>
public sealed class SamePolicyTests
{
    private static readonly DateTime Today = new(2026, 11, 25);

    /// <summary>What C# code cannot have, and why.</summary>
    private static readonly Dictionary<string, string> NotInCSharp = new(StringComparer.Ordinal)
    {
        ["PL2043"] = Target,
        ["PL2044"] = Roles,
        ["PL2045"] = Roles,
        ["PL5103"] = Export,
        ["PL6101"] = Sizes,
        ["PL6102"] = Sizes,
        ["PL6103"] = Sizes,
        ["PL6104"] = Sizes,
        ["PL6105"] = Sizes,
        ["PL6106"] = Sizes,
        ["PL6108"] = Sizes,
        ["PL6109"] = Target,
        ["PL7002"] = Absence,
        ["PL7007"] = Absence,
        ["PL7017"] = Absence,
        ["PL7019"] = "another method may tag it, or all of its stack",
        ["PL7040"] = Export,
        ["PL7042"] = Export,
        ["PL7043"] = Export,
        ["PL7044"] = Export,
        ["PL7045"] = Export,
        ["PL7046"] = Export,
        ["PL7047"] = Export,
        ["PL7050"] = Export,
        ["PL7051"] = Export,
        ["PL7052"] = Export,
        ["PL7053"] = Export,
        ["PL7015"] = "a key in a text of the code is PL9004, wherever the text is used",
    };

    private const string Sizes = "CDK leaves out what is there twice and splits what is too long";
    private const string Export = "only an export of an account shows it";
    private const string Target = "CDK puts the policy of a bucket on that bucket, and knows only one";
    private const string Roles = "constructs take a role, not its name or ARN";
    private const string Absence = "another method or file may attach it";

    private static readonly Lazy<Dictionary<string, CdkBlock>> Code = new(() =>
        CdkCode.Read(CdkCode.AssertCompiles(CdkCode.Compile(string.Concat(Rows().Select(rule => Class(rule.Id, rule)))))));

    private static IEnumerable<RuleDescriptor> Rows() => RuleCatalogue.All.Where(rule =>
        rule.Family is not (RuleFamily.Reading or RuleFamily.CSharp or RuleFamily.Settings) && !rule.Id.StartsWith("PL80", StringComparison.Ordinal));

    private static IEnumerable<RuleDescriptor> InCSharp() => Rows().Where(rule => !NotInCSharp.ContainsKey(rule.Id));

    [TestCaseSource(nameof(InCSharp))]
    public void Finds_the_same_in_JSON_in_a_template_and_in_code(RuleDescriptor rule)
    {
        var inText = Lint(rule, new SourceText(rule.SampleName, rule.Bad));
        Assert.That(inText, Does.Contain(rule.Id), "as it is");
        if (!IsTemplate(rule))
        {
            Assert.That(Lint(rule, new SourceText("app.template.json", Template(rule))), Does.Contain(rule.Id), "in a template");
        }

        Assert.That(Lint(rule, Code.Value[rule.Id]), Does.Contain(rule.Id), "in code");
    }

    [TestCaseSource(nameof(NotInCSharp))]
    public void Has_a_reason_for_what_code_cannot_have(KeyValuePair<string, string> exception)
    {
        var rule = RuleCatalogue.Find(exception.Key)!;

        Assert.That(exception.Value, Is.Not.Empty);
        Assert.That(Lint(rule, Code.Value[rule.Id]), Does.Not.Contain(rule.Id), "it is found after all");
    }

    private static RuleSettings SettingsOf(RuleDescriptor rule) => (rule.SampleSettings ?? RuleSettings.Default) with { Profile = rule.Profile };

    private static string[] Lint(RuleDescriptor rule, SourceText text) =>
        Ids(Linter.Lint(new SourceSet(text), new LintOptions { Rules = SettingsOf(rule), Today = Today }).Findings);

    private static string[] Lint(RuleDescriptor rule, CdkBlock code) =>
        CSharpReaches.Of(rule) == CSharpReach.FilesOnly
            ? []
            : Ids(Linter.Lint(CdkInventory.OfSinks(code).ToInventory(), new LintOptions { Rules = SettingsOf(rule), Today = Today }));

    private static string[] Ids(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Rule.Id)];

    private static bool IsTemplate(RuleDescriptor rule) =>
        rule.SampleName.Contains("template", StringComparison.Ordinal) || rule.Bad.Contains("\"Resources\"", StringComparison.Ordinal);

    private static string Class(string name, RuleDescriptor rule)
    {
        var body = IsTemplate(rule) ? OfTemplate(rule.Bad) : OfPolicy(rule);
        return $"class {name} : Stack {{ public {name}() {{ {body} }} }}\n";
    }

    /// <summary>The policy as JSON in a text and, where it can be, as a dictionary.</summary>
    private static string OfPolicy(RuleDescriptor rule)
    {
        var (type, property, others) = ResourceOf(rule);
        var text = new StringBuilder();
        text.Append(Resource("Text", type, property, $"JObject.Parse({CSharpText.Raw(rule.Bad)})", others));
        if (Parse(rule.Bad) is { } json)
        {
            text.Append(Resource("Dictionary", type, property, CSharpText.Of(json), others));
        }

        return text.ToString();
    }

    private static string Resource(string name, string type, string property, string value, string others) =>
        $"var the{name} = new CfnResource(this, \"{name}\", new CfnResourceProps {{ Type = \"{type}\", Properties = new Dictionary<string, object> {{ [\"{property}\"] = {value}, {others} }} }});\n";

    private static JsonElement? Parse(string text)
    {
        try
        {
            var element = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).RootElement;
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Template(RuleDescriptor rule)
    {
        var (type, property, _) = ResourceOf(rule);
        var kind = type == "AWS::Organizations::Policy" ? $"\"Type\":\"{(rule.SampleName.Contains("rcp", StringComparison.Ordinal) ? "RESOURCE_CONTROL_POLICY" : "SERVICE_CONTROL_POLICY")}\"," : string.Empty;
        return "{\"Resources\":{\"Sample\":{\"Type\":\"" + type + "\",\"Properties\":{" + kind + "\"" + property + "\":" + rule.Bad + "}}}}";
    }

    /// <summary>The resource whose policy the sample is.</summary>
    private static (string Type, string Property, string Others) ResourceOf(RuleDescriptor rule)
    {
        var kind = KindOf(rule);
        return kind switch
        {
            PolicyKind.Trust => ("AWS::IAM::Role", "AssumeRolePolicyDocument", string.Empty),
            PolicyKind.Resource => ResourceOfService(rule.Bad),
            PolicyKind.Endpoint => ("AWS::EC2::VPCEndpoint", "PolicyDocument", string.Empty),
            PolicyKind.Session => ("AWS::Transfer::User", "Policy", string.Empty),
            PolicyKind.ServiceControl => ("AWS::Organizations::Policy", "Content", "[\"Type\"] = \"SERVICE_CONTROL_POLICY\""),
            PolicyKind.ResourceControl => ("AWS::Organizations::Policy", "Content", "[\"Type\"] = \"RESOURCE_CONTROL_POLICY\""),
            _ => ("AWS::IAM::ManagedPolicy", "PolicyDocument", string.Empty),
        };
    }

    private static PolicyKind KindOf(RuleDescriptor rule)
    {
        var settings = SettingsOf(rule);
        var finding = Linter.Lint(new SourceSet(new SourceText(rule.SampleName, rule.Bad)), new LintOptions { Rules = settings, Today = Today }).Findings
            .FirstOrDefault(finding => finding.Rule.Id == rule.Id);
        return finding?.Document?.Kind.Presumed ?? PolicyKind.Identity;
    }

    private static (string Type, string Property, string Others) ResourceOfService(string policy)
    {
        foreach (var (prefix, type, property) in new[]
        {
            ("\"sqs:", "AWS::SQS::QueuePolicy", "PolicyDocument"),
            ("\"sns:", "AWS::SNS::TopicPolicy", "PolicyDocument"),
            ("\"kms:", "AWS::KMS::Key", "KeyPolicy"),
            ("\"lambda:", "AWS::Lambda::ResourcePolicy", "PolicyDocument"),
            ("\"ecr:", "AWS::ECR::Repository", "RepositoryPolicyText"),
        })
        {
            if (policy.Contains(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return (type, property, string.Empty);
            }
        }

        return ("AWS::S3::BucketPolicy", "PolicyDocument", string.Empty);
    }

    /// <summary>Each resource by its type and properties, those first that others refer to.</summary>
    private static string OfTemplate(string template)
    {
        var root = Parse(template) ?? Parse(NodeJson.Of(YamlSyntaxReader.Read(new SourceText("app.yaml", template).Mapped).Root).ToJsonString())!.Value;
        var text = new StringBuilder();
        var left = root.GetProperty("Resources").EnumerateObject().ToList();
        while (left.Count > 0)
        {
            var next = left.FindIndex(resource => !left.Exists(other => other.Name != resource.Name && Mentions(resource.Value, other.Name)));
            var resource = left[Math.Max(0, next)];
            left.Remove(resource);
            var type = resource.Value.GetProperty("Type").GetString();
            var properties = resource.Value.TryGetProperty("Properties", out var given) ? CSharpText.Of(given) : "new Dictionary<string, object>()";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"var {CSharpText.Variable(resource.Name)} = new CfnResource(this, \"{resource.Name}\", new CfnResourceProps {{ Type = \"{type}\", Properties = {properties} }});\n");
        }

        if (root.TryGetProperty("Outputs", out var outputs))
        {
            foreach (var output in outputs.EnumerateObject())
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"new CfnOutput(this, \"{output.Name}\", new CfnOutputProps {{ Value = {CSharpText.Of(output.Value.GetProperty("Value"))} }});\n");
            }
        }

        return text.ToString();
    }

    private static bool Mentions(JsonElement resource, string logicalId) => resource.GetRawText().Contains('"' + logicalId + '"', StringComparison.Ordinal)
        || resource.GetRawText().Contains("${" + logicalId, StringComparison.Ordinal);
}
