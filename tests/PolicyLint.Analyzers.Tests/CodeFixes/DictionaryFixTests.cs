using PolicyLint.CodeFixes;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>An anonymous object becomes the dictionary that CDK takes, and says the same.</summary>
public sealed class DictionaryFixTests
{
    private static readonly MechanicalCodeFixProvider Mechanical = new();

    [TestCase(
        "new { Version = \"2012-10-17\", Statement = new[] { new { Effect = \"Allow\", Action = \"s3:GetObject\", Resource = bucket.ArnForObjects(\"*\") } } }",
        "new Dictionary<string, object> { [\"Version\"] = \"2012-10-17\", [\"Statement\"] = new[] { new Dictionary<string, object> { [\"Effect\"] = \"Allow\", [\"Action\"] = \"s3:GetObject\", [\"Resource\"] = bucket.ArnForObjects(\"*\") } } }",
        TestName = "{m}(nested)")]
    [TestCase(
        "new\n    {\n        Version = \"2012-10-17\", // now\n        Statement = new { Effect = \"Deny\", Action = new[] { \"s3:GetObject\" }, Resource = \"*\" },\n    }",
        "new Dictionary<string, object>\n    {\n        [\"Version\"] = \"2012-10-17\", // now\n        [\"Statement\"] = new Dictionary<string, object> { [\"Effect\"] = \"Deny\", [\"Action\"] = new[] { \"s3:GetObject\" }, [\"Resource\"] = \"*\" },\n    }",
        TestName = "{m}(over lines)")]
    [TestCase(
        "new { Version, Statement = new { Effect = \"Deny\", Action = \"s3:GetObject\", this.Resource } }",
        "new Dictionary<string, object> { [\"Version\"] = Version, [\"Statement\"] = new Dictionary<string, object> { [\"Effect\"] = \"Deny\", [\"Action\"] = \"s3:GetObject\", [\"Resource\"] = this.Resource } }",
        TestName = "{m}(names of variables)")]
    [TestCase(
        "new Dictionary<string, object> { { \"Version\", \"2012-10-17\" }, { \"Statement\", new { Effect = \"Deny\", Action = \"s3:GetObject\", Resource = \"*\" } } }",
        "new Dictionary<string, object> { { \"Version\", \"2012-10-17\" }, { \"Statement\", new Dictionary<string, object> { { \"Effect\", \"Deny\" }, { \"Action\", \"s3:GetObject\" }, { \"Resource\", \"*\" } } } }",
        TestName = "{m}(in the form beside it)")]
    public async Task Writes_a_dictionary(string before, string after)
    {
        const string Members = "private const string Version = \"2012-10-17\";\nprivate string Resource { get; } = \"*\";\n";
        using var test = new FixTest(Code(before), members: Members);
        Assert.That(await test.ApplyAsync(Mechanical, "PL9002"), Is.EqualTo(Code(after)));
    }

    [Test]
    public async Task Writes_them_everywhere()
    {
        const string Anonymous = "new { Version = \"2012-10-17\", Statement = new { Effect = \"Deny\", Action = \"s3:GetObject\", Resource = \"*\" } }";
        using var test = new FixTest(Code(Anonymous) + "\n" + Code(Anonymous).Replace("\"P\"", "\"Q\"", StringComparison.Ordinal));
        Assert.That(await test.ApplyEverywhereAsync(Mechanical, "PL9002"), Does.Not.Contain("new {"));
    }

    private static string Code(string policy) => $$"""new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = {{policy}} });""";
}
