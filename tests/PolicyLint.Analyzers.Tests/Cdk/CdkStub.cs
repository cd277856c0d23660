using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>An assembly with the name of CDK's and the few of its types that tests use, in our own words.</summary>
internal static class CdkStub
{
    private const string Code = """
        #nullable enable
        namespace Constructs
        {
            public interface IConstruct { }
            public class Node { internal Node() { } public IConstruct? DefaultChild { get; set; } }
            public class Construct : IConstruct
            {
                public Construct(Construct scope, string id) { }
                public virtual Node Node => null!;
            }
        }

        namespace Amazon.CDK
        {
            using System.Collections.Generic;
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public static class Aws
            {
                public static string ACCOUNT_ID => "";
                public static string REGION => "";
                public static string PARTITION => "";
            }
            public static class Fn
            {
                public static string Join(string delimiter, string[] listOfValues) => "";
                public static string Sub(string body, IDictionary<string, string>? variables = null) => "";
                public static string ImportValue(string sharedValueToImport) => "";
                public static string Ref(string logicalName) => "";
            }
            public static class Token { public static string AsString(object value) => ""; }
            public enum ArnFormat { NO_RESOURCE_NAME, COLON_RESOURCE_NAME, SLASH_RESOURCE_NAME, SLASH_RESOURCE_SLASH_RESOURCE_NAME }
            public interface IArnComponents { }
            public class ArnComponents : IArnComponents
            {
                public string? Service { get; set; }
                public string? Resource { get; set; }
                public string? ResourceName { get; set; }
                public string? Account { get; set; }
                public string? Region { get; set; }
                public string? Partition { get; set; }
                public ArnFormat? ArnFormat { get; set; }
            }
            public static class Arn { public static string Format(IArnComponents components, Stack? stack = null) => ""; }
            public class Resource : Construct { public Resource(Construct scope, string id) : base(scope, id) { } }
            public class Reference { internal Reference() { } }
            public class CfnElement : Construct { public CfnElement(Construct scope, string id) : base(scope, id) { } }
            public class CfnRefElement : CfnElement
            {
                public CfnRefElement(Construct scope, string id) : base(scope, id) { }
                public string Ref => "";
            }
            public interface ICfnResourceProps { }
            public class CfnResourceProps : ICfnResourceProps
            {
                public string? Type { get; set; }
                public IDictionary<string, object>? Properties { get; set; }
            }
            public class CfnResource : CfnRefElement
            {
                public CfnResource(Construct scope, string id, ICfnResourceProps props) : base(scope, id) { }
                protected CfnResource(Construct scope, string id) : base(scope, id) { }
                public void AddPropertyOverride(string propertyPath, object value) { }
                public void AddOverride(string path, object value) { }
                public Reference GetAtt(string attributeName) => null!;
            }
            public interface ICfnOutputProps { }
            public class CfnOutputProps : ICfnOutputProps { public string? Value { get; set; } public string? ExportName { get; set; } }
            public class CfnOutput : CfnElement { public CfnOutput(Construct scope, string id, ICfnOutputProps props) : base(scope, id) { } }
            public class CfnParameter : CfnElement
            {
                public CfnParameter(Construct scope, string id) : base(scope, id) { }
                public string ValueAsString => "";
            }
            public class SecretValue
            {
                internal SecretValue() { }
                public static SecretValue UnsafePlainText(string secret) => null!;
                public static SecretValue SecretsManager(string secretId) => null!;
                public string UnsafeUnwrap() => "";
            }
            public interface IStageProps { }
            public class Stage : Construct { public Stage(Construct scope, string id, IStageProps? props = null) : base(scope, id) { } }
            public interface IAppProps { }
            public class App : Stage { public App(IAppProps? props = null) : base(null!, "") { } }
            public interface INestedStackProps { }
            public class NestedStack : Stack { public NestedStack(Construct scope, string id, INestedStackProps? props = null) : base(scope, id) { } }
            public class Stack : Construct
            {
                public string FormatArn(IArnComponents components) => "";
                public Stack(Construct? scope = null, string? id = null) : base(scope!, id!) { }
                public string Account => "";
                public string Region => "";
                public string Partition => "";
                public static Stack Of(IConstruct construct) => null!;
            }
        }

        namespace Amazon.CDK.AWS.IAM
        {
            using System.Collections.Generic;
            using Constructs;
            public enum Effect { ALLOW, DENY }
            public interface IGrantable { IPrincipal GrantPrincipal { get; } }
            public interface IPrincipal : IGrantable { }
            public interface IPolicyStatementProps { }
            public class PolicyStatementProps : IPolicyStatementProps
            {
                public string[]? Actions { get; set; }
                public string[]? NotActions { get; set; }
                public string[]? Resources { get; set; }
                public string[]? NotResources { get; set; }
                public IPrincipal[]? Principals { get; set; }
                public IPrincipal[]? NotPrincipals { get; set; }
                public IDictionary<string, object>? Conditions { get; set; }
                public Effect? Effect { get; set; }
                public string? Sid { get; set; }
            }
            public class PolicyStatement
            {
                public PolicyStatement(IPolicyStatementProps? props = null) { }
                public static PolicyStatement FromJson(object obj) => null!;
                public Effect Effect { get; set; }
                public string? Sid { get; set; }
                public void AddActions(params string[] actions) { }
                public void AddNotActions(params string[] notActions) { }
                public void AddResources(params string[] arns) { }
                public void AddNotResources(params string[] arns) { }
                public void AddAllResources() { }
                public void AddPrincipals(params IPrincipal[] principals) { }
                public void AddNotPrincipals(params IPrincipal[] notPrincipals) { }
                public void AddAnyPrincipal() { }
                public void AddAccountRootPrincipal() { }
                public void AddAwsAccountPrincipal(string accountId) { }
                public void AddArnPrincipal(string arn) { }
                public void AddCanonicalUserPrincipal(string canonicalUserId) { }
                public void AddServicePrincipal(string service, IServicePrincipalOpts? opts = null) { }
                public void AddFederatedPrincipal(object federated, IDictionary<string, object> conditions) { }
                public void AddCondition(string key, object value) { }
                public void AddConditions(IDictionary<string, object> conditions) { }
                public void AddAccountCondition(string accountId) { }
                public void AddSourceAccountCondition(string accountId) { }
                public void AddSourceArnCondition(string arn) { }
                public PolicyStatement Copy(IPolicyStatementProps? overrides = null) => null!;
                public PolicyStatement Freeze() => null!;
                public object ToStatementJson() => null!;
            }
            public interface IPolicyDocumentProps { }
            public class PolicyDocumentProps : IPolicyDocumentProps
            {
                public PolicyStatement[]? Statements { get; set; }
                public bool? AssignSids { get; set; }
                public bool? Minimize { get; set; }
            }
            public class PolicyDocument
            {
                public PolicyDocument(IPolicyDocumentProps? props = null) { }
                public static PolicyDocument FromJson(object obj) => null!;
                public void AddStatements(params PolicyStatement[] statement) { }
            }
            public abstract class PrincipalBase : IPrincipal
            {
                public IPrincipal GrantPrincipal => null!;
                public PrincipalBase WithConditions(IDictionary<string, object> conditions) => null!;
                public PrincipalBase WithSessionTags() => null!;
            }
            public class ArnPrincipal : PrincipalBase
            {
                public ArnPrincipal(string arn) { }
                public PrincipalBase InOrganization(string organizationId) => null!;
            }
            public class AnyPrincipal : ArnPrincipal { public AnyPrincipal() : base("") { } }
            public class StarPrincipal : PrincipalBase { }
            public class AccountPrincipal : ArnPrincipal { public AccountPrincipal(object accountId) : base("") { } }
            public class AccountRootPrincipal : AccountPrincipal { public AccountRootPrincipal() : base("") { } }
            public class CanonicalUserPrincipal : PrincipalBase { public CanonicalUserPrincipal(string canonicalUserId) { } }
            public interface IServicePrincipalOpts { }
            public class ServicePrincipalOpts : IServicePrincipalOpts
            {
                public IDictionary<string, object>? Conditions { get; set; }
                public string? Region { get; set; }
            }
            public class ServicePrincipal : PrincipalBase { public ServicePrincipal(string service, IServicePrincipalOpts? opts = null) { } }
            public class OrganizationPrincipal : PrincipalBase { public OrganizationPrincipal(string organizationId) { } }
            public class FederatedPrincipal : PrincipalBase
            {
                public FederatedPrincipal(string federated, IDictionary<string, object>? conditions = null, string? assumeRoleAction = null) { }
            }
            public class WebIdentityPrincipal : FederatedPrincipal
            {
                public WebIdentityPrincipal(string identityProvider, IDictionary<string, object>? conditions = null) : base("") { }
            }
            public interface IOpenIdConnectProvider { string OpenIdConnectProviderArn { get; } }
            public class OpenIdConnectPrincipal : WebIdentityPrincipal
            {
                public OpenIdConnectPrincipal(IOpenIdConnectProvider openIdConnectProvider, IDictionary<string, object>? conditions = null) : base("") { }
            }
            public class CompositePrincipal : PrincipalBase { public CompositePrincipal(params IPrincipal[] principals) { } }
            public class PrincipalWithConditions : PrincipalBase
            {
                public PrincipalWithConditions(IPrincipal principal, IDictionary<string, object> conditions) { }
            }
            public class SessionTagsPrincipal : PrincipalBase { public SessionTagsPrincipal(IPrincipal principal) { } }
            public class Grant
            {
                internal Grant() { }
                public static Grant AddToPrincipal(IGrantOnPrincipalOptions options) => null!;
            }
            public interface IGrantOnPrincipalOptions { }
            public class GrantOnPrincipalOptions : IGrantOnPrincipalOptions
            {
                public IGrantable? Grantee { get; set; }
                public string[]? Actions { get; set; }
                public string[]? ResourceArns { get; set; }
                public IDictionary<string, IDictionary<string, object>>? Conditions { get; set; }
            }
            public interface IManagedPolicy { string ManagedPolicyArn { get; } }
            public interface IPolicy { }
            public interface IIdentity : IPrincipal
            {
                void AddManagedPolicy(IManagedPolicy policy);
                void AttachInlinePolicy(Policy policy);
            }
            public interface IGroup : IIdentity { string GroupArn { get; } string GroupName { get; } }
            public interface IUser : IIdentity { string UserArn { get; } string UserName { get; } void AddToGroup(IGroup group); }
            public interface IRole : IIdentity { string RoleArn { get; } string RoleName { get; } }
            public interface IRoleProps { }
            public class RoleProps : IRoleProps
            {
                public IPrincipal? AssumedBy { get; set; }
                public string[]? ExternalIds { get; set; }
                public IDictionary<string, PolicyDocument>? InlinePolicies { get; set; }
                public IManagedPolicy[]? ManagedPolicies { get; set; }
                public IManagedPolicy? PermissionsBoundary { get; set; }
                public string? RoleName { get; set; }
                public string? Path { get; set; }
            }
            public class Role : Resource, IRole
            {
                public Role(Construct scope, string id, IRoleProps props) : base(scope, id) { }
                public static IRole FromRoleArn(Construct scope, string id, string roleArn) => null!;
                public string RoleArn => "";
                public string RoleName => "";
                public IPrincipal GrantPrincipal => null!;
                public PolicyDocument? AssumeRolePolicy => null;
                public bool AddToPolicy(PolicyStatement statement) => true;
                public void AddManagedPolicy(IManagedPolicy policy) { }
                public void AttachInlinePolicy(Policy policy) { }
                public Grant GrantPassRole(IPrincipal identity) => null!;
                public Grant GrantAssumeRole(IPrincipal identity) => null!;
            }
            public interface IGroupProps { }
            public class GroupProps : IGroupProps { public string? GroupName { get; set; } public IManagedPolicy[]? ManagedPolicies { get; set; } }
            public class Group : Resource, IGroup
            {
                public Group(Construct scope, string id, IGroupProps? props = null) : base(scope, id) { }
                public string GroupArn => "";
                public string GroupName => "";
                public IPrincipal GrantPrincipal => null!;
                public bool AddToPolicy(PolicyStatement statement) => true;
                public void AddManagedPolicy(IManagedPolicy policy) { }
                public void AttachInlinePolicy(Policy policy) { }
                public void AddUser(IUser user) { }
            }
            public interface IUserProps { }
            public class UserProps : IUserProps
            {
                public string? UserName { get; set; }
                public IGroup[]? Groups { get; set; }
                public IManagedPolicy[]? ManagedPolicies { get; set; }
                public SecretValue? Password { get; set; }
                public bool? PasswordResetRequired { get; set; }
                public IManagedPolicy? PermissionsBoundary { get; set; }
            }
            public class User : Resource, IUser
            {
                public User(Construct scope, string id, IUserProps? props = null) : base(scope, id) { }
                public string UserArn => "";
                public string UserName => "";
                public IPrincipal GrantPrincipal => null!;
                public bool AddToPolicy(PolicyStatement statement) => true;
                public void AddManagedPolicy(IManagedPolicy policy) { }
                public void AttachInlinePolicy(Policy policy) { }
                public void AddToGroup(IGroup group) { }
            }
            public enum AccessKeyStatus { ACTIVE, INACTIVE }
            public interface IAccessKeyProps { }
            public class AccessKeyProps : IAccessKeyProps
            {
                public IUser? User { get; set; }
                public AccessKeyStatus? Status { get; set; }
                public double? Serial { get; set; }
            }
            public class AccessKey : Resource
            {
                public AccessKey(Construct scope, string id, IAccessKeyProps props) : base(scope, id) { }
                public string AccessKeyId => "";
                public SecretValue SecretAccessKey => null!;
            }
            public interface IManagedPolicyProps { }
            public class ManagedPolicyProps : IManagedPolicyProps
            {
                public PolicyStatement[]? Statements { get; set; }
                public PolicyDocument? Document { get; set; }
                public IUser[]? Users { get; set; }
                public IGroup[]? Groups { get; set; }
                public IRole[]? Roles { get; set; }
                public string? ManagedPolicyName { get; set; }
            }
            public class ManagedPolicy : Resource, IManagedPolicy
            {
                public ManagedPolicy(Construct scope, string id, IManagedPolicyProps? props = null) : base(scope, id) { }
                public static IManagedPolicy FromAwsManagedPolicyName(string managedPolicyName) => null!;
                public static IManagedPolicy FromManagedPolicyArn(Construct scope, string id, string managedPolicyArn) => null!;
                public static IManagedPolicy FromManagedPolicyName(Construct scope, string id, string managedPolicyName) => null!;
                public string ManagedPolicyArn => "";
                public PolicyDocument Document => null!;
                public void AddStatements(params PolicyStatement[] statement) { }
                public void AttachToUser(IUser user) { }
                public void AttachToGroup(IGroup group) { }
                public void AttachToRole(IRole role) { }
            }
            public interface IPolicyProps { }
            public class PolicyProps : IPolicyProps
            {
                public PolicyStatement[]? Statements { get; set; }
                public PolicyDocument? Document { get; set; }
                public IUser[]? Users { get; set; }
                public IGroup[]? Groups { get; set; }
                public IRole[]? Roles { get; set; }
                public string? PolicyName { get; set; }
            }
            public class Policy : Resource, IPolicy
            {
                public Policy(Construct scope, string id, IPolicyProps? props = null) : base(scope, id) { }
                public PolicyDocument Document => null!;
                public void AddStatements(params PolicyStatement[] statement) { }
                public void AttachToUser(IUser user) { }
                public void AttachToGroup(IGroup group) { }
                public void AttachToRole(IRole role) { }
            }
            public class PermissionsBoundary
            {
                internal PermissionsBoundary() { }
                public static PermissionsBoundary Of(IConstruct scope) => null!;
                public void Apply(IManagedPolicy boundaryPolicy) { }
            }
            public interface ICfnManagedPolicyProps { }
            public class CfnManagedPolicyProps : ICfnManagedPolicyProps
            {
                public object? PolicyDocument { get; set; }
                public string[]? Users { get; set; }
                public string[]? Groups { get; set; }
                public string[]? Roles { get; set; }
            }
            public class CfnManagedPolicy : CfnResource { public CfnManagedPolicy(Construct scope, string id, ICfnManagedPolicyProps props) : base(scope, id) { } }
            public interface ICfnPolicyProps { }
            public class CfnPolicyProps : ICfnPolicyProps
            {
                public object? PolicyDocument { get; set; }
                public string? PolicyName { get; set; }
                public string[]? Users { get; set; }
                public string[]? Groups { get; set; }
                public string[]? Roles { get; set; }
            }
            public class CfnPolicy : CfnResource { public CfnPolicy(Construct scope, string id, ICfnPolicyProps props) : base(scope, id) { } }
            public interface ICfnRoleProps { }
            public class CfnRoleProps : ICfnRoleProps
            {
                public object? AssumeRolePolicyDocument { get; set; }
                public string[]? ManagedPolicyArns { get; set; }
                public object? Policies { get; set; }
                public string? RoleName { get; set; }
            }
            public class CfnRole : CfnResource
            {
                public CfnRole(Construct scope, string id, ICfnRoleProps props) : base(scope, id) { }
                public object? AssumeRolePolicyDocument { get; set; }
                public string AttrArn => "";
                public class PolicyProperty { public object? PolicyDocument { get; set; } public string? PolicyName { get; set; } }
            }
            public interface ICfnUserProps { }
            public class CfnUserProps : ICfnUserProps
            {
                public string? UserName { get; set; }
                public string[]? Groups { get; set; }
                public string[]? ManagedPolicyArns { get; set; }
                public object? LoginProfile { get; set; }
                public object? Policies { get; set; }
            }
            public class CfnUser : CfnResource
            {
                public CfnUser(Construct scope, string id, ICfnUserProps? props = null) : base(scope, id) { }
                public string AttrArn => "";
                public class PolicyProperty { public object? PolicyDocument { get; set; } public string? PolicyName { get; set; } }
                public class LoginProfileProperty { public string? Password { get; set; } public object? PasswordResetRequired { get; set; } }
            }
            public interface ICfnGroupProps { }
            public class CfnGroupProps : ICfnGroupProps
            {
                public string? GroupName { get; set; }
                public string[]? ManagedPolicyArns { get; set; }
                public object? Policies { get; set; }
            }
            public class CfnGroup : CfnResource { public CfnGroup(Construct scope, string id, ICfnGroupProps? props = null) : base(scope, id) { } }
            public interface ICfnAccessKeyProps { }
            public class CfnAccessKeyProps : ICfnAccessKeyProps { public string? UserName { get; set; } public string? Status { get; set; } }
            public class CfnAccessKey : CfnResource
            {
                public CfnAccessKey(Construct scope, string id, ICfnAccessKeyProps props) : base(scope, id) { }
                public string AttrSecretAccessKey => "";
            }
            public interface ICfnUserToGroupAdditionProps { }
            public class CfnUserToGroupAdditionProps : ICfnUserToGroupAdditionProps { public string? GroupName { get; set; } public string[]? Users { get; set; } }
            public class CfnUserToGroupAddition : CfnResource
            {
                public CfnUserToGroupAddition(Construct scope, string id, ICfnUserToGroupAdditionProps props) : base(scope, id) { }
            }
        }

        namespace Amazon.CDK.AWS.S3
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public interface IBucket : IConstruct { string BucketArn { get; } string BucketName { get; } string ArnForObjects(string keyPattern); }
            public interface IBucketProps { }
            public class BucketProps : IBucketProps { public bool? PublicReadAccess { get; set; } }
            public class Bucket : Resource, IBucket
            {
                public Bucket(Construct scope, string id, IBucketProps? props = null) : base(scope, id) { }
                public string BucketArn => "";
                public string BucketName => "";
                public string ArnForObjects(string keyPattern) => "";
                public void AddToResourcePolicy(PolicyStatement permission) { }
                public Grant GrantPublicAccess(string? keyPrefix = null, params string[] allowedActions) => null!;
                public Grant GrantRead(IGrantable identity, object? objectsKeyPattern = null) => null!;
            }
            public interface ICfnBucketPolicyProps { }
            public class CfnBucketPolicyProps : ICfnBucketPolicyProps { public string? Bucket { get; set; } public object? PolicyDocument { get; set; } }
            public class CfnBucketPolicy : CfnResource { public CfnBucketPolicy(Construct scope, string id, ICfnBucketPolicyProps props) : base(scope, id) { } }
        }

        namespace Amazon.CDK.AWS.SQS
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public class Queue : Resource
            {
                public Queue(Construct scope, string id) : base(scope, id) { }
                public string QueueArn => "";
                public void AddToResourcePolicy(PolicyStatement statement) { }
                public Grant Grant(IGrantable grantee, params string[] actions) => null!;
            }
        }

        namespace Amazon.CDK.AWS.DynamoDB
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public interface ITableProps { }
            public class TableProps : ITableProps { }
            public class Table : Resource
            {
                public Table(Construct scope, string id, ITableProps props) : base(scope, id) { }
                public string TableArn => "";
                public Grant Grant(IGrantable grantee, params string[] actions) => null!;
                public Grant GrantFullAccess(IGrantable grantee) => null!;
            }
        }

        namespace Amazon.CDK.AWS.KMS
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public interface IKeyProps { }
            public class KeyProps : IKeyProps { public PolicyDocument? Policy { get; set; } }
            public class Key : Resource
            {
                public Key(Construct scope, string id, IKeyProps? props = null) : base(scope, id) { }
                public string KeyArn => "";
                public void AddToResourcePolicy(PolicyStatement statement, bool? allowNoOp = null) { }
            }
        }

        namespace Amazon.CDK.AWS.Logs
        {
            using Constructs;
            public interface ICfnResourcePolicyProps { }
            public class CfnResourcePolicyProps : ICfnResourcePolicyProps { public string? PolicyDocument { get; set; } public string? PolicyName { get; set; } }
            public class CfnResourcePolicy : CfnResource { public CfnResourcePolicy(Construct scope, string id, ICfnResourcePolicyProps props) : base(scope, id) { } }
        }

        namespace Amazon.CDK.AWS.Organizations
        {
            using Constructs;
            public interface ICfnPolicyProps { }
            public class CfnPolicyProps : ICfnPolicyProps { public string? Name { get; set; } public string? Type { get; set; } public object? Content { get; set; } }
            public class CfnPolicy : CfnResource { public CfnPolicy(Construct scope, string id, ICfnPolicyProps props) : base(scope, id) { } }
        }

        namespace Amazon.CDK.AWS.Lambda
        {
            using System.Collections.Generic;
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public interface IFunctionProps { }
            public class FunctionProps : IFunctionProps
            {
                public PolicyStatement[]? InitialPolicy { get; set; }
                public IDictionary<string, string>? Environment { get; set; }
            }
            public class Function : Resource
            {
                public Function(Construct scope, string id, IFunctionProps props) : base(scope, id) { }
                public string FunctionArn => "";
                public IRole? Role => null;
                public void AddToRolePolicy(PolicyStatement statement) { }
            }
        }

        namespace Amazon.CDK.AWS.EC2
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public interface IGatewayVpcEndpointProps { }
            public class GatewayVpcEndpointProps : IGatewayVpcEndpointProps { }
            public class GatewayVpcEndpoint : Resource
            {
                public GatewayVpcEndpoint(Construct scope, string id, IGatewayVpcEndpointProps props) : base(scope, id) { }
                public void AddToPolicy(PolicyStatement statement) { }
            }
        }

        namespace Newtonsoft.Json
        {
            public static class JsonConvert
            {
                public static T? DeserializeObject<T>(string value) => default;
                public static string SerializeObject(object? value) => "";
            }
        }

        namespace Newtonsoft.Json.Linq
        {
            public abstract class JToken
            {
                public static implicit operator JToken(string? value) => null!;
                public static implicit operator JToken(bool value) => null!;
                public static JToken Parse(string json) => null!;
            }
            public class JObject : JToken
            {
                public JObject() { }
                public JObject(params object[] content) { }
                public static new JObject Parse(string json) => null!;
                public JToken? this[string propertyName] { get => null; set { } }
            }
            public class JProperty : JToken { public JProperty(string name, object? content) { } }
            public class JArray : JToken { public JArray(params object[] content) { } }
        }
        """;

    public static MetadataReference Reference { get; } = Compile("Amazon.CDK.Lib");

    /// <summary>The same types in an assembly of another name.</summary>
    public static MetadataReference OtherName { get; } = Compile("Something.Else");

    private static PortableExecutableReference Compile(string name)
    {
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(Code)], Net80.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
