using System.Collections.Immutable;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Ignores;

/// <summary>
/// Reads the ignores of a text: <c>Metadata: PolicyLint: ignore: [{rule, reason, until}]</c> of a template or a resource, and
/// <c># policylint: ignore PL4001 reason</c> in YAML.
/// </summary>
internal sealed class IgnoreReader
{
    private const string Section = "PolicyLint";
    private const string Ignore = "ignore";
    private const string Rule = "rule";
    private const string Reason = "reason";
    private const string Until = "until";
    private const string Comment = "policylint:";

    private readonly ImmutableArray<WrittenIgnore>.Builder _ignores = ImmutableArray.CreateBuilder<WrittenIgnore>();
    private readonly ImmutableArray<IgnoreFault>.Builder _faults = ImmutableArray.CreateBuilder<IgnoreFault>();

    public WrittenIgnores ToIgnores() => _ignores.Count + _faults.Count == 0 ? WrittenIgnores.None : new(_ignores.ToImmutable(), _faults.ToImmutable());

    /// <summary>Reads the Metadata of a template or a resource.</summary>
    /// <param name="metadata">The value of Metadata; may be missing.</param>
    /// <param name="scope">All that the ignores hold for.</param>
    public void ReadMetadata(SyntaxNode metadata, Place scope)
    {
        foreach (var member in metadata.Member(Section).Members)
        {
            if (!member.Name.Is(Ignore))
            {
                Fault(member.Name, $"PolicyLint knows no '{member.Name.Value}' in Metadata", "write ignore, or put settings into policylint.json");
            }
            else if (member.Value.Kind != SyntaxKind.Sequence)
            {
                Fault(member.Value, "ignore is a list of objects with a rule and a reason", "write a list");
            }
            else
            {
                ReadEntries(member.Value, scope);
            }
        }
    }

    /// <summary>Reads the comments of a YAML text.</summary>
    public void ReadComments(SyntaxTree tree)
    {
        var text = tree.Text.Content;
        for (var start = text.IndexOf(Comment, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Comment, start + Comment.Length, StringComparison.Ordinal))
        {
            if (SignOf(text, start) is { } sign && !tree.NodeAt(sign).IsScalar)
            {
                ReadComment(tree, sign, start + Comment.Length);
            }
        }
    }

    private void ReadEntries(SyntaxNode list, Place scope)
    {
        foreach (var entry in list.Items)
        {
            if (entry.Kind == SyntaxKind.Mapping)
            {
                ReadEntry(entry, scope);
            }
            else
            {
                Fault(entry, "an ignore is an object with a rule and a reason", "write both, each with its name");
            }
        }
    }

    private void ReadEntry(SyntaxNode entry, Place scope)
    {
        foreach (var member in entry.Members)
        {
            if (member.Name.Value is not (Rule or Reason or Until))
            {
                Fault(member.Name, $"an ignore has no '{member.Name.Value}'", "write rule, reason and, if it shall end, until");
                return;
            }
        }

        var (rule, reason, until) = (entry.Member(Rule), entry.Member(Reason), entry.Member(Until));
        if (rule.Kind != SyntaxKind.String)
        {
            Fault(rule.Kind == SyntaxKind.Missing ? entry : rule, "this ignore names no rule", "write the id of the rule");
        }
        else if (reason.Kind != SyntaxKind.String || string.IsNullOrWhiteSpace(reason.Value))
        {
            Fault(reason.Kind == SyntaxKind.Missing ? entry : reason, "this ignore has no reason", "say why the finding is accepted");
        }
        else
        {
            _ignores.Add(new WrittenIgnore(entry.Place, scope, rule.Value, rule.Place, until.Kind is SyntaxKind.Missing or SyntaxKind.Null ? null : until.Value));
        }
    }

    /// <summary>The number sign before the word, if nothing but white space is between them and it begins a comment.</summary>
    private static int? SignOf(string text, int word)
    {
        var sign = word - 1;
        while (sign >= 0 && text[sign] is ' ' or '\t')
        {
            sign--;
        }

        return sign >= 0 && text[sign] == '#' && (sign == 0 || char.IsWhiteSpace(text[sign - 1])) ? sign : null;
    }

    private void ReadComment(SyntaxTree tree, int sign, int start)
    {
        var line = tree.Text.Source.Lines.SpanOf(tree.Text.Source.Lines.LineAt(sign));
        var words = tree.Text.Content.Substring(start, line.End - start);
        var place = new Place(tree.Text, TextSpan.FromBounds(sign, line.Start + tree.Text.Content.Substring(line.Start, line.Length).TrimEnd().Length));
        var parts = words.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [Ignore, ..])
        {
            _faults.Add(new IgnoreFault(place, "this comment for PolicyLint says nothing it knows", "write '# policylint: ignore RULE reason'"));
        }
        else if (parts.Length < 2)
        {
            _faults.Add(new IgnoreFault(place, "this ignore names no rule", "write the id of the rule"));
        }
        else if (parts.Length < 3 || string.IsNullOrWhiteSpace(parts[2]))
        {
            _faults.Add(new IgnoreFault(place, "this ignore has no reason", "say why the finding is accepted"));
        }
        else if (CommentScope.Of(tree, sign, line) is { } scope)
        {
            var rule = tree.Text.Content.IndexOf(parts[1], start, StringComparison.Ordinal);
            _ignores.Add(new WrittenIgnore(place, scope, parts[1], new Place(tree.Text, new TextSpan(rule, parts[1].Length)), null));
        }
        else
        {
            _faults.Add(new IgnoreFault(place, "nothing follows that this ignore could be about", "write it before, or behind, what it is about"));
        }
    }

    private void Fault(SyntaxNode node, string message, string advice) => _faults.Add(new IgnoreFault(node.Place, message, advice));
}
