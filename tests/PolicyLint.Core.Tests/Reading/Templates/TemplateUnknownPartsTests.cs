using PolicyLint.Diagnostics;
using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>What a macro, a loop, an included file or a module decides is not known: it opens what it stands in, and is said.</summary>
public sealed class TemplateUnknownPartsTests
{
    [TestCase("Transform: AWS::LanguageExtensions", 0)]
    [TestCase("Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]", 0)]
    [TestCase("Transform: My::Macro", 1)]
    [TestCase("Transform: [AWS::Serverless-2016-10-31, My::Macro]", 1)]
    [TestCase("Transform: {Name: AWS::Include, Parameters: {Location: 's3://a/b'}}", 1)]
    [TestCase("'Fn::Transform': {Name: AWS::Include, Parameters: {Location: 's3://a/b'}}", 1)]
    public void Says_once_what_a_macro_over_all_of_it_may_do(string transform, int count)
    {
        var result = Read(WithPolicy($"{{Version: '2012-10-17', Statement: {Everything}}}", transform));

        Assert.That(result.Findings.Count(finding => finding.Rule.Id == "PL0008"), Is.EqualTo(count));
        Assert.That(result.Inventory.IsWhole, Is.EqualTo(count == 0));
    }

    [TestCase("Transform: My::Macro")]
    [TestCase("'Fn::Transform': {Name: AWS::Include}")]
    public void Allows_references_to_what_a_macro_may_make(string transform) => Assert.That(
        Read(WithPolicy("{Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: [!Ref Made, !GetAtt Also.Arn, !FindInMap [M, a, b]]}}", transform))
            .Findings.Select(finding => finding.Rule.Id),
        Is.EqualTo(new[] { "PL0008" }));

