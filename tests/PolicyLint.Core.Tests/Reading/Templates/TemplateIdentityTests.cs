using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class TemplateIdentityTests
{
    private const string Document = "{Version: '2012-10-17', Statement: []}";

    [TestCase("U: {Type: AWS::IAM::User, Properties: {Policies: [{PolicyName: p, PolicyDocument: #}]}}", "user U p inline")]
    [TestCase("U: {Type: AWS::IAM::User, Properties: {ManagedPolicyArns: [!Ref M]}}", "user U ${M} managed")]
    [TestCase("U: {Type: AWS::IAM::User, Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess']}}", "user U arn:aws:iam::aws:policy/AdministratorAccess elsewhere")]
    [TestCase("U: {Type: AWS::IAM::User}\n  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: #, Users: [!Ref U]}}", "user U p inline")]
    [TestCase("U: {Type: AWS::IAM::User}\n  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: #, Users: [!Sub '${U}']}}", "user U p inline")]
    [TestCase("U: {Type: AWS::IAM::User}\n  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: #, Users: !If [C, [!Ref U], !Ref AWS::NoValue]}}", "user U p inline")]
    [TestCase("U: {Type: AWS::IAM::User, Properties: {UserName: al}}\n  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: #, Users: [al]}}", "user al p inline")]
    [TestCase("P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: #, Users: [bob]}}", "user bob p inline")]
    [TestCase("P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: #, Users: [!ImportValue bob]}}", "user import of bob p inline")]
    [TestCase("P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: #, Groups: [ops]}}", "group ops P managed")]
    [TestCase("P: {Type: AWS::IAM::UserPolicy, Properties: {PolicyName: p, PolicyDocument: #, UserName: bob}}", "user bob p inline")]
    [TestCase("P: {Type: AWS::IAM::GroupPolicy, Properties: {PolicyName: p, PolicyDocument: #, GroupName: ops}}", "group ops p inline")]
    [TestCase("P: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: p, PolicyDocument: #, RoleName: r}}", "role r p inline")]
    public void Gives_every_attachment(string resources, string expected)
    {
        var inventory = Inventory(Template(resources));

        var attachment = inventory.Attachments.Single();
        var manner = attachment.Document is null ? "elsewhere" : attachment.IsInline ? "inline" : "managed";
        Assert.That($"{attachment.Identity.Noun} {attachment.Identity.Name} {attachment.Name} {manner}", Is.EqualTo(expected));
    }

    [Test]
    public void Gives_the_guard_of_an_attachment() => Assert.That(
        Inventory(Template("P: {Type: AWS::IAM::Policy, Condition: D, Properties: {PolicyName: p, PolicyDocument: #, Users: [!If [C, bob, !Ref AWS::NoValue]]}}"))
            .Attachments.Single().Guard.ToString(),
        Is.EqualTo("D and C"));

    [TestCase("U: {Type: AWS::IAM::User, Properties: {Groups: [!Ref G]}}\n  G: {Type: AWS::IAM::Group}")]
    [TestCase("U: {Type: AWS::IAM::User}\n  G: {Type: AWS::IAM::Group}\n  A: {Type: AWS::IAM::UserToGroupAddition, Properties: {GroupName: !Ref G, Users: [!Ref U]}}")]
    public void Gives_memberships_in_both_directions(string resources)
    {
        var membership = Inventory(Template(resources)).Memberships.Single();

        Assert.That((membership.User.Name.Text, membership.Group.Name.Text), Is.EqualTo(("U", "G")));
        Assert.That(membership.User.Groups, Is.EqualTo(new[] { membership.Group }));
    }

    [Test]
    public void Gives_the_document_and_the_kind_of_a_boundary()
    {
        var inventory = Inventory(Template("R: {Type: AWS::IAM::Role, Properties: {PermissionsBoundary: !Ref M, AssumeRolePolicyDocument: #}}"));

        var role = inventory.Identities.OfType<Role>().Single();
        Assert.That(role.Boundary?.Document?.Kind.Presumed, Is.EqualTo(PolicyKind.Boundary));
        Assert.That(role.TrustPolicy?.Kind.Presumed, Is.EqualTo(PolicyKind.Trust));
    }

    private static string Template(string resources) => $$"""
        AWSTemplateFormatVersion: '2010-09-09'
        Conditions: {C: !Equals [a, b], D: !Equals [a, c]}
        Resources:
          M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {{Document}} } }
          {{resources.Replace("#", Document)}}
        """;
}
