using PolicyLint.Analyzers.Strings;
using PolicyLint.Analyzers.Tests.Cdk;

namespace PolicyLint.Analyzers.Tests.Strings;

/// <summary>Policies as JSON in strings: where they are found, and where in the literal a finding stands.</summary>
public sealed class StringAnalyzerTests
{
    [Test]
    public Task Reads_a_regular_literal() => StringTest.OfPolicy(
        """ "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":{|PL1005:\"allow\"|},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}}" """);

    [Test]
    public Task Reads_a_verbatim_literal() => StringTest.OfPolicy(
        """ @"{""Version"":""2012-10-17"",""Statement"":{""Effect"":{|PL1005:""allow""|},""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::a/*""}}" """);

    [Test]
    public Task Reads_a_raw_literal() => StringTest.OfPolicy(
        """"
        """
            {
              "Version": "2012-10-17",
              "Statement": [{
                "Effect": {|PL1005:"allow"|},
                "Action": "s3:GetObject",
                "Resource": "arn:aws:s3:::a/*"
              }]
            }
            """
        """");

    [Test]
    public Task Reads_a_raw_literal_with_many_quotes() => StringTest.OfPolicy(
        """""""
        """"""{"Version":"2012-10-17","Statement":{"Sid":"","Effect":{|PL1005:"allow"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""""""
        """"""");

    [Test]
    public Task Takes_interpolations_for_unknown_text() => StringTest.OfPolicy(
        """"
        $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject",{|PL2002:"s3:GetObjct"|}],"Resource":["arn:aws:s3:::{{{name}}}/*","arn:aws:s3:::{{{$"{other}"}}}/{{{number:N0}}}"]}}"""
        """");

    [Test]
    public Task Takes_interpolations_in_a_regular_literal_with_doubled_braces() => StringTest.OfPolicy(
        """ $"{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":{|PL1005:\"allow\"|},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{name}/*\"}}}}" """);

    [Test]
    public Task Reads_a_sum_of_literals() => StringTest.OfPolicy(
        """ "{\"Version\":\"2012-10-17\"," + "\"Statement\":{\"Effect\":{|PL1005:\"al" + @"low""|},""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::" + name + @"/*""}}" """);

    [Test]
    public Task Reads_constants_in_an_interpolation() => StringTest.OfBody(
        """" _ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = $$$"""{"Version":"2012-10-17","Statement":{"Effect":{|PL1005:"{{{Effect}}}"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""" }; """",
        """ const string Effect = "allow"; """);

    [TestCase("_ = new Amazon.IdentityManagement.Model.CreateRoleRequest { AssumeRolePolicyDocument = TEXT };")]
    [TestCase("var request = new Amazon.IdentityManagement.Model.UpdateAssumeRolePolicyRequest(); request.PolicyDocument = (TEXT)!;")]
    [TestCase("_ = new Pulumi.Aws.Iam.RoleArgs { AssumeRolePolicy = TEXT };")]
    [TestCase("var policy = TEXT; _ = new Amazon.IdentityManagement.Model.CreateRoleRequest { AssumeRolePolicyDocument = policy };")]
    [TestCase("/* lang=iam-policy,trust */ var policy = TEXT;")]
    [TestCase("Console.WriteLine(/* language=iam-policy,trust */ TEXT);")]
    public Task Knows_a_trust_policy_by_what_takes_it(string body) => StringTest.OfBody(body.Replace(
        "TEXT",
        """" """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole",{|PL1018:"Resource"|}:"*"}}""" """",
        StringComparison.Ordinal));

    [TestCase("_ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = TEXT };")]
    [TestCase("_ = new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = TEXT };")]
    [TestCase("_ = new Amazon.SecretsManager.Model.PutResourcePolicyRequest { ResourcePolicy = TEXT };")]
    [TestCase("new Amazon.S3.AmazonS3Client().PutBucketPolicyAsync(\"a\", TEXT);")]
    [TestCase("_ = new Pulumi.Aws.Iam.RolePolicyArgs { Policy = TEXT };")]
    [TestCase("// lang=iam-policy\nvar policy = TEXT;")]
    [TestCase("// the policy\n// lang=iam-policy\nConsole.WriteLine(\"it is\", TEXT);")]
    [TestCase("const string Text = TEXT; _ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = Text };")]
    public Task Finds_a_policy_in(string body) => StringTest.OfBody(body.Replace(
        "TEXT",
        """" """{"Version":"2012-10-17","Statement":{"Sid":"A","Effect":{|PL1005:"allow"|},"Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""" """".Replace(
            body.Contains("S3Client", StringComparison.Ordinal) || body.Contains("ResourcePolicy", StringComparison.Ordinal) ? "\0" : "\"Principal\":\"*\",", string.Empty, StringComparison.Ordinal),
        StringComparison.Ordinal));

    [TestCase("_ = new Amazon.IdentityManagement.Model.PolicyVersion { PolicyDocument = TEXT };", Description = "what a service answers")]
    [TestCase("_ = new Amazon.IoT.Model.CreatePolicyRequest { PolicyDocument = TEXT };", Description = "evaluated in another way")]
    [TestCase("var policy = TEXT;")]
    [TestCase("Console.WriteLine(TEXT);")]
    [TestCase("// lang=json\nvar policy = TEXT;")]
    [TestCase("var policy = TEXT; policy = name; _ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = policy };")]
    public Task Says_nothing_of(string body) => StringTest.OfBody(body.Replace(
        "TEXT", """" """{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""" """", StringComparison.Ordinal));

    [TestCase("new Amazon.CDK.AWS.IAM.CfnPolicy(stack, \"P\", new Amazon.CDK.AWS.IAM.CfnPolicyProps { PolicyDocument = Newtonsoft.Json.Linq.JObject.Parse(TEXT) });")]
    [TestCase("var json = Newtonsoft.Json.Linq.JObject.Parse(TEXT); new Amazon.CDK.AWS.IAM.CfnPolicy(stack, \"P\", new Amazon.CDK.AWS.IAM.CfnPolicyProps { PolicyDocument = json });")]
    public async Task Says_once_what_is_wrong_in_a_text_that_goes_into_CDK(string use)
    {
        const string Wrong = """" """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":{|PL2002:"s3:GetObjct"|},"Resource":"*"}}""" """";
        const string Broken = """" """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"{|PL0001:,|}}}""" """";
        foreach (var text in new[] { Wrong, Broken })
        {
            var code = $"class It {{ void Run(Amazon.CDK.Stack stack) {{ {use.Replace("TEXT", text, StringComparison.Ordinal)} }} }}";
            await new StringTest(code, CdkStub.Reference).RunAsync(new StringAnalyzer(), new CdkAnalyzer());
        }
    }

    [Test]
    public Task Looks_at_a_marked_parameter_and_property_in_any_project() => new StringTest(
        """"
        class It
        {
            [StringSyntax("iam-policy")] public string Policy { get; set; }
            [StringSyntax("Json")] public string Json { get; set; }
            void Take([StringSyntax("iam-policy")] string policy, string other) { }
            void Run()
            {
                Take("""{"Version":"2012-10-17","Statement":{"Effect":{|PL1005:"allow"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", """{"Effect":"allow"}""");
                Policy = """{"Version":"2012-10-17","Statement":{"Effect":{|PL1005:"allow"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""";
                Json = """{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""";
            }
        }
        """").RunAsync();

    [Test]
    public Task Looks_at_no_request_unless_the_sdk_is_referenced() => new StringTest(
        """"
        class It
        {
            void Run()
            {
                _ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = """{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""" };
            }
        }
        """",
        StringStub.Other).RunAsync();

    [Test]
    public Task Says_once_what_is_wrong_with_a_constant_that_is_used_twice() => StringTest.OfBody(
        """
        _ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = Text };
        _ = new Pulumi.Aws.Iam.RolePolicyArgs { Policy = Text };
        """,
        """" const string Text = """{"Version":"2012-10-17","Statement":{"Effect":{|PL1005:"allow"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""; """");

    [TestCase(""" "{|PL9030:not a policy|}" """)]
    [TestCase(""" "{|PL9030:{\"a\":1}|}" """)]
    [TestCase(""" "" """)]
    [TestCase(""" $"{name}" """)]
    public Task Says_that_a_text_is_no_policy(string literal) => StringTest.OfPolicy(literal);

    [TestCase(""""  """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"{|PL0001:,|}}}"""  """")]
    [TestCase(""""  """{|PL0001:{|}"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}"""  """")]
    [TestCase("""  "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Resource\":\"*\",\"NotAction\":\"s3:*\"{|PL0001:,|}}}"  """)]
    [TestCase(""""  $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:{{{name}}}","Resource":"*"{|PL0001:,|}}}"""  """")]
    public Task Stands_at_the_place_of_broken_json(string literal) => StringTest.OfPolicy(literal);

    [TestCase(""""  $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Deny",{{{name}}} "Action":"s3:GetObject","Resource":"*"}}"""  """")]
    [TestCase(""""  $$$"""{"Version":"2012-10-17","Statement":[{{{name}}}]}"""  """")]
    [TestCase("""  "{\"Version\":\"2012-10-17\",\"Statement\":[" + name + "]}"  """)]
    [TestCase("""  "{\"Version\":\"2012-10-17\",\"Statement\":" + name  """)]
    public Task Does_not_judge_what_an_interpolation_may_complete(string literal) => StringTest.OfPolicy(literal);

    [Test]
    public Task Does_not_judge_what_does_not_compile() => new StringTest(
        """ class It { void Run() { _ = new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = "{\q\"Effect\":\"allow\"}" }; } } """,
        StringStub.AwsSdk).RunAsync(compiles: false);

    [Test]
    public Task Reads_a_megabyte()
    {
        var statements = string.Concat(Enumerable.Repeat("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},""" + "\n", 14_000));
        return StringTest.OfPolicy("\"\"\"\n{\"Version\":\"2012-10-17\",{|PL6101:\"Statement\"|}:[\n" + statements + "{\"Effect\":{|PL1005:\"allow\"|},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::a/*\"}]}\n\"\"\"");
    }
}
