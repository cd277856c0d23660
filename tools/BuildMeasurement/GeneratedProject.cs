using System.Diagnostics;
using System.Globalization;

namespace PolicyLint.BuildMeasurement;

/// <summary>A project on disk, and the arguments that the SDK gives to the compiler for it with and without the package.</summary>
/// <param name="Workload">What it is.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Without">The file of the compiler's arguments without the package.</param>
/// <param name="With">The same with the package.</param>
internal sealed record GeneratedProject(Workload Workload, string Folder, string Without, string With)
{
    public static GeneratedProject Create(string folder, Workload workload, string package, string assemblies)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < Workload.Files; number++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"File{number}.cs")), workload.Text(number));
        }

        if (workload.HasTemplate)
        {
            SynthesisedApp.Write(folder, Workload.Files);
        }

        var cdk = workload.UsesCdk
            ? """<PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" /><PackageReference Include="Constructs" Version="10.0.5" />"""
            : string.Empty;
        File.WriteAllText(Path.Combine(folder, "Generated.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>{cdk}</ItemGroup>
              <Import Project="{package}/build/PolicyLint.Analyzers.props" Condition="'$(WithPackage)' == 'true'" />
              <ItemGroup Condition="'$(WithPackage)' == 'true'">
                <Analyzer Include="{assemblies}/PolicyLint.Analyzers.dll;{assemblies}/PolicyLint.CodeFixes.dll;{assemblies}/PolicyLint.Core.dll;{assemblies}/YamlDotNet.dll" />
              </ItemGroup>
              <Import Project="{package}/build/PolicyLint.Analyzers.targets" Condition="'$(WithPackage)' == 'true'" />
              <Target Name="WriteArguments" AfterTargets="CoreCompile">
                <WriteLinesToFile File="$(ArgumentFile)" Lines="@(CscCommandLineArgs)" Overwrite="true" />
              </Target>
            </Project>
            """);
        Run(folder, "restore");
        var without = Arguments(folder, "without", workload.HasTemplate ? "true" : "false");
        return new GeneratedProject(workload, folder, without, Arguments(folder, "with", "true", workload.HasTemplate ? SynthesisedApp.Folder : string.Empty));
    }

    private static string Arguments(string folder, string name, string withPackage, string output = "")
    {
        var file = Path.Combine(folder, name + ".rsp");
        Run(folder, "build", "--no-restore", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-t:Compile", "-p:WithPackage=" + withPackage, "-p:ArgumentFile=" + file,
            "-p:PolicyLintCdkOut=" + output, $"-p:IntermediateOutputPath=obj/{name}/");
        return file;
    }

    private static void Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}: {output}");
        }
    }
}
