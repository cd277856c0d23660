using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.Analyzers;

/// <summary>
/// Finds the code that loads a policy file: <c>File.ReadAllText("roles/deploy.json")</c>, <c>TemplateFile = "stack.yaml"</c>. By its
/// syntax, as it only says where else to look; and only for files with findings.
/// </summary>
internal static class FileLoads
{
    /// <summary>More places than these are not shown.</summary>
    private const int MostPlaces = 5;

    private const string TemplateFile = "TemplateFile";

    private static readonly string[] Readers =
        ["ReadAllText", "ReadAllTextAsync", "ReadAllBytes", "ReadAllBytesAsync", "ReadAllLines", "ReadAllLinesAsync", "OpenRead", "OpenText", "ReadLines"];

    /// <summary>The calls, in order of file and place.</summary>
    public static ImmutableArray<Location> Of(Compilation compilation, string path, CancellationToken cancellation)
    {
        var file = BuildOptions.Normal(path);
        var name = file.Substring(file.LastIndexOf('/') + 1);
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (places.Count < MostPlaces && tree.GetText(cancellation).ToString().Contains(name))
            {
                AddLoads(tree.GetRoot(cancellation), file, places);
            }
        }

        return places.ToImmutable();
    }

    private static void AddLoads(SyntaxNode root, string file, ImmutableArray<Location>.Builder places)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (places.Count < MostPlaces && IsPathOf(token, file) && LoadAround(token) is { } load)
            {
                places.Add(load.GetLocation());
            }
        }
    }

    /// <summary>Whether a literal is the end of the file's path, in whole names.</summary>
    private static bool IsPathOf(SyntaxToken token, string file)
    {
        if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken))
        {
            return false;
        }

        var written = BuildOptions.Normal(token.ValueText);
        written = written.StartsWith("./", StringComparison.Ordinal) ? written.Substring(2) : written.TrimStart('/');
        return written.Length > 0 && file.EndsWith("/" + written, StringComparison.Ordinal);
    }

    private static SyntaxNode? LoadAround(SyntaxToken token)
    {
        for (var node = token.Parent; node is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax call && Array.IndexOf(Readers, NameOf(call.Expression)) >= 0)
            {
                return call;
            }

            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: TemplateFile } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: TemplateFile } })
            {
                return node;
            }
        }

        return null;
    }

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };
}
