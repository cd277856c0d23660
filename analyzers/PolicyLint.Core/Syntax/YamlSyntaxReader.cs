using PolicyLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyLint.Syntax;

/// <summary>
/// Reads YAML 1.1 as YamlDotNet's parser sees it, from its events: block and flow, tags, several documents, aliases and merge keys
/// expanded within a limit. What was read before an error stays in the tree.
/// </summary>
public static class YamlSyntaxReader
{
    /// <summary>Reads a text. Never throws for what stands in it; what is wrong is in <see cref="SyntaxTree.Errors"/>.</summary>
    public static SyntaxTree Read(MappedText text)
    {
        var builder = new SyntaxTreeBuilder(text, YamlDialect.Instance);
        var content = text.Content;
        var masked = YamlAsterisk.Mask(content, builder.Errors);
        var nul = masked.IndexOf('\0');
        if (nul >= 0)
        {
            builder.Errors.Add(SyntaxErrorKind.NulCharacter, new TextSpan(nul, 1));
            masked = masked.Substring(0, nul);
        }

        var composer = new YamlComposer(text, builder);
        try
        {
            Pull(new Parser(new StringReader(masked)), composer);
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // Beside its own exception the parser throws the other two: an unclosed flow sequence, a tag that is none.
            AddError(builder, content, exception);
        }

        if (builder.Count == 0)
        {
            builder.Errors.Add(SyntaxErrorKind.Empty, new TextSpan(0, 0));
        }

        composer.Complete();
        return builder.ToTree(content.Length);
    }

    private static void Pull(Parser parser, YamlComposer composer)
    {
        var goesOn = true;
        while (goesOn && parser.MoveNext())
        {
            goesOn = Take(parser.Current!, composer);
        }
    }

    private static bool Take(ParsingEvent current, YamlComposer composer)
    {
        var start = (int)current.Start.Index;
        var end = (int)current.End.Index;
        switch (current)
        {
            case Scalar scalar:
                composer.Scalar(scalar.Value, StyleOf(scalar.Style), TextSpan.FromBounds(start, end), TagOf(scalar), AnchorOf(scalar));
                return true;
            case AnchorAlias alias:
                composer.Alias(alias.Value.Value, TextSpan.FromBounds(start, end));
                return true;
            case MappingStart mapping:
                return composer.Begin(SyntaxKind.Mapping, start, mapping.Style == MappingStyle.Flow, TagOf(mapping), AnchorOf(mapping));
            case SequenceStart sequence:
                return composer.Begin(SyntaxKind.Sequence, start, sequence.Style == SequenceStyle.Flow, TagOf(sequence), AnchorOf(sequence));
            case MappingEnd or SequenceEnd:
                composer.End(end);
                return true;
            default:
                return true;
        }
    }

    private static SyntaxStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => SyntaxStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => SyntaxStyle.DoubleQuoted,
        ScalarStyle.Literal => SyntaxStyle.Literal,
        ScalarStyle.Folded => SyntaxStyle.Folded,
        _ => SyntaxStyle.Plain,
    };

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static void AddError(SyntaxTreeBuilder builder, string content, Exception exception)
    {
        var tab = TabIndentation(content);
        if (tab >= 0)
        {
            builder.Errors.Add(SyntaxErrorKind.TabIndentation, new TextSpan(tab, 1));
            return;
        }

        var start = exception is YamlException { Start.Index: > 0 } yaml ? (int)yaml.Start.Index : 0;
        start = Math.Min(start, Math.Max(0, content.Length - 1));
        builder.Errors.Add(SyntaxErrorKind.InvalidYaml, new TextSpan(start, Math.Min(1, content.Length)), Words(exception));
    }

    /// <summary>The parser's words without the place, which stands beside the finding already.</summary>
    private static string Words(Exception exception)
    {
        var words = exception.Message;
        var place = words.IndexOf("): ", StringComparison.Ordinal);
        words = place >= 0 ? words.Substring(place + 3) : words;
        words = words.Length > 120 ? words.Substring(0, 120) + "…" : words;
        return words.TrimEnd('.');
    }

    /// <summary>The parser places this error at the start of the text, so the tab is found here.</summary>
    private static int TabIndentation(string content)
    {
        var isIndentation = true;
        for (var index = 0; index < content.Length; index++)
        {
            var unit = content[index];
            if (isIndentation && unit == '\t')
            {
                return index;
            }

            isIndentation = unit is '\n' or '\r' || (isIndentation && unit == ' ');
        }

        return -1;
    }
}
