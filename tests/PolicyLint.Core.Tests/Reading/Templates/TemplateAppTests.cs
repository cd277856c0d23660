using System.Collections.Immutable;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Reading.Templates;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class TemplateAppTests
{
    private const string Producer = """
        Resources:
          U: {Type: AWS::IAM::User}
          B: {Type: AWS::S3::Bucket}
        Outputs:
          U: {Value: !Ref U, Export: {Name: shared-user}}
          B: {Value: !GetAtt B.Arn, Export: {Name: !Sub 'shared-${Stage}'}}
        Parameters: {Stage: {Type: String, AllowedValues: [prod]}}
        """;

    [Test]
    public void Follows_an_import_to_the_template_that_exports_it()
    {
        var inventory = Read(
            ("a.yaml", Producer),
            ("b.yaml", "Resources: {P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Users: [!ImportValue shared-user], PolicyDocument: {Version: '2012-10-17', Statement: []}}}}")).Inventory;

        Assert.That(inventory.Attachments.Single().Identity, Is.SameAs(inventory.Identities.Single()));
    }

    [Test]
    public void Gives_the_type_of_an_imported_arn()
    {
        var document = Read(("a.yaml", Producer), ("b.yaml", Policy("!ImportValue shared-prod"))).Inventory.Documents.Single();

        Assert.That((ResourceOf(document) as UnknownValue)?.Hole.ArnType, Is.EqualTo("s3:bucket"));
    }

    [TestCase("!ImportValue other")]
    [TestCase("!ImportValue {'Fn::Sub': '${Free}-bucket'}")]
    public void Gives_an_unknown_value_for_an_import_from_elsewhere(string import) => Assert.That(
        ResourceOf(Read(("a.yaml", Producer), ("b.yaml", Policy(import) + "\nParameters: {Free: {Type: String}}")).Inventory.Documents.Single()),
        Is.InstanceOf<UnknownValue>());

    [Test]
    public void Ends_where_two_templates_import_from_each_other()
    {
        static string Circle(string own, string other) =>
            Policy("!ImportValue " + other) + $"\nOutputs: {{O: {{Value: !ImportValue {other}, Export: {{Name: {own}}}}}}}";

        Assert.That(() => Read(("a.yaml", Circle("one", "two")), ("b.yaml", Circle("two", "one"))), Throws.Nothing);
    }

    [Test]
    public void Gives_a_nested_stack_its_parameters_and_its_parent_the_outputs()
    {
        var result = Read(
            ("cdk.out/App.template.json", """
                {"Resources": {
                  "B": {"Type": "AWS::S3::Bucket"},
                  "N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"Parameters": {"Given": {"Fn::GetAtt": ["B", "Arn"]}}}, "Metadata": {"aws:asset:path": "AppN.nested.template.json"}},
                  "P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"Users": [{"Fn::GetAtt": ["N", "Outputs.User"]}], "PolicyDocument": {"Version": "2012-10-17", "Statement": []}}}}}
                """),
            ("cdk.out/AppN.nested.template.json", """
                {"Parameters": {"Given": {"Type": "String"}},
                 "Resources": {
                  "U": {"Type": "AWS::IAM::User"},
                  "Q": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Ref": "Given"}}}}}},
                 "Outputs": {"User": {"Value": {"Ref": "U"}}}}
                """),
            ("cdk.out/manifest.json", """{"artifacts": {"App": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "App.template.json"}}}}"""));

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Inventory.IsWhole, Is.True);
        Assert.That((ResourceOf(result.Inventory.Documents.Single(document => document.Statements.Length == 1)) as UnknownValue)?.Hole.ArnType, Is.EqualTo("s3:bucket"));
        Assert.That(result.Inventory.Attachments.Single().Identity, Is.SameAs(result.Inventory.Identities.Single()));
    }

    [Test]
    public void Takes_the_construct_from_the_manifest_where_the_template_has_none()
    {
        var result = Linter.Lint(new SourceSet(
            new SourceText("cdk.out/App.template.json", """{"Resources": {"Key": {"Type": "AWS::IAM::AccessKey", "Properties": {"UserName": "ann"}}}, "Outputs": {"Secret": {"Value": {"Fn::GetAtt": ["Key", "SecretAccessKey"]}}}}"""),
            new SourceText("cdk.out/manifest.json", """
                {"artifacts": {"App": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "App.template.json"}, "metadata": {
                  "/App/Key": [{"type": "aws:cdk:logicalId", "data": "Key"}], "/App/Secret": [{"type": "aws:cdk:warning", "data": "x"}, {"type": "aws:cdk:logicalId", "data": "Secret"}]}}}}
                """)), LintOptions.Default);

        Assert.That(result.Findings.Select(finding => (finding.Rule.Id, finding.Construct)), Is.EquivalentTo(new[] { ("PL7003", "App/Key"), ("PL7004", "App/Secret") }));
        Assert.That(result.Constructs.Select(construct => construct.Path), Is.EquivalentTo(new[] { "App/Key", "App/Secret" }));
    }

    [TestCase("""{"artifacts": {"App": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Gone.template.json"}}}}""", "not analysed: the manifest names Gone.template.json, which is not there")]
    [TestCase("""{"artifacts": {"App": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "stage"}}}}""", "not analysed: the manifest names stage/manifest.json, which is not there")]
    [TestCase("{", "not analysed: this is no manifest of a CDK app: it names no artifacts")]
    [TestCase("[]", "not analysed: this is no manifest of a CDK app: it names no artifacts")]
    [TestCase(null, "not analysed: cdk.out has no manifest.json, which says which stacks the app has")]
    public void Reports_a_manifest_that_is_missing_or_broken(string? manifest, string message)
    {
        var files = new List<(string, string)> { ("cdk.out/App.template.json", "{}"), ("cdk.out/Two.template.json", "{}") };
        if (manifest is not null)
        {
            files.Add(("cdk.out/manifest.json", manifest));
        }

        var result = Read([.. files]);

        Assert.That(result.Findings.Where(finding => finding.Rule.Id == "PL0004").Select(finding => finding.Message), Is.EqualTo(new[] { message }));
        Assert.That(result.NotAnalysed, Has.Length.EqualTo(1));
    }

    [Test]
    public void Reports_a_manifest_without_any_template()
    {
        var manifest = """{"artifacts": {"App": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Gone.template.json"}}}}""";

        Assert.That(Read(("cdk.out/manifest.json", manifest)).NotAnalysed, Has.Length.EqualTo(1));
    }

    [Test]
    public void Knows_that_a_stack_of_which_an_output_is_asked_is_not_here() => Assert.That(
        Read(("a.yaml", "Resources: {B: {Type: AWS::S3::Bucket, Properties: {BucketName: !GetStackOutput {StackName: s, OutputName: o}}}}")).Inventory.IsWhole, Is.False);

    [Test]
    public void Allows_two_templates_with_the_same_logical_ids() =>
        Assert.That(Read(("a.yaml", Policy("'*'")), ("b.yaml", Policy("'*'"))).Inventory.Documents, Has.Length.EqualTo(2));

    [Test]
    public void Gives_a_parameter_the_value_it_is_called_with()
    {
        var options = new PolicyFileOptions(null, false) { Parameters = ImmutableDictionary<string, string>.Empty.Add("Where", "*") };
        var text = Policy("!Ref Where") + "\nParameters: {Where: {Type: String}}";

        Assert.That(ResourceOf(PolicyFileReader.Read(new SourceText("a.yaml", text), options).Inventory.Documents.Single()).Text, Is.EqualTo("*"));
    }

    [TestCase("""[{"ParameterKey": "A", "ParameterValue": "b"}]""")]
    [TestCase("""{"Parameters": {"A": "b"}}""")]
    [TestCase("""{"A": "b"}""")]
    [TestCase("""["A=b"]""")]
    public void Reads_parameter_files_in_every_form(string text) =>
        Assert.That(ParameterFile.Read(new SourceText("p.json", text))?["A"], Is.EqualTo("b"));

    [TestCase("{")]
    [TestCase("[1]")]
    [TestCase("""{"A": {}}""")]
    [TestCase("\"A\"")]
    public void Refuses_what_is_no_parameter_file(string text) =>
        Assert.That(ParameterFile.Read(new SourceText("p.json", text)), Is.Null);

    private static ReadResult Read(params (string Name, string Text)[] files) =>
        PolicyFileReader.Read(new SourceSet([.. files.Select(file => new SourceText(file.Name, file.Text))]), new PolicyFileOptions(null, false));

    private static Value ResourceOf(PolicyDocument document) => document.Statements.Single().Variants[0].Resources.Values.Single().Value;

    private static string Policy(string resource) =>
        $"Resources: {{P: {{Type: AWS::IAM::ManagedPolicy, Properties: {{PolicyDocument: {{Version: '2012-10-17', Statement: {{Effect: Allow, Action: 's3:GetObject', Resource: {resource}}}}}}}}}}}";
}
