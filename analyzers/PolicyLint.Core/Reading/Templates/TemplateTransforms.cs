using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>The macros that CloudFormation runs over all of a template before it deploys it.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html</remarks>
internal sealed class TemplateTransforms
{
    private const string Serverless = "AWS::Serverless";

    /// <summary>Macros of AWS that change no policy and add nothing that a template refers to by name.</summary>
    private static readonly string[] Harmless = ["AWS::LanguageExtensions", Serverless];

    public TemplateTransforms(SyntaxNode template)
    {
        Look(template.Member("Transform"));
        foreach (var member in template.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                FirstUnknown = FirstUnknown.Kind == SyntaxKind.Missing ? member.Name : FirstUnknown;
            }
        }
    }

    public bool IsServerless { get; private set; }

    /// <summary>Where a macro stands that may add or change anything; missing if there is none.</summary>
    public SyntaxNode FirstUnknown { get; private set; }

    /// <summary>Whether all that is deployed is written, or made by SAM of what is.</summary>
    public bool AddNothing => FirstUnknown.Kind == SyntaxKind.Missing;

    private void Look(SyntaxNode transform)
    {
        if (transform.Kind == SyntaxKind.Sequence)
        {
            foreach (var item in transform.Items)
            {
                Look(item);
            }

            return;
        }

        if (transform.Kind is SyntaxKind.Missing or SyntaxKind.Null)
        {
            return;
        }

        var name = transform.Value;
        IsServerless |= name.StartsWith(Serverless, StringComparison.Ordinal);
        if (FirstUnknown.Kind == SyntaxKind.Missing && !Array.Exists(Harmless, known => name.StartsWith(known, StringComparison.Ordinal)))
        {
            FirstUnknown = transform;
        }
    }
}
