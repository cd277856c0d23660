using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>Bad input gives a clear finding or an unknown value: never a crash, never silence about a policy.</summary>
public sealed class TemplateBadInputTests
{
    [TestCase("'not json'", "not json", "not")]
    [TestCase("''", "''", "")]
    [TestCase("'[]'", "[]", "no JSON object")]
    [TestCase("'\"text\"'", "\"text\"", "no JSON object")]
    [TestCase("'Version: 2012-10-17'", "Version: 2012-10-17", "no quotes")]
    [TestCase("'7'", "7", "no JSON object")]
    public void Points_into_a_document_that_is_not_json(string document, string underlined, string message)
    {
        var result = Read(WithPolicy(document));

        var finding = result.Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("PL0004"));
        Assert.That(finding.Message, Does.Contain(message));
        Assert.That(underlined, Does.Contain(Underlined(finding)));
        Assert.That(result.NotAnalysed, Has.Length.EqualTo(1));
    }

    [Test]
    public void Points_at_the_line_of_a_block_scalar_that_is_not_json()
    {
        var finding = Read("""
            Resources:
              P:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument: |

                    Version: 2012-10-17
                    Statement: []
            """).Findings.Single();

        Assert.That(finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start).ToString(), Is.EqualTo("7:9"));
    }

    [Test]
    public void Points_at_a_mistake_in_json_and_reads_on()
    {
        var findings = Lint(WithPolicy("""'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*",}]}'""")).Findings;

        Assert.That(findings.Select(finding => finding.Rule.Id), Does.Contain("PL0001").And.Contain("PL4001"));
    }

    [TestCase("7")]
    [TestCase("true")]
    [TestCase("[]")]
    public void Says_of_what_is_no_document_that_it_is_not_analysed(string document) =>
        Assert.That(Read(WithPolicy(document)).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "PL0004" }));

    [TestCase("Properties: 7")]
    [TestCase("Properties: []")]
    [TestCase("Properties: ")]
    [TestCase("Type: [], Properties: {}")]
    [TestCase("Type: {}, Metadata: []")]
    [TestCase("Condition: [], Properties: {PolicyDocument: }")]
    [TestCase("Metadata: {PolicyLint: 7}")]
    [TestCase("Connectors: []")]
    [TestCase("Connectors: {C: 7}")]
    public void Survives_values_of_every_type(string members)
    {
        var type = members.StartsWith("Type", StringComparison.Ordinal) ? string.Empty : "Type: AWS::IAM::ManagedPolicy, ";

        Assert.That(() => Lint("AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources: {R: {" + type + members + "}}", profile: Profile.Strict), Throws.Nothing);
    }

    [TestCase("Parameters: []")]
    [TestCase("Parameters: {P: 7}")]
    [TestCase("Mappings: 7")]
    [TestCase("Mappings: {M: [a]}")]
    [TestCase("Conditions: [a]")]
    [TestCase("Conditions: {C: !Not [!Condition C]}")]
    [TestCase("Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}")]
    [TestCase("Outputs: 7")]
    [TestCase("Outputs: {O: 7}")]
    [TestCase("Globals: 7")]
    [TestCase("Globals: {Function: 7}")]
    [TestCase("Transform: 7")]
    [TestCase("Transform: {}")]
    [TestCase("Metadata: 7")]
    public void Survives_sections_of_every_type(string section) => Assert.That(
        () => Lint(WithPolicy("{Version: '2012-10-17', Statement: {Effect: Allow, Action: !If [C, a, b], Resource: [!Ref P, !FindInMap [M, a, b]]}}", section), profile: Profile.Strict), Throws.Nothing);

    [TestCase("!Sub")]
    [TestCase("!Sub {a: b}")]
    [TestCase("!Ref")]
    [TestCase("!Ref [a]")]
    [TestCase("!GetAtt")]
    [TestCase("!GetAtt {a: b}")]
    [TestCase("!GetAtt [a, b, c]")]
    [TestCase("!Join")]
    [TestCase("!Join [a]")]
    [TestCase("!Join [[], []]")]
    [TestCase("!Select")]
    [TestCase("!Select [9, [a]]")]
    [TestCase("!Select [-1, [a]]")]
    [TestCase("!Select [a, b]")]
    [TestCase("!Split")]
    [TestCase("!Split ['', a]")]
    [TestCase("!If")]
    [TestCase("!If [a]")]
    [TestCase("!If [[], {}, 7]")]
    [TestCase("!FindInMap")]
    [TestCase("!FindInMap [a]")]
    [TestCase("!FindInMap [!FindInMap [M, a, b], a, b]")]
    [TestCase("!ImportValue")]
    [TestCase("!GetStackOutput")]
    [TestCase("!GetStackOutput {StackName: a}")]
    [TestCase("!ImportValue [a]")]
    [TestCase("!ImportValue {'Fn::ImportValue': {'Fn::ImportValue': a}}")]
    [TestCase("!Base64")]
    [TestCase("!Transform")]
    [TestCase("!ToJsonString")]
    [TestCase("!Unheard")]
    [TestCase("!Sub '${'")]
    [TestCase("!Sub '${}'")]
    [TestCase("!Sub '${!}'")]
    [TestCase("!Sub '${.}'")]
    [TestCase("!Sub '${a.}'")]
    [TestCase("'{{resolve:'")]
    [TestCase("'{{resolve:}}'")]
    public void Survives_functions_with_every_argument(string function) => Assert.That(
        () => Lint(WithPolicy($"{{Version: '2012-10-17', Statement: {{Effect: {function}, Action: {function}, Resource: {function}, Condition: {function}}}}}", "Mappings: {M: {a: {b: !FindInMap [M, a, b]}}}"), profile: Profile.Strict),
        Throws.Nothing);

    [TestCase("Resources: {P: {Type: A}, P: {Type: AWS::S3::Bucket}}", "P")]
    [TestCase("Resources: {P: {Type: AWS::S3::Bucket, Type: B}}", "Type")]
    [TestCase("Parameters: {}\nParameters: {}\nResources: {P: {Type: AWS::S3::Bucket}}", "Parameters")]
    [TestCase("Parameters: {A: {Type: String}, A: {Type: String}}\nResources: {P: {Type: AWS::S3::Bucket}}", "A")]
    [TestCase("Resources: {P: {Type: AWS::IAM::Role, Properties: {Path: /, Path: /a/}}}", "Path")]
    public void Reports_a_name_that_stands_twice(string template, string name)
    {
        var finding = Read("AWSTemplateFormatVersion: '2010-09-09'\n" + template).Findings.Single();

        Assert.That((finding.Rule.Id, finding.Message, Underlined(finding)), Is.EqualTo(("PL0009", name + " stands here for the second time", name)));
    }

    [Test]
    public void Judges_both_policies_where_a_name_stands_twice()
    {
        var text = $$"""
            Resources:
              P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {{Everything}} }, PolicyDocument: {Version: '2012-10-17', Statement: {{Everything}} } } }
              P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {{Everything}} } } }
            Resources:
              Q: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {{Everything}} } } }
            """;

        Assert.That(Marks(text).Count(mark => mark.StartsWith("PL4001", StringComparison.Ordinal)), Is.EqualTo(4));
    }

    [TestCase(".json")]
    [TestCase(".yaml")]
    public void Reads_a_megabyte_with_five_hundred_resources(string extension)
    {
        var text = new StringBuilder("{\"Resources\": {\n");
        for (var index = 0; index < 500; index++)
        {
            text.Append(index == 0 ? string.Empty : ",\n").Append("\"R").Append(index).Append("\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {\"Policies\": [{\"PolicyName\": \"p\", \"PolicyDocument\": {\"Version\": \"2012-10-17\", \"Statement\": [");
            for (var statement = 0; statement < 16; statement++)
            {
                text.Append(statement == 0 ? string.Empty : ", ").Append("{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": {\"Fn::Sub\": \"arn:${AWS::Partition}:s3:::bucket/")
                    .Append(index).Append('/').Append(statement).Append("/*\"}}");
            }

            text.Append("]}}]}}");
        }

        text.Append("\n}}");
        var result = Lint(text.ToString(), "template" + extension);

        Assert.That(text.Length, Is.GreaterThan(1_000_000));
        Assert.That(result.Policies, Is.EqualTo(500));
        Assert.That(result.NotAnalysed, Is.Empty);
    }

    [TestCase("${!a}", 100_000)]
    [TestCase("${AWS::Region}/", 60_000)]
    [TestCase("${Bucket.Arn}", 60_000)]
    [TestCase("${One}", 60_000)]
    [TestCase("x", 900_000)]
    public void Reads_a_huge_sub(string piece, int count)
    {
        var text = WithPolicy("{Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: !Sub '" + string.Concat(Enumerable.Repeat(piece, count)) + "'}}",
            "Parameters: {One: {Type: String, AllowedValues: [a, b]}}");

        Assert.That(Inventory(text).Documents.Single().Statements.Single().Variants[0].Resources.Values, Has.Length.EqualTo(1));
    }

    [Test]
    public void Reads_forty_nested_conditions_around_a_statement()
    {
        var nested = string.Concat(Enumerable.Range(0, 40).Select(index => $"!If [C{index}, {Everything}, ")) + Everything + new string(']', 40);
        var conditions = string.Join(", ", Enumerable.Range(0, 40).Select(index => $"C{index}: !Equals [a, b]"));

        var result = Lint(WithPolicy($"{{Version: '2012-10-17', Statement: [{nested}]}}", "Conditions: {" + conditions + "}"));

        Assert.That(result.Findings.Count(finding => finding.Rule.Id == "PL4001"), Is.EqualTo(41));
    }

    [Test]
    public void Reads_forty_nested_conditions_around_a_value()
    {
        var nested = string.Concat(Enumerable.Range(0, 40).Select(index => $"!If [C, 'a{index}', ")) + "'*'" + new string(']', 40);

        Assert.That(
            () => Lint(WithPolicy($"{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: {nested}, Resource: {nested}}}}}", "Conditions: {C: !Equals [a, b]}"), profile: Profile.Strict), Throws.Nothing);
    }

    [Test]
    public void Ends_where_templates_import_ever_more_from_each_other()
    {
        var texts = Enumerable.Range(0, 40).Select(index => new SourceText($"t{index}.yaml", $"Resources: {{B: {{Type: AWS::S3::Bucket}}}}\nOutputs:\n  O:\n    Export: {{Name: e{index}}}\n    Value: !Join ['', ["
            + string.Join(", ", Enumerable.Repeat($"!ImportValue e{(index + 1) % 40}", 10)) + "]]\n"));
        var user = new SourceText("user.yaml", WithPolicy("{Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: !ImportValue e0}}"));

        var result = Linter.Lint(new SourceSet([.. texts, user]), LintOptions.Default);

        Assert.That(result.Policies, Is.EqualTo(1));
    }
}
