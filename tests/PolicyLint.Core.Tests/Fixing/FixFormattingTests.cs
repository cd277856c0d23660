using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>What stands around a repair stays as it is; what cannot be repaired without touching it is left alone.</summary>
public sealed class FixFormattingTests
{
    [TestCase("""{"Version":"2012-10-17","Statement":{ "Sid" : "" , "Effect":"Allow"}}""", """{"Version":"2012-10-17","Statement":{ "Effect":"Allow"}}""")]
    [TestCase("""{"Version":"2012-10-17","Statement":{"Effect":"Allow" , "Sid":"" }}""", """{"Version":"2012-10-17","Statement":{"Effect":"Allow"  }}""")]
    [TestCase("""{ "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" } }""", """{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" } }""")]
    [TestCase("{\n\t\"Statement\" : { \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }\n}", "{\n\t\"Version\" : \"2012-10-17\",\n\t\"Statement\" : { \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }\n}")]
    public void Keeps_the_spaces_of_json(string text, string repaired) => Assert.That(Fixed("policy.json", text), Is.EqualTo(repaired));

    [TestCase("{\"Version\":\"2012-10-17\",\"Statement\":{\n  // why\n  \"Sid\": \"\", // here\n  \"Effect\": \"Allow\"\n}}", "{\"Version\":\"2012-10-17\",\"Statement\":{\n  // why\n  // here\n  \"Effect\": \"Allow\"\n}}")]
    [TestCase("{\"Version\":\"2012-10-17\",\"Statement\":{\n  \"Effect\": \"Allow\" /* , */, // first\n  \"Sid\": \"\" // last\n}}", "{\"Version\":\"2012-10-17\",\"Statement\":{\n  \"Effect\": \"Allow\" /* , */ // first\n   // last\n}}")]
    [TestCase("{ // all\n  \"Statement\": { \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }\n}", "{ // all\n  \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\" }\n}")]
    public void Keeps_the_comments_of_json(string text, string repaired) => Assert.That(Fixed("policy.jsonc", text), Is.EqualTo(repaired));

    [TestCase("Version: '2012-10-17'\nStatement:\n- Sid: ''\n  Effect: Deny\n", "Version: '2012-10-17'\nStatement:\n- Effect: Deny\n")]
    [TestCase("Version: '2012-10-17'\nStatement:\n- Effect: Deny # so\n  # what follows\n  Sid: ''", "Version: '2012-10-17'\nStatement:\n- Effect: Deny # so\n  # what follows")]
    [TestCase("Version: '2012-10-17'\r\nStatement:\r\n- Effect: Deny\r\n  Sid: ''\r\n", "Version: '2012-10-17'\r\nStatement:\r\n- Effect: Deny\r\n")]
    [TestCase("Version: '2012-10-17'\nStatement: [ { Sid: '', Effect: Deny } ]\n", "Version: '2012-10-17'\nStatement: [ { Effect: Deny } ]\n")]
    [TestCase("---\nStatement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}\r\n", "---\nVersion: '2012-10-17'\r\nStatement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}\r\n")]
    [TestCase("{Statement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}}\n", "{Version: '2012-10-17',Statement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}}\n")]
    [TestCase("Version: 2012-10-18 # date\nStatement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}\n", "Version: 2012-10-17 # date\nStatement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}\n")]
    [TestCase("Version: \"2012-10-18\"\nStatement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}\n", "Version: \"2012-10-17\"\nStatement: {Effect: Deny, Action: 's3:GetObject', Resource: '*'}\n")]
    public void Keeps_the_layout_of_yaml(string text, string repaired) => Assert.That(Fixed("policy.yaml", text), Is.EqualTo(repaired));

    [TestCase("Version: '2012-10-17'\nStatement:\n- Sid: '' # to be named\n  Effect: Deny\n", TestName = "{m}(a comment on its line)")]
    [TestCase("Version: '2012-10-17'\nStatement:\n- Sid: ''\n", TestName = "{m}(nothing else in its object)")]
    [TestCase("Version: '2012-10-17'\nStatement:\n- Sid: >\n    \n  Effect: Deny\n", TestName = "{m}(a block scalar)")]
    [TestCase("Version: '2012-10-17'\nStatement:\n- &a\n  Sid: ''\n  Effect: Deny\n- *a\n", TestName = "{m}(an alias repeats it)")]
    [TestCase("Version: '2012-10-17'\nStatement:\n- Effect: &e allow\n  Action: 'x:y'\n- Effect: *e\n  Action: 'x:y'\n", TestName = "{m}(an alias repeats a value)")]
    public void Leaves_alone_what_it_would_have_to_guess_in_yaml(string text) => Assert.That(Fixed("policy.yaml", text), Is.EqualTo(text));