    [Test]
    public void Allows_references_to_what_a_loop_makes()
    {
        const string Text = """
            Transform: AWS::LanguageExtensions
            Resources:
              'Fn::ForEach::Topics': [Name, [A, B], {'Topic${Name}': {Type: AWS::SNS::Topic}}]
              P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 'sns:Publish', Resource: !Ref TopicA}}}}
            """;

        Assert.That(Read(Text).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "PL0008" }));
    }

    [TestCase("{'Fn::Transform': {Name: AWS::Include}, Effect: Allow, Action: '*', Resource: '*'}")]
    [TestCase("{'Fn::ForEach::A': [X, [a], {}], Effect: Allow, Action: 's3:GetObject'}")]
    public void Opens_a_statement(string statement)
    {
        var read = Read(WithPolicy($"{{Version: '2012-10-17', Statement: [{statement}]}}")).Inventory.Documents.Single().Statements.Single();

        Assert.That(read.Written.IsOpen, Is.True);
        Assert.That(Marks(WithPolicy($"{{Version: '2012-10-17', Statement: [{statement}]}}"), profile: Profile.Strict).Where(mark => mark.StartsWith("PL1004", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("[{'Fn::Transform': {Name: AWS::Include}}]")]
    [TestCase("[!Transform {Name: AWS::Include}]")]
    [TestCase("{'Fn::Transform': {Name: AWS::Include}}")]
    [TestCase("{'Fn::ForEach::A': [X, [a], {}]}")]
    public void Opens_the_list_of_statements(string statements)
    {
        var document = Read(WithPolicy($"{{Version: '2012-10-17', Statement: {statements}}}")).Inventory.Documents.Single();

        Assert.That(document.AreStatementsOpen || document.Statements.Single().Written.IsOpen, Is.True);
    }

    [TestCase("R: {'Fn::Transform': {Name: AWS::Include}}")]
    [TestCase("R: {Type: AWS::IAM::Role, 'Fn::Transform': {Name: AWS::Include}}")]
    [TestCase("R: {Type: AWS::IAM::Role, Properties: {'Fn::Transform': {Name: AWS::Include}}}")]
    [TestCase("'Fn::ForEach::A': [X, [a], {}]")]
    [TestCase("R: {Type: 'Our::Own::Thing::MODULE'}")]
    public void Says_that_a_resource_is_not_all_written(string resource)
    {
        var result = Read("AWSTemplateFormatVersion: '2010-09-09'\nResources: {" + resource + "}");

        Assert.That(result.Findings.Select(finding => finding.Rule.Id).Distinct(), Is.EqualTo(new[] { "PL0008" }));
        Assert.That(result.Inventory.IsWhole, Is.False);
    }

    [TestCase("{'Fn::ToJsonString': {Version: '2012-10-17', Statement: #}}")]
    [TestCase("!ToJsonString {Version: '2012-10-17', Statement: #}")]
    [TestCase("{'Fn::ToJsonString': {'Fn::ToJsonString': {Version: '2012-10-17', Statement: #}}}")]
    public void Reads_a_policy_that_is_made_a_string(string document) => Assert.That(
        Marks(WithPolicy(document.Replace("#", Everything))), Does.Contain("PL4001 '*'"));

    [TestCase("!FindInMap [Gone, a, b, {DefaultValue: x}]", "x")]
    [TestCase("!FindInMap [Names, a, b, {DefaultValue: x}]", "y or x")]
    [TestCase("{'Fn::FindInMap': [Names, gone, b, {DefaultValue: !Ref AWS::Region}]}", "${AWS::Region}")]
    public void Takes_the_default_of_a_look_up(string function, string display) => Assert.That(
        Resource(function, "Transform: AWS::LanguageExtensions\nMappings: {Names: {a: {b: y}}}").Display, Is.EqualTo(display));

    [TestCase("'{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::${{AWS::AccountId}}/*\"}}]}}'")]
    [TestCase("{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::${{AWS::AccountId}}/*'}}}}")]
    [TestCase("{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: 's3:GetObject', Resource: !Join ['', ['arn:aws:s3:::${{AWS::AccountId}}', '/*']]}}}}")]
    public void Reports_a_pseudo_parameter_outside_of_sub(string document) => Assert.That(
        Read(WithPolicy(document.Replace("{{", "{").Replace("}}", "}"))).Findings.Select(finding => finding.Message),
        Is.EqualTo(new[] { "${AWS::…} stands outside Fn::Sub, so it is literal text" }));

    [TestCase("List<String>")]
    [TestCase("CommaDelimitedList")]
    [TestCase("AWS::SSM::Parameter::Value<String>")]
    public void Does_not_take_the_text_of_a_list_or_of_a_stored_name_for_the_value(string type)
    {
        var value = Resource("!Ref Some", "Parameters: {Some: {Type: '" + type + "', Default: '*', AllowedValues: ['*', 'a']}}");

        Assert.That((value as UnknownValue)?.Hole.Default, Is.Null);
        Assert.That(value, Is.InstanceOf<UnknownValue>());
    }

    [Test]
    public void Takes_a_text_apart() => Assert.That(
        Inventory(WithPolicy("{Version: '2012-10-17', Statement: {Effect: Allow, Action: !Split [',', 's3:GetObject,s3:PutObject'], Resource: 'arn:aws:s3:::a/*'}}"))
            .Documents.Single().Statements.Single().Variants[0].Actions.Values.Select(value => value.Text),
        Is.EqualTo(new[] { "s3:GetObject", "s3:PutObject" }));

    [Test]
    public void Reports_an_alias_once_as_info()
    {
        var findings = Read($$"""
            Resources:
              A: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: &same {Version: '2012-10-17', Statement: {{Everything}} } } }
              B: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: *same } }
              C: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: *same } }
            """);

        Assert.That(findings.Findings.Select(finding => (finding.Rule.Id, finding.Severity)), Is.EqualTo(new[] { ("PL0009", Severity.Info) }));
        Assert.That(findings.Inventory.Documents, Has.Length.EqualTo(3));
    }
}
