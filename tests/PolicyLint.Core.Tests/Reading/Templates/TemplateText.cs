using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>A template as a test writes it, and what comes of it.</summary>
internal static class TemplateText
{
    /// <summary>A statement in flow style that grants everything.</summary>
    public const string Everything = "{Effect: Allow, Action: '*', Resource: '*'}";

    public static ReadResult Read(string text, string name = "template.yaml") =>
        PolicyFileReader.Read(new SourceText(name, text), new PolicyFileOptions(null, false));

    public static Inventory Inventory(string text) => Read(text).Inventory;

    public static LintResult Lint(string text, string name = "template.yaml", Profile profile = Profile.Default) =>
        Linter.Lint(new SourceSet(new SourceText(name, text)), new LintOptions { Rules = RuleSettings.Default with { Profile = profile } });

    /// <summary>The rule of each finding and the text it underlines.</summary>
    public static string[] Marks(string text, string name = "template.yaml", Profile profile = Profile.Default) =>
        [.. Lint(text, name, profile).Findings.Select(finding => finding.Rule.Id + " " + Underlined(finding))];

    public static string Underlined(Finding finding)
    {
        var span = finding.Place.SourceSpan;
        return finding.Place.Source.Content.Substring(span.Start, span.Length);
    }

    /// <summary>A template with one managed policy.</summary>
    public static string WithPolicy(string document, string sections = "") => $$"""
        AWSTemplateFormatVersion: '2010-09-09'
        {{sections}}
        Resources:
          Bucket: {Type: AWS::S3::Bucket}
          P:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              Roles: [app]
              PolicyDocument: {{document}}
        """;

    /// <summary>The value of Resource in a template whose one statement has it.</summary>
    public static Value Resource(string resource, string sections = "")
    {
        var document = Inventory(WithPolicy($"{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: 's3:GetObject', Resource: {resource}}}}}", sections)).Documents.Single();
        return document.Statements.Single().Variants[0].Resources.Values.Single().Value;
    }
}
