using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class TemplateInventoryTests
{
    [TestCase("Outputs: {Secret: {Value: !GetAtt K.SecretAccessKey}}", "output")]
    [TestCase("Outputs: {Secret: {Value: !Sub 'key ${K.SecretAccessKey}'}}", "output")]
    [TestCase("Outputs: {Secret: {Value: {'Fn::GetAtt': [K, SecretAccessKey]}}}", "output")]
    [TestCase("Outputs: {Id: {Value: !Ref K}}", "")]
    public void Gives_the_access_keys_of_a_user_and_where_their_secret_goes(string more, string uses)
    {
        var inventory = Inventory(more + """

            Resources:
              U: {Type: AWS::IAM::User}
              K: {Type: AWS::IAM::AccessKey, Properties: {UserName: !Ref U, Status: Inactive}}
            """);

        var key = inventory.AccessKeys.Single();
        Assert.That(key.User, Is.SameAs(inventory.Identities.Single()));
        Assert.That(key.User!.AccessKeys, Is.EqualTo(new[] { key }));
        Assert.That(key.Status?.Text, Is.EqualTo("Inactive"));
        Assert.That(string.Join(" ", key.SecretUses.Select(use => use.ResourceType ?? "output")), Is.EqualTo(uses));
    }

    [TestCase("AWS::SecretsManager::Secret", "SecretString: !GetAtt K.SecretAccessKey")]
    [TestCase("AWS::SSM::Parameter", "Type: String, Value: !GetAtt K.SecretAccessKey")]
    public void Gives_the_type_of_the_resource_that_takes_a_secret(string type, string properties) => Assert.That(
        Inventory($$"""
            Resources:
              K: {Type: AWS::IAM::AccessKey, Properties: {UserName: bob} }
              S: {Type: {{type}}, Properties: { {{properties}} } }
            """).AccessKeys.Single().SecretUses.Single().ResourceType,
        Is.EqualTo(type));

    [TestCase("Password: secret", "secret", Answer.No)]
    [TestCase("Password: !Ref P, PasswordResetRequired: true", "default changeme", Answer.Yes)]
    [TestCase("Password: !Ref Q, PasswordResetRequired: !Ref R", "hidden", Answer.Maybe)]
    [TestCase("Password: '{{resolve:secretsmanager:name:SecretString:password}}'", "hidden", Answer.No)]
    [TestCase("Password: !If [C, a, !Ref Q], PasswordResetRequired: 'true'", "a hidden", Answer.Yes)]
    public void Gives_how_a_password_is_kept(string profile, string passwords, Answer isResetRequired)
    {
        var login = Inventory($$"""
            Parameters:
              P: {Type: String, NoEcho: true, Default: changeme}
              Q: {Type: String, NoEcho: true}
              R: {Type: String}
            Conditions: {C: !Equals [a, b]}
            Resources:
              U: {Type: AWS::IAM::User, Properties: {LoginProfile: { {{profile}} } } }
            """).LoginProfiles.Single();

        Assert.That(login.User.LoginProfile, Is.SameAs(login));
        Assert.That(login.IsResetRequired, Is.EqualTo(isResetRequired));
        Assert.That(string.Join(" ", login.Passwords.Select(Described)), Is.EqualTo(passwords));
    }

    [Test]
    public void Gives_identity_providers()
    {
        var providers = Inventory("""
            Resources:
              O: {Type: AWS::IAM::OIDCProvider, Properties: {Url: 'https://token.actions.githubusercontent.com', ClientIdList: [sts.amazonaws.com]}}
              S: {Type: AWS::IAM::SAMLProvider, Properties: {SamlMetadataDocument: x}}
            """).Providers;

        Assert.That(providers.Select(provider => (provider.Kind, provider.Name.Text)), Is.EqualTo(new[]
        {
            (ProviderKind.Oidc, "https://token.actions.githubusercontent.com"), (ProviderKind.Saml, "S"),
        }));
        Assert.That(providers[0].Audiences.Single().Text, Is.EqualTo("sts.amazonaws.com"));
    }

    [TestCase("F: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt R.Arn}}", "F", "R")]
    [TestCase("F: {Type: AWS::Lambda::Function, Properties: {Role: !Sub '${R.Arn}'}}", "F", "R")]
    [TestCase("I: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref R]}}\n  E: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref I}}", "E", "R")]
    [TestCase("F: {Type: AWS::Serverless::Function, Properties: {Policies: ReadOnlyAccess}}", "F", "FRole")]
    [TestCase("F: {Type: AWS::Serverless::Function, Properties: {Role: !GetAtt R.Arn}}", "F", "R")]
    public void Gives_what_runs_with_which_role(string resources, string resource, string role)
    {
        var inventory = Inventory($"Resources:\n  R: {{Type: AWS::IAM::Role}}\n  {resources}");

        var used = inventory.Resources.Single();
        Assert.That((used.LogicalId, used.Roles.Single().Role.Name.Text), Is.EqualTo((resource, role)));
    }

    [Test]
    public void Gives_the_properties_of_a_resource_as_values()
    {
        var bucket = Inventory("Resources: {B: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub 'logs-${AWS::AccountId}'}}}").Resources.Single();

        Assert.That((bucket.Properties!.Find("BucketName")!.Value as WrittenValue)?.Value.Display, Is.EqualTo("logs-${AWS::AccountId}"));
        Assert.That((bucket.ArnType, bucket.ArnText), Is.EqualTo(("s3:bucket", "!GetAtt B.Arn")));
    }

    [Test]
    public void Gives_permission_sets_with_their_policies_and_assignments()
    {
        var inventory = Inventory("""
            Resources:
              S:
                Type: AWS::SSO::PermissionSet
                Properties:
                  Name: admins
                  ManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess']
                  CustomerManagedPolicyReferences: [{Name: own}]
                  InlinePolicy: {Version: '2012-10-17', Statement: []}
                  PermissionsBoundary: {ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess'}
              A: {Type: AWS::SSO::Assignment, Properties: {PermissionSetArn: !GetAtt S.PermissionSetArn, PrincipalType: USER, PrincipalId: x, TargetId: '123456789012'}}
            """);

        var set = (PermissionSet)inventory.Identities.Single();
        Assert.That(set.Attachments.Select(attachment => attachment.Name.Display), Is.EqualTo(new[] { "S", "arn:aws:iam::aws:policy/AdministratorAccess", "own" }));
        Assert.That(set.Boundary?.Name.Text, Is.EqualTo("arn:aws:iam::aws:policy/PowerUserAccess"));
        Assert.That((inventory.Assignments.Single().PermissionSet, inventory.Assignments.Single().PrincipalType.Text), Is.EqualTo((set, "USER")));
    }

    [TestCase("", true)]
    [TestCase("  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: x}}", false)]
    [TestCase("  N: {Type: 'My::Own::Thing::MODULE'}", false)]
    public void Says_whether_anything_is_missing(string more, bool isWhole) =>
        Assert.That(Inventory("Resources:\n  U: {Type: AWS::IAM::User}\n" + more).IsWhole, Is.EqualTo(isWhole));

    [TestCase("Outputs: {O: {Value: !Ref M}}\n", true)]
    [TestCase("", false)]
    public void Says_whether_a_policy_is_given_away(string outputs, bool isExported)
    {
        var document = Inventory(outputs + "Resources: {M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Version: '2012-10-17', Statement: []}}}}").Documents.Single();

        Assert.That((document.Holder?.LogicalId, document.Holder?.IsExported), Is.EqualTo(("M", isExported)));
    }

    private static string Described(WrittenValue password) => password.Value switch
    {
        UnknownValue { Hole.Default: { } text } => "default " + text,
        UnknownValue { Hole.IsHidden: true } => "hidden",
        _ => password.Value.Display,
    };
}
