using PolicyLint.Model;
using PolicyLint.Reading.Templates;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Reads what overrides do to policies.</summary>
internal static class CdkOverrides
{
    /// <summary>The property of a policy that an override changes, and the rest of its path in the policy; null if it changes none.</summary>
    public static (string Type, PolicyProperty Property, string[] Steps)? Find(CdkOverride change)
    {
        if (TypeOf(change) is not { } type)
        {
            return null;
        }

        foreach (var property in PolicyProperties.Of(type))
        {
            if (change.Path == property.Path)
            {
                return (type, property, []);
            }

            if (change.Path.StartsWith(property.Path + ".", StringComparison.Ordinal))
            {
                return (type, property, change.Path.Substring(property.Path.Length + 1).Split('.'));
            }
        }

        return null;
    }

    /// <summary>Whether an override makes everyone a principal, whatever else stands in the policy.</summary>
    public static bool LetsEveryoneIn(CdkOverride change, string[] steps)
    {
        var isPrincipal = steps is ["Statement", .., "Principal"] or ["Statement", .., "Principal", "AWS"] or ["Statement", .., "Principal", "AWS", _];
        return isPrincipal && HoldsStar(change.Value);
    }

    private static bool HoldsStar(CdkNode value) => value switch
    {
        CdkText { Value: KnownValue { Content: "*" } } => true,
        CdkList list => list.Items.Exists(item => HoldsStar(item.Node)),
        CdkMap map => map.Find("AWS") is { } aws && HoldsStar(aws),
        _ => false,
    };

    private static string? TypeOf(CdkOverride change)
    {
        if (change.Receiver is CdkConstruct construct)
        {
            return TemplateTypes.Of(construct) ?? TemplateTypes.OfConstruct(construct.Type);
        }

        return change.Type is null ? null : TemplateTypes.OfMirror(change.Type);
    }
}
