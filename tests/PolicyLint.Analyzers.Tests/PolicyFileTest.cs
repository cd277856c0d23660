using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzers.Tests;

/// <summary>A compilation with policy files, in which the findings expected are marked: <c>{|PL4001:"*"|}</c>.</summary>
internal sealed class PolicyFileTest : CSharpAnalyzerTest<PolicyFileAnalyzer, DefaultVerifier>
{
    public PolicyFileTest(params (string Name, string Text)[] files)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(Net80.References.All);
        TestCode = "class Application;";
        foreach (var file in files)
        {
            TestState.AdditionalFiles.Add(file);
        }
    }

    /// <summary>What MSBuild hands to the compiler of properties and of items' metadata.</summary>
    public PolicyFileTest WithBuild(string lines)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + lines));
        return this;
    }

    /// <summary>As by NoWarn.</summary>
    public PolicyFileTest Without(string rule)
    {
        SolutionTransforms.Add((solution, project) =>
        {
            var options = solution.GetProject(project)!.CompilationOptions!;
            var specific = options.SpecificDiagnosticOptions.SetItem(rule, ReportDiagnostic.Suppress);
            return solution.WithProjectCompilationOptions(project, options.WithSpecificDiagnosticOptions(specific));
        });
        return this;
    }
}
