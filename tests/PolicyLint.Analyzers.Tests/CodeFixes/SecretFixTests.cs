using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>The secret of a key goes into Secrets Manager instead of an output.</summary>
public sealed class SecretFixTests
{
    private const string OfUser = "var key = new AccessKey(this, \"Key\", new AccessKeyProps { User = user });\n";
    private const string OfTemplate = "var key = new CfnAccessKey(this, \"Key\", new CfnAccessKeyProps { UserName = user.UserName });\n";

    private static readonly ReviewCodeFixProvider Review = new();

    [TestCase(OfUser, "{ Value = key.SecretAccessKey.UnsafeUnwrap() }", "{ SecretStringValue = key.SecretAccessKey }")]
    [TestCase(OfTemplate, "{ Value = key.AttrSecretAccessKey }", "{ SecretStringValue = SecretValue.ResourceAttribute(key.AttrSecretAccessKey) }")]
    [TestCase(OfTemplate, "{ Value = key.AttrSecretAccessKey, ExportName = \"secret\" }", "{ SecretStringValue = SecretValue.ResourceAttribute(key.AttrSecretAccessKey) }")]
    [TestCase(OfUser, "\n{\n    Value = key.SecretAccessKey.UnsafeUnwrap(),\n    Description = \"for the mailer\",\n}", "\n{\n    Description = \"for the mailer\",\n    SecretStringValue = key.SecretAccessKey,\n}")]
    public async Task Keeps_it_in_a_secret(string key, string before, string after)
    {
        var first = "var user = new User(this, \"Mailer\");\n" + key;
        using var test = new FixTest(first + "new CfnOutput(this, \"Secret\", new CfnOutputProps " + before + ");");
        Assert.That(
            await test.ApplyAsync(Review, "PL7004"),
            Is.EqualTo(first + "new Amazon.CDK.AWS.SecretsManager.Secret(this, \"Secret\", new Amazon.CDK.AWS.SecretsManager.SecretProps " + after + ");"));
    }

    [TestCase("new CfnOutput(this, \"Secret\", new CfnOutputProps { Value = $\"key: {key.SecretAccessKey.UnsafeUnwrap()}\" });", TestName = "{m}(a part of a text)")]
    [TestCase("var output = new CfnOutput(this, \"Secret\", new CfnOutputProps { Value = key.SecretAccessKey.UnsafeUnwrap() });", TestName = "{m}(an output that is used)")]
    [TestCase("new Amazon.CDK.AWS.Lambda.Function(this, \"F\", new Amazon.CDK.AWS.Lambda.FunctionProps { Environment = new Dictionary<string, string> { [\"Key\"] = key.SecretAccessKey.UnsafeUnwrap() } });", TestName = "{m}(a variable of a function)")]
    public async Task Offers_nothing_where_it_would_guess(string body)
    {
        using var test = new FixTest("var user = new User(this, \"Mailer\");\n" + OfUser + body);
        Assert.That(await test.TitlesAsync(Review, "PL7004"), Is.Empty);
    }
}
