using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>The resource policies that SAM makes of lists of accounts, addresses and networks.</summary>
public sealed class ServerlessApiPoliciesTests
{
    [TestCase("AwsAccountWhitelist: ['111122223333', !Ref What]", "Allow 111122223333 ${What}")]
    [TestCase("AwsAccountBlacklist: ['111122223333']", "Deny 111122223333")]
    [TestCase("IpRangeWhitelist: [203.0.113.0/24]", "Allow *; Deny * NotIpAddress aws:SourceIp 203.0.113.0/24")]
    [TestCase("IpRangeBlacklist: [203.0.113.0/24]", "Allow *; Deny * IpAddress aws:SourceIp 203.0.113.0/24")]
    [TestCase("SourceVpcWhitelist: [vpc-1, vpce-2]", "Allow *; Deny * StringNotEquals aws:SourceVpc vpc-1, StringNotEquals aws:SourceVpce vpce-2")]
    [TestCase("IntrinsicVpceWhitelist: [!Ref What], SourceVpcWhitelist: [vpce-2]", "Allow *; Deny * StringNotEquals aws:SourceVpce vpce-2 ${What}")]
    [TestCase("IntrinsicVpcBlacklist: [!Ref What]", "Allow *; Deny * StringEquals aws:SourceVpc ${What}")]
    public void Makes_the_statements_of_a_list(string lists, string expected)
    {
        foreach (var template in new[] { Api(lists), Event(lists) })
        {
            Assert.That(string.Join("; ", Policies(template).Single().Statements.Select(Shown)), Is.EqualTo(expected));
        }
    }

    [TestCase("")]
    [TestCase("IpRangeWhitelist: []")]
    public void Makes_none_of_nothing(string lists) => Assert.That(Policies(Api(lists)), Is.Empty);

    [Test]
    public void Takes_the_lists_of_Globals() => Assert.That(
        Policies("Transform: AWS::Serverless-2016-10-31\nGlobals: {Api: {Auth: {ResourcePolicy: {AwsAccountWhitelist: ['111122223333']}}}}\nResources:\n  A: {Type: AWS::Serverless::Api, Properties: {StageName: s}}\n"),
        Has.Length.EqualTo(1));

    [Test]
    public void Is_judged_as_any_policy_is() => Assert.That(Marks(Api("AwsAccountWhitelist: ['*']")), Is.EqualTo(new[] { "PL5002 '*'" }));

    [Test]
    public void Is_silent_where_only_some_come_in() => Assert.That(Marks(Api("IpRangeWhitelist: [203.0.113.0/24]")), Is.Empty);

    private static string Shown(Statement statement)
    {
        var variant = statement.Variants[0];
        var tests = variant.Conditions.Conditions.Select(one => one.Operator.Written + " " + one.Key + " " + string.Join(" ", one.Values.Select(value => value.Value.Display)));
        return string.Join(" ", [variant.Effect.ToString(), .. variant.Principals.Entries.Select(entry => entry.Written.Value.Display), .. new[] { string.Join(", ", tests) }.Where(text => text.Length > 0)]);
    }

    private static PolicyDocument[] Policies(string template) =>
        [.. Inventory(template).Documents.Where(document => document.Holder?.Services.Contains("execute-api") == true)];

    private static string Api(string lists) => $$"""
        Transform: AWS::Serverless-2016-10-31
        Parameters: {What: {Type: String} }
        Resources:
          A: {Type: AWS::Serverless::Api, Properties: {StageName: s, Auth: {ResourcePolicy: { {{lists}} } } } }
        """;

    private static string Event(string lists) => $$"""
        Transform: AWS::Serverless-2016-10-31
        Parameters: {What: {Type: String} }
        Resources:
          F: {Type: AWS::Serverless::Function, Properties: {Events: {E: {Type: Api, Properties: {Path: /, Method: get, Auth: {ResourcePolicy: { {{lists}} } } } } } } }
        """;
}
