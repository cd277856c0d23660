using System.Text.RegularExpressions;

namespace PolicyLint.Package.Tests;

/// <summary>A project of someone else's, which has the package from a folder and a package cache of its own.</summary>
internal sealed partial class Consumer
{
    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    /// <summary>Writes a project and restores it from a feed.</summary>
    public static Consumer Create(string folder, string feed)
    {
        var consumer = new Consumer(Directory.CreateDirectory(folder).FullName);
        var framework = $"net{Environment.Version.Major}.0";
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
                <PackageReference Include="{PackageFeed.PackageId}" Version="{PackageFeed.Version}" />
                <Compile Remove="packages/**" />
              </ItemGroup>
              <ItemGroup Condition="'$(ListedPolicy)' != ''">
                <PolicyLintFile Include="$(ListedPolicy)" />
              </ItemGroup>
            </Project>
            """);
        var (exitCode, output) = DotNet.Run(consumer._folder, "restore");
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
    public (int ExitCode, string[] Diagnostics) Build(params string[] properties)
    {
        string[] arguments = ["build", "--no-restore", "--no-incremental", "--tl:off", "-clp:NoSummary;ForceNoAlign", .. properties];
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
