using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class ServerlessTests
{
    [Test]
    public void Gives_every_policy_template_without_a_mistake()
    {
        foreach (var name in ServerlessPolicyTemplates.Names)
        {
            var parameters = ServerlessPolicyTemplates.Find(name)!.Value.Member("Parameters").Items;
            var given = new List<string>();
            foreach (var parameter in parameters)
            {
                given.Add(parameter.Value + ": x");
            }

            var result = Read(Function($"[{{{name}: {{{string.Join(", ", given)}}}}}]"));

            Assert.That(result.Findings, Is.Empty, name);
            Assert.That(result.Inventory.Documents.Single().Statements, Is.Not.Empty, name);
        }
    }

    [Test]
    public void Gives_the_parameters_of_a_policy_template_to_its_statements()
    {
        var document = Inventory(Function("[{S3ReadPolicy: {BucketName: mine}}]")).Documents.Single();

        var resources = document.Statements[0].Variants[0].Resources.Values.Select(value => value.Value.Display);
        Assert.That(resources, Is.EqualTo(new[] { "arn:${AWS::Partition}:s3:::mine", "arn:${AWS::Partition}:s3:::mine/*" }));
        Assert.That(document.Origin.Kind, Is.EqualTo(OriginKind.Synthesised));
    }

    [TestCase("AdministratorAccess", "AdministratorAccess")]
    [TestCase("[!Ref Shared]", "${Shared}")]
    [TestCase("!If [C, AdministratorAccess, ReadOnlyAccess]", "AdministratorAccess|ReadOnlyAccess")]
    public void Gives_the_managed_policies_of_the_role_that_sam_makes(string policies, string names)
    {
        var inventory = Inventory(Function(policies));

        Assert.That(inventory.Identities.Single().Name.Text, Is.EqualTo("FRole"));
        Assert.That(inventory.Attachments.Select(attachment => attachment.Name.Display), Is.EqualTo(names.Split('|')));
    }

    [Test]
    public void Reports_a_statement_of_a_function() =>
        Assert.That(Marks(Function($"[{{Statement: [{Everything}]}}]")), Is.EqualTo(new[] { "PL4001 '*'" }));

    [Test]
    public void Says_nothing_of_policies_that_a_given_role_makes_void() =>
        Assert.That(Inventory(Function("AdministratorAccess", "Role: 'arn:aws:iam::123456789012:role/r', ")).Identities, Is.Empty);

    [Test]
    public void Gives_the_boundary_of_globals() => Assert.That(
        Inventory("Globals: {Function: {PermissionsBoundary: 'arn:aws:iam::123456789012:policy/b'}}\n" + Function("ReadOnlyAccess")).Identities.Single().Boundary?.Name.Text,
        Is.EqualTo("arn:aws:iam::123456789012:policy/b"));

    [TestCase("[{S3RedPolicy: {BucketName: x}}]", "there is no SAM policy template S3RedPolicy")]
    [TestCase("[{S3ReadPolicy: {Bucket: x, BucketName: y}}]", "S3ReadPolicy has no parameter Bucket")]
    [TestCase("[{S3ReadPolicy: {}}]", "S3ReadPolicy needs the parameter BucketName")]
    [TestCase("[{}]", "this is no policy of SAM")]
    public void Reports_what_is_no_policy_of_sam(string policies, string message) =>
        Assert.That(Read(Function(policies)).Findings.Select(finding => finding.Message), Is.EqualTo(new[] { message }));

    private static string Function(string policies, string properties = "") => $$"""
        Transform: AWS::Serverless-2016-10-31
        Conditions: {C: !Equals [a, b]}
        Resources:
          F: {Type: AWS::Serverless::Function, Properties: { {{properties}}Policies: {{policies}} } }
        """;
}