    [Test]
    public void Leaves_a_text_alone_that_is_not_well_formed()
    {
        const string Text = """{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*",}]}""";
        var result = FixRun.Fix("policy.json", Text);

        Assert.That(result.Texts[0].Content, Is.EqualTo(Text));
        Assert.That(result.Unsure, Is.EqualTo(new[] { "policy.json" }));
    }

    [TestCase("Ref: Effect", TestName = "{m}(a parameter)")]
    [TestCase("Fn::FindInMap: [M, a, b]", TestName = "{m}(a mapping)")]
    [TestCase("Fn::Join: ['', [all, ow]]", TestName = "{m}(a text that a function makes)")]
    [TestCase("Fn::Sub: '${Effect}'", TestName = "{m}(a parameter in Fn::Sub)")]
    public void Leaves_alone_what_is_written_elsewhere(string value)
    {
        var text = $$"""
            Parameters: { Effect: { Type: String, AllowedValues: [allow] } }
            Mappings: { M: { a: { b: allow } } }
            Resources:
              It:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement: { Effect: { {{value}} }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' }
            """;

        Assert.That(FixRun.Lint(new SourceText("t.yaml", text)).Findings.Select(finding => finding.Rule.Id), Has.Member("PL1005"));
        Assert.That(Fixed("t.yaml", text), Is.EqualTo(text));
    }

    [Test]
    public void Repairs_a_policy_variable_in_a_substituted_text()
    {
        const string Text = """
            Resources:
              It:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement: { Effect: Allow, Action: 's3:GetObject', Resource: !Sub 'arn:aws:s3:::b/${!aws:usernam}/*' }
            """;

        Assert.That(Fixed("t.yaml", Text), Is.EqualTo(Text.Replace("usernam}", "username}", StringComparison.Ordinal)));
    }

    [TestCase("- '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"\",\"Effect\":\"allow\",\"Principal\":{\"Service\":\"es.amazonaws.com\"},\"Action\":\"logs:PutLogEvent\",\"Resource\":\"'", "- '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"es.amazonaws.com\"},\"Action\":\"logs:PutLogEvents\",\"Resource\":\"'", TestName = "{m}(in quotes)")]
    [TestCase("- \"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Deny\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"logs:PutLogEvents\\\",\\\"Resource\\\":\\\"\"", "- \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Deny\\\",\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"logs:PutLogEvents\\\",\\\"Resource\\\":\\\"\"", TestName = "{m}(in escapes)")]
    public void Repairs_the_part_of_a_joined_text_that_holds_the_edit(string part, string repaired)
    {
        string Text(string first) => $$"""
            Resources:
              B: { Type: 'AWS::S3::Bucket' }
              L:
                Type: AWS::Logs::ResourcePolicy
                Properties:
                  PolicyName: a
                  PolicyDocument: !Join
                    - ''
                    -
                      {{first}}
                      - !GetAtt B.Arn
                      - '/*","Sid":"A"}]}'
            """;

        Assert.That(FixRun.Fix("t.yaml", Text(part), includesReview: true).Texts[0].Content, Is.EqualTo(Text(repaired)));
    }

    [Test]
    public void Leaves_alone_what_lies_in_two_parts_of_a_joined_text()
    {
        const string Text = """
            Resources:
              L:
                Type: AWS::Logs::ResourcePolicy
                Properties:
                  PolicyName: a
                  PolicyDocument: !Join ['', ['{"Version":"2012-10-17","Statement":[{"Effect":"all', 'ow","Principal":"*","Action":"logs:PutLogEvents","Resource":"*"}]}']]
            """;

        Assert.That(FixRun.Lint(new SourceText("t.yaml", Text)).Findings.Select(finding => finding.Rule.Id), Has.Member("PL1005"));
        Assert.That(Fixed("t.yaml", Text), Is.EqualTo(Text));
    }

