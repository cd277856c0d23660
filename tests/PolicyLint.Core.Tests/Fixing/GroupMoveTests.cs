using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>What hangs on a user is given to the group, in the forms that people write by hand.</summary>
public sealed class GroupMoveTests
{
    [Test]
    public void Makes_the_properties_of_a_group_that_has_none() => Assert.That(Fix("""
        Resources:
          Team:
            Type: AWS::IAM::Group
          Ann:
            Type: AWS::IAM::User
            Properties:
              Groups: [!Ref Team]
              ManagedPolicyArns:
                - arn:aws:iam::aws:policy/ReadOnlyAccess # for now
                - arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess
        """), Does.Contain("""
          Team:
            Properties:
              ManagedPolicyArns:
                - arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess
            Type: AWS::IAM::Group
        """).And.Contain("arn:aws:iam::aws:policy/ReadOnlyAccess # for now"));

    [Test]
    public void Moves_in_flow_style() => Assert.That(Fix("""
        Resources:
          Team: {Type: AWS::IAM::Group, Properties: {Path: /x/}}
          Ann: {Type: AWS::IAM::User, Properties: {ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'], Groups: [!Ref Team]}}
        """), Is.EqualTo("""
        Resources:
          Team: {Type: AWS::IAM::Group, Properties: {ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'], Path: /x/}}
          Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team]}}
        """));

    [Test]
    public void Names_the_group_in_the_short_form() => Assert.That(Fix("""
        Resources:
          Team: {Type: AWS::IAM::Group}
          Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team]}}
          Read:
            Type: AWS::IAM::Policy
            Properties:
              PolicyName: read
              Users:
                - !Ref Ann
              PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*'}}
        """), Does.Contain("""
              Groups:
                - !Ref Team
        """));

    [Test]
    public void Names_the_group_beside_the_users_that_stay() => Assert.That(Fix(Users("[!Ref Ann, !Ref Ben]")), Does.Contain("Groups: [!Ref Team]"));

    [Test]
    public void Names_the_group_once_for_several_users() => Assert.That(Fix("""
        Resources:
          Team: {Type: AWS::IAM::Group}
          Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team]}}
          Ben: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team]}}
          Read:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              Users:
                - !Ref Ann
                - !Ref Ben
              PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*'}}
        """), Does.Contain("""
            Properties:
              Groups:
                - !Ref Team
              PolicyDocument
        """.TrimEnd()).And.Not.Contain("Users:"));

    [Test]
    public void Adds_the_group_to_those_that_have_the_policy() => Assert.That(
        Fix(Users("[!Ref Ann, !Ref Ben], Groups: [others]")), Does.Contain("Groups: [!Ref Team, others]").And.Not.Contain("Users:"));

    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team], ManagedPolicyArns: !If [C, ['arn:aws:iam::aws:policy/ReadOnlyAccess'], []]}}")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [team], ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']}}")]
    [TestCase("Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team], Policies: [{PolicyName: p, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*'}}}]}}")]
    public void Leaves_alone_what_it_cannot_move(string user)
    {
        var text = $"Conditions: {{C: !Equals [a, b]}}\nResources:\n  Team: {{Type: AWS::IAM::Group}}\n  {user}\n";

        Assert.That(Fix(text), Is.EqualTo(text));
    }

    private static string Users(string users) => $$$"""
        Resources:
          Team: {Type: AWS::IAM::Group}
          Ann: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team]}}
          Ben: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Team]}}
          Read: {Type: AWS::IAM::ManagedPolicy, Properties: {Users: {{{users}}}, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*'} } } }
        """;

    private static string Fix(string text) => FixRun.Fix(new SourceText("template.yaml", text), true, "PL7001").Texts[0].Content;
}
