using System.Text.Json;
using PolicyLint.Analyzers.Tests.Cdk;
using PolicyLint.CodeFixes;
using PolicyLint.Core.Tests.Fixing;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Tests.CodeFixes;

/// <summary>Every repair of a policy in a file is offered for the same policy in code, and writes the same.</summary>
public sealed class SameFixTests
{
    private const string Twice = "of two entries of one name, C# keeps the last";

    private static readonly MechanicalCodeFixProvider Mechanical = new();
    private static readonly ReviewCodeFixProvider Review = new();

    /// <summary>What code cannot show, and why.</summary>
    private static readonly Dictionary<string, string> NotInCode = new(StringComparer.Ordinal)
    {
        ["PL1002"] = Twice,
    };

    private static IEnumerable<TestCaseData> Cases => FixCases.All
        .Where(one => one.Name != FixCase.Template && !NotInCode.ContainsKey(one.Rule))
        .Select((one, index) => new TestCaseData(one).SetName($"{{m}}({index} {one})"));

    [TestCaseSource(nameof(Cases))]
    public async Task Writes_the_same_in_code(FixCase one)
    {
        using var test = new FixTest(Code(one, one.Bad), settings: SettingsOf(one), build: "build_property.PolicyLintProfile = strict\ndotnet_diagnostic.PL2029.severity = none");
        var after = await test.ApplyAsync(one.IsForReview ? Review : Mechanical, one.Rule, leaves: one.Leaves);
        Assert.That(Plain(after), Is.EqualTo(Plain(Code(one, one.Fixed))));
    }

    /// <summary>The rules whose repair is tested in code by tests of its own.</summary>
    private static readonly string[] ByThemselves = ["PL4006", "PL4007", "PL4010", "PL4011", "PL4030", "PL4031", "PL4032", "PL4035", "PL7001", "PL7004", "PL7009", "PL7010", "PL9002"];

    [Test]
    public void Has_a_case_for_every_rule_that_offers_a_change()
    {
        var offering = RuleCatalogue.All
            .Where(rule => rule.Bad.Length > 0 && FixRun.Lint(new SourceText(rule.SampleName, rule.Bad), rule.SampleSettings).Findings.Any(finding => finding.Rule.Id == rule.Id && !finding.Changes.IsEmpty))
            .Select(rule => rule.Id)
            .ToList();

        Assert.That(offering, Has.Count.GreaterThan(40));
        Assert.That(offering.Except(FixCases.All.Select(one => one.Rule)).Except(ByThemselves), Is.Empty);
    }

    /// <summary>Without the commas behind the last entry, which the code that is tried has everywhere.</summary>
    private static string Plain(string code) => code.Replace(", }", " }", StringComparison.Ordinal);

    private static string? SettingsOf(FixCase one) => one.Settings.RequiredConditions is [var required]
        ? $$"""{"requireCondition": [{"action": "{{required.Action}}", "keys": ["{{required.Keys[0]}}"]}]}"""
        : one.Settings.OwnAccounts.Count > 0 ? $$"""{"ownAccounts": ["{{one.Settings.OwnAccounts.First()}}"]}""" : null;

    private static string Code(FixCase one, string policy)
    {
        var written = CSharpText.Of(JsonDocument.Parse(policy).RootElement);
        return one.Name switch
        {
            "team.trust.json" => $$"""new CfnRole(this, "P", new CfnRoleProps { AssumeRolePolicyDocument = {{written}} });""",
            "team.scp.json" => $$"""new Amazon.CDK.AWS.Organizations.CfnPolicy(this, "P", new Amazon.CDK.AWS.Organizations.CfnPolicyProps { Name = "a", Type = "SERVICE_CONTROL_POLICY", Content = {{written}} });""",
            "bucket.resource.json" => $$"""new CfnBucketPolicy(this, "P", new CfnBucketPolicyProps { Bucket = "a", PolicyDocument = {{written}} });""",
            _ => $$"""new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = {{written}} });""",
        };
    }
}
