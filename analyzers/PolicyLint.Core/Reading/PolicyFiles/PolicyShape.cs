using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>Tells policies from other JSON and YAML, also when they are half-written or misspelt.</summary>
internal static class PolicyShape
{
    /// <summary>Whether a node is a policy document.</summary>
    public static bool IsPolicy(SyntaxNode node)
    {
        if (node.Kind != SyntaxKind.Mapping)
        {
            return false;
        }

        var hasVersion = false;
        foreach (var member in node.Members)
        {
            if (IsStatementName(member.Name) && HoldsStatements(member.Value))
            {
                return true;
            }

            hasVersion |= member.Name.Is(ElementNames.Version) && member.Value.Value is "2012-10-17" or "2008-10-17";
        }

        // A policy whose Statement is missing, empty or misspelt still says which language it is in.
        return hasVersion && !IsTemplate(node);
    }

    /// <summary>Whether a node is a CloudFormation template, whose policies another reader takes.</summary>
    public static bool IsTemplate(SyntaxNode node)
    {
        if (node.Member("AWSTemplateFormatVersion").IsScalar && node.Member("Resources").Kind == SyntaxKind.Mapping)
        {
            return true;
        }

        foreach (var resource in node.Member("Resources").Members)
        {
            var type = resource.Value.Member("Type").Value;
            if (type.StartsWith("AWS::", StringComparison.Ordinal) || type.StartsWith("Custom::", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a text that cannot be parsed looks like a policy or a template: then it is not analysed, and that must be said.
    /// </summary>
    public static bool LooksLikePolicy(string text)
    {
        var isPolicy = text.IndexOf("Statement", StringComparison.OrdinalIgnoreCase) >= 0
            && text.IndexOf("Effect", StringComparison.OrdinalIgnoreCase) >= 0;
        return isPolicy
            || (text.IndexOf("Resources", StringComparison.Ordinal) >= 0 && text.IndexOf("AWS::", StringComparison.Ordinal) >= 0);
    }

    private static bool IsStatementName(SyntaxNode name)
    {
        if (!name.MayBeginWith('S') && !name.MayBeginWith('s'))
        {
            return false;
        }

        var text = name.Value;
        return text.Equals("Statement", StringComparison.OrdinalIgnoreCase) || text.Equals("Statements", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HoldsStatements(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.Mapping)
        {
            return IsStatement(node);
        }

        foreach (var item in node.Items)
        {
            if (IsStatement(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two of a statement's elements, or Effect alone: data protection policies have a Statement too, but no Effect.</summary>
    private static bool IsStatement(SyntaxNode node)
    {
        var known = 0;
        foreach (var member in node.Members)
        {
            if (member.Name.Is(ElementNames.Effect))
            {
                return true;
            }

            if (member.Name.Is(ElementNames.Action) || member.Name.Is(ElementNames.NotAction) || member.Name.Is(ElementNames.Resource)
                || member.Name.Is(ElementNames.NotResource) || member.Name.Is(ElementNames.Principal) || member.Name.Is(ElementNames.Condition))
            {
                known++;
            }
        }

        return known >= 2;
    }
}
