using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzers.Tests;

public sealed class PolicyFileAnalyzerTests
{
    private const string Administrator = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": {|PL4001:"*"|}, "Resource": "*" }
          ]
        }
        """;

    private const string UnmarkedAdministrator = """
        { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }
        """;

    [Test]
    public Task Reports_an_administrator_in_json() => new PolicyFileTest(("/app/admin.policy.json", Administrator)).RunAsync();

    [TestCase("/app/admin.policy.yaml")]
    [TestCase("/app/admin.policy.yml")]
    [TestCase("/app/ADMIN.POLICY.YAML")]
    public Task Reports_an_administrator_in_yaml(string name) => new PolicyFileTest((name, """
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: {|PL4001:"*"|}
            Resource: "*"
        """)).RunAsync();

    [Test]
    public Task Reports_every_file_of_a_project() => new PolicyFileTest(
        ("/app/a.policy.json", Administrator), ("/app/b.policy.json", Administrator), ("/app/c.policy.json", Administrator)).RunAsync();

    [Test]
    public Task Allows_a_policy_that_lists_what_it_needs() => new PolicyFileTest(("/app/reader.policy.json", """
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*" }]
        }
        """)).RunAsync();

    [Test]
    public Task Allows_a_file_that_is_not_said_to_be_a_policy() =>
        new PolicyFileTest(("/app/admin.json", UnmarkedAdministrator), ("/app/policy.json.txt", UnmarkedAdministrator)).RunAsync();

    [Test]
    public Task Reports_a_file_that_the_project_says_is_a_policy() => new PolicyFileTest(("/app/admin.json", Administrator))
        .WithBuild("[/app/admin.json]\nbuild_metadata.AdditionalFiles.PolicyLint = true").RunAsync();

    [Test]
    public Task Allows_everything_when_it_is_switched_off() => new PolicyFileTest(("/app/admin.policy.json", UnmarkedAdministrator))
        .WithBuild("build_property.PolicyLintEnabled = false").RunAsync();

    [Test]
    public async Task Says_what_is_wrong_and_what_to_do_and_where_else()
    {
        var test = new PolicyFileTest(("/app/admin.policy.json", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": {|#0:"*"|}, "Resource": {|#1:"*"|}}]}
            """));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PL4001", DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithLocation(1)
            .WithMessage("this statement allows every action on every resource; list the actions that are used"));
        await test.RunAsync();
    }

    [Test]
    public Task Reports_a_syntax_error_and_the_rest_of_the_file() => new PolicyFileTest(("/app/admin.policy.json", """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": {|PL4001:"*"|}, "Resource": "*" }{|PL0001:,|}
          ]
        }
        """)).RunAsync();

    [Test]
    public Task Says_once_that_a_broken_file_was_not_analysed() =>
        new PolicyFileTest(("/app/broken.policy.json", """{"Statement": {|PL0001:Effect|}}""")).RunAsync();

    [Test]
    public Task Reports_a_policy_file_without_a_policy() =>
        new PolicyFileTest(("/app/empty.policy.json", "{|PL0006:|}{}")).RunAsync();

    [Test]
    public Task Reports_a_policy_inside_a_template() => new PolicyFileTest(("/app/stack.policy.json", """
        {"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"Roles": ["app"], "PolicyDocument":
          {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": {|PL4001:"*"|}, "Resource": {"Fn::Sub": "*"}}]}}}}}
        """)).RunAsync();

    [Test]
    public Task Reports_what_a_rule_that_is_switched_off_would_have_covered() => new PolicyFileTest(("/app/admin.policy.json", """
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": {|PL4101:"*"|}, "Resource": "*" }]
        }
        """)).Without("PL4001").RunAsync();

    [Test]
    public Task Reads_the_kind_from_a_folder_of_the_project() => new PolicyFileTest(("/scp/app/policies/allow.policy.json", Administrator))
        .WithBuild("build_property.ProjectDir = /scp/app/").RunAsync();

    [Test]
    public Task Allows_all_in_a_folder_of_service_control_policies() => new PolicyFileTest(("/home/app/scp/allow.policy.json", UnmarkedAdministrator))
        .WithBuild("build_property.ProjectDir = /home/app/").RunAsync();
}
