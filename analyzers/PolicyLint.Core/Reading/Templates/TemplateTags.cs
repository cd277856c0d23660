using System.Collections.Immutable;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>The tags of a resource: a list of Key and Value, or the map that SAM takes.</summary>
/// <param name="Tags">Name and value; the value is empty where it is not known.</param>
/// <param name="AreKnown">Whether there can be no others: nothing else decides what stands there.</param>
internal readonly record struct TemplateTags(ImmutableArray<KeyValuePair<string, string>> Tags, bool AreKnown)
{
    /// <summary>Those of a property. What is wrong in it is no concern here, so nothing is said of it.</summary>
    public static TemplateTags Of(TemplateScope scope, SyntaxNode property)
    {
        if (property.Kind == SyntaxKind.Missing)
        {
            return new TemplateTags([], scope.IsWhole);
        }

        var values = new TemplateValues(scope, new TemplateMessages());
        var tags = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(property.Count);
        var areKnown = scope.IsWhole && FunctionCall.Of(property) is null && property.Kind is SyntaxKind.Sequence or SyntaxKind.Mapping;
        foreach (var member in areKnown ? property.Members : default)
        {
            areKnown &= !FunctionCall.IsName(member.Name);
            tags.Add(new KeyValuePair<string, string>(member.Name.Value, values.Of(member.Value).Text ?? string.Empty));
        }

        foreach (var item in property.Items)
        {
            var key = values.Of(item.Member("Key")).Text;
            areKnown &= key is not null;
            if (key is not null)
            {
                tags.Add(new KeyValuePair<string, string>(key, values.Of(item.Member("Value")).Text ?? string.Empty));
            }
        }

        return new TemplateTags(tags.ToImmutable(), areKnown);
    }

    public TemplateTags And(TemplateTags other) => new(Tags.AddRange(other.Tags), AreKnown && other.AreKnown);
}
