using PolicyLint.Model;
using PolicyLint.Reading.Accounts;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Records;

/// <summary>
/// One line of a stream: a JSON object with <c>id</c> (text or number), <c>kind</c> (as in <see cref="PolicyKindNames"/>) and
/// <c>document</c> or <c>export</c>, which hold a policy, a template or exports of an account as JSON or as text. A line without either
/// is itself what is judged. Other members are left alone.
/// </summary>
public sealed class PolicyRecord
{
    private static readonly string[] Holders = ["document", "export"];

    private PolicyRecord()
    {
    }

    /// <summary>What the record is called; null if it says nothing, or nothing that can be relied on.</summary>
    public RecordId? Id { get; private init; }

    /// <summary>The kind that it gives its policies; null for none.</summary>
    public PolicyKind? Kind { get; private init; }

    /// <summary>Why there is nothing to judge, without a final dot; empty if there is.</summary>
    public string Problem { get; private init; } = string.Empty;

    /// <summary>The member that holds what is judged; empty if the record is it.</summary>
    public string Holder { get; private init; } = string.Empty;

    /// <summary>What is judged.</summary>
    public SyntaxNode Content { get; private init; }

    /// <summary>Reads one line. A line that is no JSON object gives a record with a problem.</summary>
    public static PolicyRecord Read(SourceText line)
    {
        var tree = JsonSyntaxReader.Read(line.Mapped);
        var root = tree.Root;
        var id = IdOf(root, tree);
        if (ProblemOf(line, tree) is { } problem)
        {
            return new PolicyRecord { Id = id, Problem = problem };
        }

        var kindNode = root.Member("kind");
        var holder = Array.Find(Holders, name => root.Member(name).Kind is not (SyntaxKind.Missing or SyntaxKind.Null)) ?? string.Empty;
        var content = holder.Length > 0 ? root.Member(holder) : root;
        if (holder.Length == 0)
        {
            return IsPolicyItself(root)
                ? new PolicyRecord { Content = root }
                : new PolicyRecord { Id = id, Problem = "the line has neither 'document' nor 'export', and is itself no policy, template or export" };
        }

        if (content.Kind is not (SyntaxKind.Mapping or SyntaxKind.Sequence or SyntaxKind.String))
        {
            return new PolicyRecord { Id = id, Problem = $"'{holder}' is neither an object nor text" };
        }

        var kind = kindNode.Kind == SyntaxKind.String ? PolicyKindNames.Parse(kindNode.Value) : null;
        return kind is null && kindNode.Kind is not (SyntaxKind.Missing or SyntaxKind.Null)
            ? new PolicyRecord { Id = id, Problem = $"'kind' is none of {string.Join(", ", PolicyKindNames.All)}" }
            : new PolicyRecord { Id = id, Kind = kind, Holder = holder, Content = content };
    }

    /// <summary>A number that is cut off, or text that could not be decoded, may be the id of another record.</summary>
    private static RecordId? IdOf(SyntaxNode root, SyntaxTree tree)
    {
        var node = root.Member("id");
        if (node.Kind == SyntaxKind.Number)
        {
            return tree.Errors.IsEmpty ? new RecordId(node.Value, IsNumber: true) : null;
        }

        return node.Kind == SyntaxKind.String && node.Value is var text && text.IndexOf('\uFFFD') < 0 && IsClosed(node)
            ? new RecordId(text, IsNumber: false)
            : null;
    }

    private static bool IsClosed(SyntaxNode node) => node.Span.Length > 1 && node.Tree.Text.Content[node.Span.End - 1] == '"';

    private static string? ProblemOf(SourceText line, SyntaxTree tree)
    {
        if (line.Content.AsSpan().Trim().IsEmpty)
        {
            return "the line is empty";
        }

        if (!line.Faults.IsEmpty)
        {
            var fault = line.Faults[0];
            return $"byte 0x{fault.Byte:X2} at offset {fault.ByteOffset} of the line is no UTF-8";
        }

        if (!tree.Errors.IsEmpty)
        {
            var error = tree.Errors[0];
            return $"the line is not well-formed JSON: {SyntaxMessages.Of(error.Kind, error.Detail).Message}, at column {error.Span.Start + 1}";
        }

        return tree.Root.Kind == SyntaxKind.Mapping ? null : "the line is no JSON object";
    }

    private static bool IsPolicyItself(SyntaxNode root) =>
        PolicyShape.IsPolicy(root) || PolicyShape.IsTemplate(root) || ExportShape.KindOf(root) is not null || ExportShape.IsByArn(root);
}
