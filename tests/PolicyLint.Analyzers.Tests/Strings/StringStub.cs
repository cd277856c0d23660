using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Analyzers.Tests.Strings;

/// <summary>Assemblies with the names of AWS SDK for .NET, Pulumi and a JSON library, and the few of their types that tests use.</summary>
internal static class StringStub
{
    private const string Sdk = """
        namespace Amazon.IdentityManagement.Model
        {
            public class CreatePolicyRequest { public string PolicyName { get; set; } public string PolicyDocument { get; set; } }
            public class CreateRoleRequest { public string AssumeRolePolicyDocument { get; set; } }
            public class UpdateAssumeRolePolicyRequest { public string PolicyDocument { get; set; } }
            public class PolicyVersion { public string PolicyDocument { get; set; } }
        }

        namespace Amazon.SecurityToken.Model { public class AssumeRoleRequest { public string Policy { get; set; } } }
        namespace Amazon.IoT.Model { public class CreatePolicyRequest { public string PolicyDocument { get; set; } } }
        namespace Amazon.SecretsManager.Model { public class PutResourcePolicyRequest { public string ResourcePolicy { get; set; } } }

        namespace Amazon.S3
        {
            public class AmazonS3Client { public void PutBucketPolicyAsync(string bucketName, string policy) { } }
        }
        """;

    private const string Pulumi = """
        namespace Pulumi
        {
            public class Input<T> { public static implicit operator Input<T>(T value) => new Input<T>(); }
        }

        namespace Pulumi.Aws.Iam
        {
            public class RoleArgs { public Pulumi.Input<string> AssumeRolePolicy { get; set; } }
            public class RolePolicyArgs { public Pulumi.Input<string> Policy { get; set; } }
        }
        """;

    public static MetadataReference AwsSdk { get; } = Compile("AWSSDK.Core", Sdk);

    public static MetadataReference PulumiAws { get; } = Compile("Pulumi.Aws", Pulumi);

    /// <summary>The same types in an assembly of another name.</summary>
    public static MetadataReference Other { get; } = Compile("Other", Sdk);

    private static MetadataReference Compile(string name, string code)
    {
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], Net80.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.That(result.Success, Is.True, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
