using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>Where findings of templates stand, by range and by path, and what else belongs to them.</summary>
public sealed class TemplatePlacesTests
{
    [TestCase("!Ref What", "Parameters: {What: {Type: String, AllowedValues: ['*']}}", "!Ref What", "['*']", "the values that the parameter What may have")]
    [TestCase("!Sub '${What}'", "Parameters: {What: {Type: String, AllowedValues: ['*']}}", "!Sub '${What}'", "['*']", "the values that the parameter What may have")]
    [TestCase("!FindInMap [M, a, b]", "Mappings: {M: {a: {b: '*'}}}", "!FindInMap [M, a, b]", "'*'", "the value in the mapping")]
    [TestCase("!FindInMap [M, a, b]", "Mappings: {M: {a: {b: ['*']}}}", "!FindInMap [M, a, b]", "['*']", "the values in the mapping")]
    public void Points_at_the_use_with_the_definition_beside_it(string action, string sections, string use, string definition, string message)
    {
        var finding = Lint(WithPolicy($"{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: {action}, Resource: '*'}}}}", sections))
            .Findings.Single(finding => finding.Rule.Id == "PL4001");

        Assert.That(Underlined(finding), Is.EqualTo(use));
        Assert.That(finding.Related.Select(related => (Text(related), related.Message)), Does.Contain((definition, message)));
    }

    [Test]
    public void Points_at_the_default_of_a_password()
    {
        var finding = Lint("""
            Parameters: {Secret: {Type: String, Default: hunter2} }
            Resources: {U: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: !Ref Secret, PasswordResetRequired: true} } } }
            """).Findings.Single(finding => finding.Rule.Family == RuleFamily.Identities && finding.Related.Any(related => related.Message.StartsWith("the default", StringComparison.Ordinal)));

        Assert.That(finding.Related.Select(Text), Does.Contain("hunter2"));
    }

    [Test]
    public void Adds_no_definition_to_what_comes_from_nowhere_else() => Assert.That(
        Lint(WithPolicy($"{{Version: '2012-10-17', Statement: [{Everything}, {{Effect: Deny, Action: 's3:GetObject', Resource: !Ref Where}}]}}", "Parameters: {Where: {Type: String, Default: a}}"))
            .Findings.Single().Related.Select(related => related.Message), Has.None.StartsWith("the default"));

    [TestCase("""{"Fn::Sub": "a-${Nothing}"}""", "!Sub 'a-${Nothing}'")]
    [TestCase("""{"Ref": "Nothing"}""", "!Ref Nothing")]
    [TestCase("""{"Fn::GetAtt": ["Nothing", "Arn"]}""", "!GetAtt [Nothing, Arn]")]
    [TestCase("""{"Fn::GetAtt": "Nothing.Arn"}""", "!GetAtt Nothing.Arn")]
    [TestCase("""{"Fn::If": ["Gone", "a", "b"]}""", "!If [Gone, a, b]")]
    [TestCase("""{"Fn::Join": ["", ["a", {"Ref": "Nothing"}]]}""", "!Join ['', [a, !Ref Nothing]]")]
    [TestCase("""{"Fn::Sub": ["a-${Nothing}", {"X": "y"}]}""", "!Sub ['a-${Nothing}', {X: y}]")]
    [TestCase("""{"Fn::FindInMap": ["Gone", "a", "b"]}""", "!FindInMap [Gone, a, b]")]
    [TestCase("""{"Fn::Subb": "a"}""", "!Subb a")]
    [TestCase("""{"Fn::Sub": "a/${aws:username}"}""", "!Sub 'a/${aws:username}'")]
    public void Gives_the_same_path_for_both_forms_of_a_function(string json, string yaml)
    {
        var inJson = Lint("""{"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": """
            + json + "}}}}}}", "template.json", Profile.Strict);
        var inYaml = Lint("Resources: {P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: "
            + yaml + "}}}}}", "template.yaml", Profile.Strict);

        var paths = inJson.Findings.Select(finding => finding.Rule.Id + " " + inJson.Paths.Of(finding.Place)).ToList();
        Assert.That(paths, Is.Not.Empty);
        Assert.That(inYaml.Findings.Select(finding => finding.Rule.Id + " " + inYaml.Paths.Of(finding.Place)), Is.EquivalentTo(paths));
    }

    [TestCase("!Sub", "Resources.P.Properties.PolicyDocument['Fn::Sub'].Statement[0].Action")]
    [TestCase("", "Resources.P.Properties.PolicyDocument.Statement[0].Action")]
    public void Gives_the_path_into_a_document_in_a_string(string tag, string path)
    {
        var result = Lint("Resources: {P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: " + tag
            + """ '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'}}}""");

        Assert.That(result.Paths.Of(result.Findings.Single(finding => finding.Rule.Id == "PL4001").Place), Is.EqualTo(path));
    }

    [Test]
    public void Gives_the_path_through_the_branches_of_a_condition()
    {
        var result = Lint(WithPolicy($"{{Version: '2012-10-17', Statement: [!If [C, {Everything}, !Ref AWS::NoValue]]}}", "Conditions: {C: !Equals [a, b]}"));

        Assert.That(result.Paths.Of(result.Findings.Single().Place), Is.EqualTo("Resources.P.Properties.PolicyDocument.Statement[0]['Fn::If'][1].Action"));
    }

    private static string Text(RelatedPlace related) => related.Place.Source.Content.Substring(related.Place.SourceSpan.Start, related.Place.SourceSpan.Length);
}
