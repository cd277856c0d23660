using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>Reads the policies of exports, which are objects, JSON in a string, or URL-encoded JSON in a string.</summary>
internal sealed class ExportDocuments(InventoryBuilder inventory, List<SyntaxTree> trees, ExportMessages messages)
{
    /// <summary>Takes what is said of the exports.</summary>
    public ExportMessages Messages => messages;

    /// <summary>The policy; null if nothing stands there, or what does could not be read, which is said.</summary>
    public PolicyDocument? Read(SyntaxNode node, KindJudgement kind, Account? account, PolicyHolder? holder = null)
    {
        if (node.Kind is SyntaxKind.Missing or SyntaxKind.Null)
        {
            return null;
        }

        var policy = node.Kind == SyntaxKind.String ? Parse(node) : node;
        if (policy.Kind != SyntaxKind.Mapping)
        {
            messages.Unread(node.Place, "this is no policy", "export it again");
            account?.MissesPart(ExportKind.AuthorizationDetails);
            return null;
        }

        if (!policy.Tree.Errors.IsEmpty)
        {
            // They are said as what they are; what could not be read of the policy proves nothing.
            account?.MissesPart(ExportKind.AuthorizationDetails);
        }

        var document = new PolicyDocument(PolicyTree.Of(policy), kind) { Account = account };
        inventory.Add(document, holder);
        return document;
    }

    private SyntaxNode Parse(SyntaxNode node)
    {
        var text = node.ToMappedText();
        var tree = JsonSyntaxReader.Read(UrlEncodedText.IsEncoded(text.Content) ? UrlEncodedText.Decode(text) : text);
        trees.Add(tree);
        return tree.Root;
    }
}
