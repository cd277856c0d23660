using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>The section Globals of SAM: properties that every function, API or state machine of the template has unless it says otherwise.</summary>
/// <remarks>https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html</remarks>
internal sealed class ServerlessGlobals(SyntaxNode template, TemplateMessages messages)
{
    /// <summary>The prefix of the types of SAM.</summary>
    public const string Prefix = "AWS::Serverless::";

    /// <summary>What only a function itself may have, by SAM.</summary>
    private static readonly string[] NotGlobal = ["Role", "Policies"];

    private readonly SyntaxNode _sections = template.Member("Globals");

    /// <summary>The properties of all resources of a SAM type; missing if there are none.</summary>
    public SyntaxNode Of(string type) =>
        type.StartsWith(Prefix, StringComparison.Ordinal) ? _sections.Member(type.Substring(Prefix.Length)) : default;

    /// <summary>The property of a resource, or the one of Globals; missing if neither has it.</summary>
    public SyntaxNode Property(TemplateResource resource, string name)
    {
        var own = resource.Properties.Member(name);
        return own.Kind == SyntaxKind.Missing && !NotGlobal.Contains(name) ? Of(resource.Type).Member(name) : own;
    }

    /// <summary>The values that a path leads to, in the resource or, where it has not even the first step, in Globals.</summary>
    public IReadOnlyList<PropertyPlace> Find(TemplateValues values, TemplateResource resource, string path)
    {
        var first = path.Split('.')[0];
        var isOwn = resource.Properties.Member(first).Kind != SyntaxKind.Missing;
        return PropertyWalk.Find(values, isOwn ? resource.Properties : Of(resource.Type), path, resource.Guard);
    }

    /// <summary>Says what SAM does not take in Globals: whoever writes it there believes that it counts.</summary>
    public void SayMistakes()
    {
        foreach (var section in _sections.Members)
        {
            foreach (var name in NotGlobal)
            {
                foreach (var member in section.Value.Members)
                {
                    if (member.Name.Is(name))
                    {
                        messages.Wrong(member.Name, $"SAM takes no {name} in Globals", "write it in each function");
                    }
                }
            }
        }
    }
}
