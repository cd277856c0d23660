using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What the name of a type and those of the types it derives from say; found once of each type, as every object is asked.</summary>
internal sealed class CdkTypeFacts
{
    private static readonly ConditionalWeakTable<ITypeSymbol, CdkTypeFacts> Known = new();

    private CdkTypeFacts(ITypeSymbol type)
    {
        Noun = Nouns.Find(type);
        Mirror = TemplateTypes.FindMirror(type);
        IsTemplateType = TemplateTypes.HasMirror(type);
        ArnProperty = CdkSymbols.IsOrDerives(type) ? CdkSymbols.FindArnProperty(type) : null;
    }

    /// <summary><c>user</c>, <c>group</c> or <c>role</c>; null for any other type.</summary>
    public string? Noun { get; }

    /// <summary>The type of the resource in a template that the type mirrors; null if it mirrors none.</summary>
    public string? Mirror { get; }

    /// <summary>Whether the type is the mirror of a resource, or the props of one: CfnUser, CfnUserProps, CfnResource.</summary>
    public bool IsTemplateType { get; }

    /// <summary>The property that is the ARN of a construct: BucketArn, AttrArn; null if there is none.</summary>
    public string? ArnProperty { get; }

    public static CdkTypeFacts Of(ITypeSymbol type)
    {
        // The same type with and without a question mark are two objects of one definition.
        var definition = type.OriginalDefinition;
        return Known.TryGetValue(definition, out var known) ? known : Known.GetValue(definition, found => new CdkTypeFacts(found));
    }
}
