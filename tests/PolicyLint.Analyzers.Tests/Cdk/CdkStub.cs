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
            public class Construct : IConstruct { public Construct(Construct scope, string id) { } }
        }

        namespace Amazon.CDK
        {
            using Constructs;
            public static class Aws
            {
                public static string ACCOUNT_ID => "";
                public static string REGION => "";
                public static string PARTITION => "";
            }
            public static class Fn { public static string Join(string delimiter, string[] listOfValues) => ""; }
            public class ArnComponents
            {
                public string? Service { get; set; }
                public string? Resource { get; set; }
                public string? ResourceName { get; set; }
                public string? Account { get; set; }
            }
            public class Stack : Construct
            {
                public string FormatArn(ArnComponents components) => "";
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
            public interface IPrincipal { }
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
                public Effect Effect { get; set; }
                public string? Sid { get; set; }
                public void AddActions(params string[] actions) { }
                public void AddNotActions(params string[] notActions) { }
                public void AddResources(params string[] arns) { }
                public void AddAllResources() { }
                public void AddPrincipals(params IPrincipal[] principals) { }
                public void AddAnyPrincipal() { }
                public void AddAccountRootPrincipal() { }
                public void AddAwsAccountPrincipal(string accountId) { }
                public void AddArnPrincipal(string arn) { }
                public void AddServicePrincipal(string service) { }
                public void AddCondition(string key, object value) { }
                public void AddConditions(IDictionary<string, object> conditions) { }
            }
            public class PolicyDocumentProps { public PolicyStatement[]? Statements { get; set; } }
            public class PolicyDocument
            {
                public PolicyDocument(PolicyDocumentProps? props = null) { }
                public void AddStatements(params PolicyStatement[] statement) { }
            }
            public class AnyPrincipal : IPrincipal { public IPrincipal WithConditions(IDictionary<string, object> conditions) => null!; }
            public class StarPrincipal : IPrincipal { }
            public class AccountPrincipal : IPrincipal { public AccountPrincipal(object accountId) { } }
            public class AccountRootPrincipal : AccountPrincipal { public AccountRootPrincipal() : base("") { } }
            public class ArnPrincipal : IPrincipal { public ArnPrincipal(string arn) { } }
            public class ServicePrincipal : IPrincipal { public ServicePrincipal(string service) { } }
            public class OrganizationPrincipal : IPrincipal { public OrganizationPrincipal(string organizationId) { } }
            public class CompositePrincipal : IPrincipal { public CompositePrincipal(params IPrincipal[] principals) { } }
            public class RoleProps
            {
                public IPrincipal? AssumedBy { get; set; }
                public string[]? ExternalIds { get; set; }
                public IDictionary<string, PolicyDocument>? InlinePolicies { get; set; }
            }
            public interface IRole : IPrincipal { string RoleArn { get; } bool AddToPolicy(PolicyStatement statement); }
            public class Role : Construct, IRole
            {
                public Role(Construct scope, string id, RoleProps props) : base(scope, id) { }
                public string RoleArn => "";
                public PolicyDocument? AssumeRolePolicy => null;
                public bool AddToPolicy(PolicyStatement statement) => true;
            }
            public class CfnManagedPolicyProps { public object? PolicyDocument { get; set; } }
            public class CfnManagedPolicy : Construct { public CfnManagedPolicy(Construct scope, string id, CfnManagedPolicyProps props) : base(scope, id) { } }
            public class PolicyProps { public PolicyStatement[]? Statements { get; set; } public PolicyDocument? Document { get; set; } }
            public class Policy : Construct
            {
                public Policy(Construct scope, string id, PolicyProps? props = null) : base(scope, id) { }
                public void AddStatements(params PolicyStatement[] statement) { }
            }
        }

        namespace Amazon.CDK.AWS.S3
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public class Bucket : Construct
            {
                public Bucket(Construct scope, string id) : base(scope, id) { }
                public string BucketArn => "";
                public string ArnForObjects(string keyPattern) => "";
                public void AddToResourcePolicy(PolicyStatement permission) { }
            }
        }

        namespace Amazon.CDK.AWS.EC2
        {
            using Amazon.CDK.AWS.IAM;
            using Constructs;
            public class GatewayVpcEndpoint : Construct
            {
                public GatewayVpcEndpoint(Construct scope, string id) : base(scope, id) { }
                public void AddToPolicy(PolicyStatement statement) { }
            }
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
