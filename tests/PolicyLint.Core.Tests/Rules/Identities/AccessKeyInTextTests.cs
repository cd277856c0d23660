using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Identities;

public sealed class AccessKeyInTextTests : RuleTests
{
    private const string Name = "template.yaml";

    [Test]
    public void Reports_a_key_in_an_environment_variable() => ReportsIn("""
        Resources:
          Job: {Type: AWS::Lambda::Function, Properties: {Environment: {Variables: {KEY: {|PL7015:AKIAQ4JQ5V3T7KD2XN6Z|}}}}}
        """, name: Name);

    [Test]
    public void Reports_a_key_in_user_data_and_in_a_comment() => ReportsIn("""
        # until June: {|PL7015:ASIAQ4JQ5V3T7KD2XN6Z|}
        Resources:
          Host:
            Type: AWS::EC2::Instance
            Properties:
              UserData:
                Fn::Base64: |
                  export AWS_ACCESS_KEY_ID={|PL7015:AKIAQ4JQ5V3T7KD2XN6Z|}
        """, name: Name);

    [TestCase("AKIAIOSFODNN7EXAMPLE")]
    [TestCase("AKIAI44QH8DHBEXAMPLE")]
    [TestCase("AKIAQ4JQ5V3T7KD2XN6")]
    [TestCase("AKIAQ4JQ5V3T7KD2XN6ZA")]
    [TestCase("XAKIAQ4JQ5V3T7KD2XN6Z")]
    [TestCase("AKIAq4jq5v3t7kd2xn6z")]
    [TestCase("AROAQ4JQ5V3T7KD2XN6Z")]
    public void Allows_what_is_no_key(string text) => AllowsIn($$"""
        Resources:
          Job: {Type: AWS::Lambda::Function, Properties: {Environment: {Variables: {KEY: {{text}} } } } }
        """, name: Name);

    [Test]
    public void Says_nothing_of_a_file_that_is_no_template() => Assert.That(
        Linter.Lint(new SourceSet(new SourceText("notes.yaml", "key: AKIAQ4JQ5V3T7KD2XN6Z")), new LintOptions()).Findings, Is.Empty);
}
