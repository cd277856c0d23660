namespace PolicyLint.Cli.Tests;

[NonParallelizable]
public sealed class AppTests
{
    private const string Template = """
        {"Parameters": {"Where": {"Type": "String"}}, "Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument":
          {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": {"Ref": "Where"}}]}}}}}
        """;

    [TestCase("--parameter", "Where=*", "PL4001")]
    [TestCase("--parameter-file", "given.json", "PL4001")]
    [TestCase("--parameter", "Where=arn:aws:s3:::b", "")]
    public void Judges_a_template_with_the_parameters_given(string option, string value, string rule)
    {
        using var folder = new TemporaryFolder().With("app.template.json", Template).With("given.json", """[{"ParameterKey": "Where", "ParameterValue": "*"}]""");

        var (_, output, _) = Tool.Run(folder.Path, "check", "app.template.json", option, value, "--rule", "PL4001", "--format", "concise");

        Assert.That(output.Contains("PL4001"), Is.EqualTo(rule.Length > 0), output);
    }

    [TestCase("--parameter", "Where", "--parameter is NAME=VALUE, not 'Where'")]
    [TestCase("--parameter-file", "gone.json", "gone.json: it is gone since it was found")]
    [TestCase("--parameter-file", "bad.json", "bad.json: no parameter file")]
    public void Refuses_what_is_no_parameter(string option, string value, string message)
    {
        using var folder = new TemporaryFolder().With("app.template.json", Template).With("bad.json", "[");

        var (exit, _, error) = Tool.Run(folder.Path, "check", "app.template.json", option, value);

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(error, Does.Contain(message));
    }

    [Test]
    public void Refuses_a_parameter_that_no_template_has()
    {
        using var folder = new TemporaryFolder().With("app.template.json", Template).With("given.json", """{"Other": "a"}""");
        string[] arguments = ["check", "app.template.json", "--format", "concise", "--parameter", "Where=*"];

        var (exit, output, error) = Tool.Run(folder.Path, [.. arguments, "--parameter", "Were=*"]);

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(error, Does.Contain("policylint: no template has the parameter Were (--parameter)\n").And.Not.Contains("Where"));
        Assert.That(output, Does.Contain("PL4001"));
        Assert.That(Tool.Run(folder.Path, [.. arguments, "--parameter-file", "given.json"]).Exit, Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("cdk.out")]
    [TestCase("cdk.out/manifest.json")]
    public void Says_that_a_stack_of_the_manifest_is_missing(string path)
    {
        using var folder = new TemporaryFolder()
            .With("cdk.out/App.template.json", Template)
            .With("cdk.out/manifest.json", """{"artifacts": {"Two": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Two.template.json"}}}}""");

        string[] arguments = path.Length == 0 ? ["check", "--format", "concise"] : ["check", path, "--format", "concise"];
        var (exit, output, _) = Tool.Run(folder.Path, arguments);

        Assert.That(exit, Is.Not.Zero);
        Assert.That(output, Does.Contain("the manifest names Two.template.json, which is not there"));
    }

    [Test]
    public void Judges_what_cdk_synth_prints()
    {
        const string Synthesised = """
            Resources:
              Grant4F6A1B2C:
                Type: AWS::IAM::Policy
                Properties:
                  PolicyDocument:
                    Statement:
                      - Action: "*"
                        Effect: Allow
                        Resource: "*"
                    Version: "2012-10-17"
                  PolicyName: Grant4F6A1B2C
                  Roles:
                    - Ref: Role1ABCC5F0
                Metadata:
                  aws:cdk:path: App/Grant/Resource
              Role1ABCC5F0:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument:
                    Statement:
                      - Action: sts:AssumeRole
                        Effect: Allow
                        Principal:
                          Service: ec2.amazonaws.com
                    Version: "2012-10-17"
            Parameters:
              BootstrapVersion:
                Type: AWS::SSM::Parameter::Value<String>
                Default: /cdk-bootstrap/hnb659fds/version
            Rules:
              CheckBootstrapVersion:
                Assertions:
                  - Assert:
                      Fn::Not:
                        - Fn::Contains:
                            - - "1"
                            - Ref: BootstrapVersion
            """;

        var (exit, output, error) = Tool.Run(Tool.Repository, Synthesised, ["check", "-", "--format", "concise", "--fail-on", "warning"]);

        Assert.That(error, Is.Empty);
        Assert.That(exit, Is.EqualTo(1));
        Assert.That(output, Does.StartWith("-:7:21: warning PL4001"));
    }
}