    [TestCase("- Effect: Allow # for now\n    Action: s3:PutObject\n    Resource: 'arn:aws:s3:::a/*' # all\n", "- Effect: Allow # for now\n    Action: s3:PutObject\n    Resource: 'arn:aws:s3:::a/*' # all\n    Condition:\n      Bool:\n        aws:MultiFactorAuthPresent: 'true'\n")]
    [TestCase("- Effect: Allow\n    Action: s3:PutObject\n    Resource:\n    - 'arn:aws:s3:::a/*'", "- Effect: Allow\n    Action: s3:PutObject\n    Resource:\n    - 'arn:aws:s3:::a/*'\n    Condition:\n      Bool:\n        aws:MultiFactorAuthPresent: 'true'")]
    [TestCase("- {Effect: Allow, Action: 's3:PutObject', Resource: 'arn:aws:s3:::a/*'}\n", "- {Effect: Allow, Action: 's3:PutObject', Resource: 'arn:aws:s3:::a/*', Condition: {Bool: {aws:MultiFactorAuthPresent: 'true'}}}\n")]
    [TestCase("- Effect: Allow\n    Condition:\n      Bool:\n        aws:SecureTransport: 'true'\n    Action: s3:PutObject\n    Resource: 'arn:aws:s3:::a/*'\n", "- Effect: Allow\n    Condition:\n      Bool:\n        aws:SecureTransport: 'true'\n        aws:MultiFactorAuthPresent: 'true'\n    Action: s3:PutObject\n    Resource: 'arn:aws:s3:::a/*'\n")]
    public void Adds_a_condition_in_the_layout_of_yaml(string statement, string repaired)
    {
        const string Head = "Version: '2012-10-17'\nStatement:\n  ";
        var settings = FixRun.Strict with { RequiredConditions = [new RequiredCondition("s3:PutObject", ["aws:MultiFactorAuthPresent"])] };

        Assert.That(FixRun.Fix(new SourceText("policy.yaml", Head + statement), true, "PL4036", settings).Texts[0].Content, Is.EqualTo(Head + repaired));
    }

    [Test]
    public void Repairs_one_after_the_other_what_stands_on_top_of_each_other()
    {
        var result = FixRun.Fix("policy.json", """{"Statement":{"Sid":"","effect":"allow","Action":"s3:GetObjct","Resource":"arn:aws:S3:::a/*"}}""");

        Assert.That(result.Texts[0].Content, Is.EqualTo("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}"""));
        Assert.That(result.Applied.Select(applied => applied.Finding.Rule.Id), Is.EquivalentTo(new[] { "PL1001", "PL1005", "PL1009", "PL1015", "PL2002", "PL2033" }));
    }

    [Test]
    public void Leaves_the_choice_among_several_to_a_person()
    {
        const string Text = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""";

        Assert.That(FixRun.Lint(new SourceText("policy.json", Text)).Findings.Single(finding => finding.Rule.Id == "PL4006").Changes, Has.Length.GreaterThan(1));
        Assert.That(FixRun.Fix("policy.json", Text, includesReview: true).Applied, Is.Empty);
    }

    [TestCase("p.json", """{"Action":"x:*"}""", """{"Action":["x:A", "x:B"]}""")]
    [TestCase("p.json", """{"Action":["x:*","y:C"]}""", """{"Action":["x:A","x:B","y:C"]}""")]
    [TestCase("p.json", "{\"Action\":[\r\n  \"x:*\",\r\n  \"y:C\"]}", "{\"Action\":[\r\n  \"x:A\",\r\n  \"x:B\",\r\n  \"y:C\"]}")]
    [TestCase("p.yaml", "Action: x:*\n", "Action: ['x:A', 'x:B']\n")]
    [TestCase("p.yaml", "Action: # all\n  - \"x:*\"\n  - y:C\n", "Action: # all\n  - \"x:A\"\n  - \"x:B\"\n  - y:C\n")]
    [TestCase("p.yaml", "Action: [ 'x:*', y:C ]\n", "Action: [ 'x:A', 'x:B', y:C ]\n")]
    public void Writes_several_elements_in_place_of_one(string name, string text, string expected)
    {
        var source = new SourceText(name, text);
        var tree = name == "p.json" ? JsonSyntaxReader.Read(source.Mapped) : YamlSyntaxReader.Read(source.Mapped);
        var node = tree.NodeAt(text.IndexOf("x:*", StringComparison.Ordinal));
        var edit = new ChangeRenderer([tree]).Render(new ReplaceElement("", false, node.Place, ["x:A", "x:B"])).Single();

        Assert.That(text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement), Is.EqualTo(expected));
    }

    [Test]
    public void Makes_no_mistake_of_another_by_giving_two_names_one_spelling()
    {
        const string Text = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEqual":{"aws:username":"a"},"StringEqals":{"aws:userid":"b"}}}}""";

        Assert.That(Fixed("policy.json", Text), Does.Contain("\"StringEquals\":").And.Contain("\"StringEqals\":"));
    }

    [Test]
    public void Keeps_what_an_odd_asterisk_does_not_grant() => Assert.That(
        FixRun.Fix("policy.json", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/∗"}}""").Applied, Is.Empty);

    private static string Fixed(string name, string text) => FixRun.Fix(name, text).Texts[0].Content;
}
