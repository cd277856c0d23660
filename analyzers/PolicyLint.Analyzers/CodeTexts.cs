using Microsoft.CodeAnalysis;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers;

/// <summary>The texts of the files of a compilation, each copied once.</summary>
internal sealed class CodeTexts
{
    /// <summary>
    /// One of these is in every name by which CDK makes a policy, gives one away, or makes somebody who has one:
    /// <c>PolicyStatement</c>, <c>GrantRead</c>, <c>AnyPrincipal</c>, <c>CfnUser</c>.
    /// </summary>
    private static readonly string[] Words = ["Polic", "IAM", "Principal", "Grant", "Role", "User", "Group", "AccessKey", "Secret"];

    private readonly ByTree<CodeText> _texts;

    public CodeTexts(BuildOptions options) => _texts = new ByTree<CodeText>(tree => New(tree, options));

    public CodeText Of(SyntaxTree tree) => _texts.Of(tree);

    private static CodeText New(SyntaxTree tree, BuildOptions options)
    {
        var text = tree.GetText().ToString();
        return new CodeText(new SourceText(options.NameOf(tree.FilePath), text), Array.Exists(Words, text.Contains));
    }
}
