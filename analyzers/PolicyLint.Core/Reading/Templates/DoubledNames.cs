using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Says where a name stands twice in the frame of a template. What CloudFormation takes then is not documented, so both are judged; in a
/// policy the grammar speaks of it.
/// </summary>
internal static class DoubledNames
{
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
        if (mapping.Count < 2 || mapping.Kind != SyntaxKind.Mapping)
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
}
