using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>A property that asks for a role, as it is written in a resource.</summary>
/// <param name="Owner">The resource.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Node">What stands there.</param>
internal readonly record struct RoleProperty(TemplateResource Owner, string Name, SyntaxNode Node)
{
    /// <summary>Of all the types that ask for the role's ARN under a name that does not say so; others end in <c>RoleArn</c>.</summary>
    private const string Role = "Role";

    /// <summary>The one type that is known to look a role up by its name, without its path.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html</remarks>
    private const string ByName = "AWS::CodeBuild::Project";

    /// <summary>Whether the name of a role does, if it has no path.</summary>
    public bool TakesName => Owner.Type == ByName;

    /// <summary>Whether a member of a resource's properties asks for a role. Few do, so the last letters are looked at first.</summary>
    public static bool Is(TemplateResource owner, SyntaxNode name)
    {
        if (!MayEndInRole(name) || !owner.Type.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return false;
        }

        var text = name.Value;
        return text.EndsWith("RoleArn", StringComparison.Ordinal) || text.EndsWith("RoleARN", StringComparison.Ordinal)
            || (text == Role && owner.Type is "AWS::Lambda::Function" or "AWS::Serverless::Function" or "AWS::Serverless::StateMachine")
            || (text == "ServiceRole" && owner.Type == ByName);
    }

    private static bool MayEndInRole(SyntaxNode name)
    {
        var source = name.Tree.Text.Content;
        var end = name.Style == SyntaxStyle.Plain ? name.Span.End : name.Span.End - 1;
        if (end - name.Span.Start < Role.Length)
        {
            return false;
        }

        return (source[end - 1], source[end - 2]) is ('n', 'r') or ('N', 'R') or ('e', 'l');
    }
}
