using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>JSON that goes to CDK at once is repaired inside its literal, in every form of one.</summary>
public sealed class JsonFixTests
{
    private const string Strict = "build_property.PolicyLintProfile = strict";
    private const string Settings = """{"requireCondition": [{"action": "sqs:*", "keys": ["aws:MultiFactorAuthPresent"]}]}""";

    private static readonly MechanicalCodeFixProvider Mechanical = new();
    private static readonly ReviewCodeFixProvider Review = new();

    private static readonly (string Rule, string Bad, string Good, bool IsSafe)[] Repairs =
    [
        ("PL1005", """{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", true),
        ("PL1009", """{"Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}}""", true),
        ("PL1015", """{"Version":"2012-10-17","Statement":{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", true),
        ("PL2002", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObjct","Resource":"arn:aws:s3:::a/*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", true),
        ("PL3101", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["s3:Get*","s3:GetObject"],"Resource":"*"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["s3:Get*"],"Resource":"*"}}""", true),
        ("PL4036", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:905418123456:a"}}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:905418123456:a","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""", false),
    ];

    private static readonly (string Name, Func<string, string> Write)[] Forms =
    [
        ("regular", text => SymbolDisplay.FormatLiteral(text, true)),
        ("verbatim", text => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""),
        ("raw", text => "\"\"\"" + text + "\"\"\""),
        ("interpolated", text => "$" + SymbolDisplay.FormatLiteral(text, true).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("arn:aws:", "arn:{Aws.PARTITION}:", StringComparison.Ordinal)),
        ("interpolated raw", text => "$$$$$\"\"\"" + text.Replace("arn:aws:", "arn:{{{{{Aws.PARTITION}}}}}:", StringComparison.Ordinal) + "\"\"\""),
    ];

    private static IEnumerable<TestCaseData> Cases =>
        from form in Forms
        from repair in Repairs
        select new TestCaseData(repair.Rule, form.Write(repair.Bad), form.Write(repair.Good), repair.IsSafe).SetName($"{{m}}({form.Name}, {repair.Rule})");

    [TestCaseSource(nameof(Cases))]
    public async Task Repairs_the_literal(string rule, string bad, string good, bool isSafe)
    {
        using var test = new FixTest(Code(bad), settings: Settings, build: Strict);
        Assert.That(await test.ApplyAsync(isSafe ? Mechanical : Review, rule), Is.EqualTo(Code(good)));
    }

    [Test]
    public async Task Repairs_json_of_a_resource_of_the_template()
    {
        string Code(string effect) => $$$""""new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = Newtonsoft.Json.Linq.JObject.Parse("""{"Version":"2012-10-17","Statement":{{{{effect}}}"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""") });"""";
        using var test = new FixTest(Code("\"Sid\":\"\","), build: Strict);
        Assert.That(await test.ApplyAsync(Mechanical, "PL1015"), Is.EqualTo(Code(string.Empty)));
    }

    [Test]
    public async Task Leaves_alone_what_is_a_constant_elsewhere()
    {
        using var test = new FixTest(Code("\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":\" + Statement + \"}\""), members: "private const string Statement = \"{\\\"Effect\\\":\\\"allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::a/*\\\"}\";");
        Assert.That(await test.TitlesAsync(Mechanical, "PL1005"), Is.Empty);
    }

    private static string Code(string literal) =>
        $"role.AttachInlinePolicy(new Policy(this, \"P\", new PolicyProps {{ Document = PolicyDocument.FromJson(Newtonsoft.Json.Linq.JObject.Parse({literal})) }}));";
}
