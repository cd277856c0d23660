namespace PolicyLint.Package.Tests;

/// <summary>An assembly of the name of CDK's with the few of its types that these tests use, in our own words: the real one has 100 MB.</summary>
internal static class CdkLibrary
{
    public const string Name = "Amazon.CDK.Lib";

    private const string Code = """
        namespace Constructs
        {
            public class Construct { public Construct(Construct scope, string id) { } }
        }
        namespace Amazon.CDK
        {
            using Constructs;
            public class App : Construct { public App() : base(null, null) { } }
            public class Stack : Construct { public Stack(Construct scope, string id) : base(scope, id) { } }
        }
        namespace Amazon.CDK.AWS.S3
        {
            using Constructs;
            public class Bucket : Construct { public Bucket(Construct scope, string id) : base(scope, id) { } }
        }
        namespace Amazon.CDK.AWS.IAM
        {
            public interface IPrincipal { }
            public class AnyPrincipal : IPrincipal { }
            public class PolicyStatementProps
            {
                public string[] Actions { get; set; }
                public string[] Resources { get; set; }
            }
            public class PolicyStatement { public PolicyStatement(PolicyStatementProps props = null) { } }
            public class RoleProps { public IPrincipal AssumedBy { get; set; } }
            public class Role
            {
                public Role(object scope, string id, RoleProps props) { }
                public bool AddToPolicy(PolicyStatement statement) => true;
            }
        }
        """;

    /// <summary>Writes the project of the assembly.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="framework">What it is for.</param>
    /// <param name="assembly">What it is called.</param>
    /// <returns>The project file.</returns>
    public static string Write(string folder, string framework, string assembly)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Types.cs"), Code);
        var project = Path.Combine(folder, assembly + ".csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <AssemblyName>{assembly}</AssemblyName>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }
}
