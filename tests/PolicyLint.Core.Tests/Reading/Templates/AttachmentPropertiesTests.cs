using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

/// <summary>Every property that ties policies, members and credentials together is read.</summary>
public sealed class AttachmentPropertiesTests
{
    private const string Document = "{Version: '2012-10-17', Statement: []}";

    [TestCase("AWS::IAM::Role", "ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']")]
    [TestCase("AWS::IAM::User", "ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']")]
    [TestCase("AWS::IAM::Group", "ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']")]
    [TestCase("AWS::SSO::PermissionSet", "ManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']")]
    [TestCase("AWS::SSO::PermissionSet", "CustomerManagedPolicyReferences: [{Name: 'arn:aws:iam::aws:policy/ReadOnlyAccess'}]")]
    [TestCase("AWS::Serverless::Function", "Policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess']")]
    [TestCase("AWS::Serverless::StateMachine", "Policies: 'arn:aws:iam::aws:policy/ReadOnlyAccess'")]
    public void Attaches_a_managed_policy(string type, string properties) => Assert.That(
        Inventory(Template(type, properties)).Attachments.Select(attachment => attachment.Name.Text), Does.Contain("arn:aws:iam::aws:policy/ReadOnlyAccess"));

    [TestCase("AWS::IAM::Role", "PermissionsBoundary: limit")]
    [TestCase("AWS::IAM::User", "PermissionsBoundary: limit")]
    [TestCase("AWS::SSO::PermissionSet", "PermissionsBoundary: {ManagedPolicyArn: limit}")]
    [TestCase("AWS::SSO::PermissionSet", "PermissionsBoundary: {CustomerManagedPolicyReference: {Name: limit}}")]
    [TestCase("AWS::Serverless::Function", "PermissionsBoundary: limit")]
    [TestCase("AWS::Serverless::StateMachine", "PermissionsBoundary: limit")]
    public void Sets_a_boundary(string type, string properties) =>
        Assert.That(Inventory(Template(type, properties)).Identities.Single().Boundary?.Name.Text, Is.EqualTo("limit"));

    [TestCase("AWS::RolesAnywhere::Profile", "ManagedPolicyArns: [!Ref Limit]")]
    [TestCase("AWS::Chatbot::SlackChannelConfiguration", "GuardrailPolicies: [!Ref Limit]")]
    [TestCase("AWS::Chatbot::MicrosoftTeamsChannelConfiguration", "GuardrailPolicies: [!Ref Limit]")]
    [TestCase("AWS::EMR::StudioSessionMapping", "SessionPolicyArn: !Ref Limit")]
    public void Takes_a_managed_policy_that_limits_sessions_for_a_session_policy(string type, string properties) => Assert.That(
        Inventory(Template(type, properties, "Limit: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: " + Document + "}}")).Documents.Single().Kind.Presumed,
        Is.EqualTo(PolicyKind.Session));

    [TestCase("AWS::IAM::UserToGroupAddition", "GroupName: !Ref G, Users: [!Ref U]")]
    [TestCase("AWS::IAM::User", "Groups: [!Ref G]")]
    public void Adds_a_member(string type, string properties)
    {
        var membership = Inventory(Template(type, properties, "G: {Type: AWS::IAM::Group}", "U: {Type: AWS::IAM::User}")).Memberships.Single();

        Assert.That(membership.Group.LogicalId, Is.EqualTo("G"));
    }

    [Test]
    public void Puts_a_role_into_an_instance_profile() => Assert.That(
        Inventory(Template("AWS::IAM::InstanceProfile", "Roles: [!Ref Own]", "Own: {Type: AWS::IAM::Role}")).InstanceProfiles.Single().Roles.Single().LogicalId, Is.EqualTo("Own"));

    [TestCase("AWS::Lambda::Permission", "FunctionName: f, Action: 'lambda:InvokeFunction', Principal: s3.amazonaws.com, SourceAccount: '111122223333'", "lambda:InvokeFunction", "s3.amazonaws.com")]
    [TestCase("AWS::Lambda::LayerVersionPermission", "LayerVersionArn: !Ref L, Action: 'lambda:GetLayerVersion', Principal: '*', OrganizationId: o-a1b2c3d4e5", "lambda:GetLayerVersion", "*")]
    [TestCase("AWS::Events::EventBusPolicy", "StatementId: s, Action: 'events:PutEvents', Principal: '*', Condition: {Type: StringEquals, Key: 'aws:PrincipalOrgID', Value: o-a1b2c3d4e5}", "events:PutEvents", "*")]
    [TestCase("AWS::Events::EventBusPolicy", "StatementId: s, Principal: '111122223333'", "events:PutEvents", "111122223333")]
    [TestCase("AWS::Signer::ProfilePermission", "ProfileName: p, Action: 'signer:StartSigningJob', Principal: '111122223333', StatementId: s", "signer:StartSigningJob", "111122223333")]
    [TestCase("AWS::ACMPCA::Permission", "CertificateAuthorityArn: !Ref L, Actions: [IssueCertificate], Principal: acm.amazonaws.com, SourceAccount: '111122223333'", "acm-pca:IssueCertificate", "acm.amazonaws.com")]
    public void Makes_a_statement_of_a_permission_in_properties(string type, string properties, string action, string principal)
    {
        var template = Template(type, properties, "L: {Type: AWS::ACMPCA::CertificateAuthority}");
        var statement = Inventory(template).Documents.Single().Statements.Single().Variants.Single();

        Assert.That(statement.Actions.Values.Single().Text, Is.EqualTo(action));
        Assert.That(statement.Principals.Entries.Single().Written.Text, Is.EqualTo(principal));
        Assert.That(Lint(template, profile: PolicyLint.Diagnostics.Profile.Strict).Findings.Where(finding => finding.Severity == PolicyLint.Diagnostics.Severity.Error), Is.Empty);
    }

