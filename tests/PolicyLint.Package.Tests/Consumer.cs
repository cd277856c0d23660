using System.Text.RegularExpressions;

namespace PolicyLint.Package.Tests;

/// <summary>A project of someone else's, which has the package from a folder and a package cache of its own.</summary>
internal sealed partial class Consumer
{
    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    /// <summary>Where its project is.</summary>
    public string Folder => _folder;

    /// <summary>Writes a project and restores it from a feed.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="feed">The folder that the package is in.</param>
    /// <param name="library">The name of an assembly with CDK's types that it references, or null.</param>
    public static Consumer Create(string folder, string feed, string? library = null)
    {
        var consumer = new Consumer(Directory.CreateDirectory(folder).FullName);
        var framework = $"net{Environment.Version.Major}.0";
        var reference = library is null ? string.Empty : $"""<ProjectReference Include="{CdkLibrary.Write(folder + "-library", framework, library)}" />""";
        consumer.Write("Directory.Build.props", "<Project />");
        consumer.Write("Directory.Build.targets", "<Project />");
        consumer.Write("Directory.Packages.props", "<Project />");
        consumer.Write("Application.cs", "public class Application;");
        // Only the folder: the project needs nothing else, so the test asks no server.
        consumer.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="folder" value="{feed}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <RestorePackagesPath>{Path.Combine(consumer._folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{PackageFeed.PackageId}" Version="{PackageFeed.Version}" PrivateAssets="all" />
                {reference}
                <Compile Remove="packages/**" />
              </ItemGroup>
              <ItemGroup Condition="'$(ListedPolicy)' != ''">
                <PolicyLintFile Include="$(ListedPolicy)" />
              </ItemGroup>
            </Project>
            """);
        // The library is built here, and not by each build of the consumer.
        var (exitCode, output) = DotNet.Run(consumer._folder, library is null ? "restore" : "build");
        Assert.That(exitCode, Is.Zero, output);
        return consumer;
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Compiles anew and returns what the build says, each line once, files relative to the project.</summary>
    public (int ExitCode, string[] Diagnostics) Build(params string[] properties) => BuildAgain(["--no-incremental", .. properties]);

    /// <summary>Compiles what has changed and returns what the build says.</summary>
    public (int ExitCode, string[] Diagnostics) BuildAgain(params string[] properties)
    {
        string[] arguments = ["build", "--no-restore", "--tl:off", "-p:BuildProjectReferences=false", "-clp:NoSummary;ForceNoAlign", .. properties];
        var (exitCode, output) = DotNet.Run(_folder, arguments);
        var diagnostics = output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => DiagnosticLine().IsMatch(line))
            .Select(line => line.Replace(_folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal))
            .Distinct()
            .ToArray();
        return (exitCode, diagnostics);
    }

    [GeneratedRegex(@"\b(warning|error)( [A-Z]+[0-9]+)?\s?:")]
    private static partial Regex DiagnosticLine();
}
