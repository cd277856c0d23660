using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>The texts of the files of a compilation, each copied once.</summary>
internal sealed class CodeTexts(BuildOptions options)
{
    /// <summary>
    /// One of these is in every name by which CDK makes a policy, gives one away, or makes somebody who has one:
    /// <c>PolicyStatement</c>, <c>GrantRead</c>, <c>AnyPrincipal</c>, <c>CfnUser</c>.
    /// </summary>
    private static readonly string[] Words = ["Polic", "IAM", "Principal", "Grant", "Role", "User", "Group", "AccessKey", "Secret"];

    private readonly ConditionalWeakTable<SyntaxTree, CodeText> _known = new();

    public CodeText Of(SyntaxTree tree, CancellationToken cancellation) =>
        _known.TryGetValue(tree, out var known) ? known : _known.GetValue(tree, key => New(key, cancellation));

    private CodeText New(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        return new CodeText(new SourceText(options.NameOf(tree.FilePath), text), Array.Exists(Words, text.Contains));
    }
}
