using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Says where a name stands twice in the frame of a template. What CloudFormation takes then is not documented, so both are judged; in a
/// policy the grammar speaks of it.
/// </summary>
internal static class DoubledNames
{
    /// <summary>The most names that are told apart by their marks.</summary>
    private const int MostMarks = 64;

    public static void Say(SyntaxNode template, TemplateMessages messages)
    {
        SayIn(template, messages);
        foreach (var section in template.Members)
        {
            SayIn(section.Value, messages);
        }

        foreach (var section in template.Members)
        {
            if (!section.Name.Is("Resources"))
            {
                continue;
            }

            foreach (var resource in section.Value.Members)
            {
                SayIn(resource.Value, messages);
                SayIn(resource.Value.Member("Properties"), messages);
            }
        }
    }

    private static void SayIn(SyntaxNode mapping, TemplateMessages messages)
    {
        if (mapping.Count < 2 || mapping.Kind != SyntaxKind.Mapping || AreSurelyDistinct(mapping))
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in mapping.Members)
        {
            if (!names.Add(member.Name.Value) && !member.Name.IsExpanded)
            {
                messages.Wrong(member.Name, $"{member.Name.Value} stands here for the second time", "remove one of them, or give it another name");
            }
        }
    }

    /// <summary>A look at the source that decodes nothing: no two names have the same length and some of the same characters.</summary>
    private static bool AreSurelyDistinct(SyntaxNode mapping)
    {
        if (mapping.Count > MostMarks)
        {
            return false;
        }

        Span<int> marks = stackalloc int[MostMarks];
        var count = 0;
        foreach (var member in mapping.Members)
        {
            if (MarkOf(member.Name) is not { } mark || marks.Slice(0, count).IndexOf(mark) >= 0)
            {
                return false;
            }

            marks[count++] = mark;
        }

        return true;
    }

    /// <summary>The same for the same name; null where the source may say a name in more than one way.</summary>
    private static int? MarkOf(SyntaxNode name)
    {
        var source = name.Tree.Text.Content.AsSpan(name.Span.Start, name.Span.Length);
        if (name.Style == SyntaxStyle.DoubleQuoted && source.Length > 2)
        {
            source = source.Slice(1, source.Length - 2);
        }

        if (source.Length == 0 || !char.IsLetterOrDigit(source[0]) || source.IndexOfAny('\\', '\n') >= 0)
        {
            return null;
        }

        return (source.Length << 21) ^ (source[0] << 14) ^ (source[source.Length / 2] << 7) ^ source[source.Length - 1];
    }
}