    [TestCase("NONE", "PL5002 '*'")]
    [TestCase("AWS_IAM", "")]
    [TestCase("!Ref Type", "")]
    public void Reports_a_function_url_that_asks_nobody_who_they_are(string type, string mark) => Assert.That(
        string.Join(' ', Marks("Parameters: {Type: {Type: String}}\n" + Template(
            "AWS::Lambda::Permission", "FunctionName: f, Action: 'lambda:InvokeFunctionUrl', Principal: '*', FunctionUrlAuthType: " + type))), Is.EqualTo(mark));

    [Test]
    public void Reports_an_event_bus_that_everybody_may_send_to() => Assert.That(
        Marks(Template("AWS::Events::EventBusPolicy", "StatementId: s, Action: 'events:PutEvents', Principal: '*'")), Is.EqualTo(new[] { "PL5002 '*'" }));

    [TestCase("AWS::EKS::AccessEntry", "PrincipalArn: !GetAtt Own.Arn, ClusterName: c", "PrincipalArn")]
    [TestCase("AWS::LakeFormation::PrincipalPermissions", "Principal: {DataLakePrincipalIdentifier: !GetAtt Own.Arn}, Permissions: [ALL]", "Permissions")]
    [TestCase("AWS::LakeFormation::Permissions", "DataLakePrincipal: {DataLakePrincipalIdentifier: !GetAtt Own.Arn}, Permissions: [ALL]", "Permissions")]
    [TestCase("AWS::S3::AccessGrant", "Grantee: {GranteeType: IAM, GranteeIdentifier: !GetAtt Own.Arn}, Permission: READ", "Permission")]
    [TestCase("AWS::EC2::VPCEndpointServicePermissions", "AllowedPrincipals: [!GetAtt Own.Arn]", "AllowedPrincipals")]
    public void Keeps_a_grant_of_another_kind_as_values_and_not_as_a_role_that_runs_it(string type, string properties, string property)
    {
        var resource = Inventory(Template(type, properties, "Own: {Type: AWS::IAM::Role}")).Resources.Single();

        Assert.That(resource.Properties?.Find(property), Is.Not.Null);
        Assert.That(resource.Roles, Is.Empty);
    }

    [Test]
    public void Says_which_role_products_are_launched_with() => Assert.That(
        Inventory(Template("AWS::ServiceCatalog::LaunchRoleConstraint", "RoleArn: !GetAtt Own.Arn", "Own: {Type: AWS::IAM::Role}")).Resources.Single().Roles.Single().Role.LogicalId,
        Is.EqualTo("Own"));

    [Test]
    public void Reads_providers_keys_and_passwords()
    {
        var inventory = Inventory("""
            Resources:
              O: {Type: AWS::IAM::OIDCProvider, Properties: {Url: 'https://a.example', ClientIdList: [sts.amazonaws.com], ThumbprintList: [ab]}}
              S: {Type: AWS::IAM::SAMLProvider, Properties: {SamlMetadataDocument: x}}
              U: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: secret}}}
              K: {Type: AWS::IAM::AccessKey, Properties: {UserName: !Ref U}}
            """);

        Assert.That(inventory.Providers.Select(provider => (provider.Kind, provider.Audiences.Length, provider.Thumbprints.Length)), Is.EqualTo(new[] { (ProviderKind.Oidc, 1, 1), (ProviderKind.Saml, 0, 0) }));
        Assert.That(inventory.AccessKeys.Single().User, Is.SameAs(inventory.Identities.Single()));
        Assert.That(inventory.LoginProfiles.Single().Passwords.Single().Text, Is.EqualTo("secret"));
    }

    private static string Template(string type, string properties, params string[] more) =>
        "Transform: AWS::Serverless-2016-10-31\nResources:\n  R: {Type: '" + type + "', Properties: {" + properties + "}}\n" + string.Concat(more.Select(resource => "  " + resource + "\n"));
}
