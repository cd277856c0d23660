using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Reading.Templates;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The types of CDK that mirror a resource of a template: CfnUser is AWS::IAM::User.</summary>
internal static class TemplateTypes
{
    /// <summary>The modules that are not called as the service is in a template.</summary>
    private static readonly Dictionary<string, string> Services = new(StringComparer.OrdinalIgnoreCase) { ["SAM"] = "Serverless", ["EKSv2"] = "EKS" };

    private static readonly Dictionary<string, string> ByName = PolicyProperties.All.Select(property => property.ResourceType).Distinct().ToDictionary(type => type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a type is the mirror of a resource, or the props of one: CfnUser, CfnUserProps, CfnResource.</summary>
    public static bool IsTemplateType(ITypeSymbol type) => CdkTypeFacts.Of(type).IsTemplateType;

    /// <summary>The same by the names of the type and of those it derives from.</summary>
    public static bool HasMirror(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name.StartsWith("Cfn", StringComparison.Ordinal) && CdkSymbols.IsCdk(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type in the template of what a construct is; null for a construct of several resources.</summary>
    public static string? Of(CdkConstruct construct) => OfMirror(construct.Type)
        ?? (construct.Type.Name == "CfnResource" && construct.Properties.Find("Type") is CdkText { Value: KnownValue known } ? known.Content : null);

    /// <summary>The type in the template that a type mirrors, by its name; null if it mirrors none.</summary>
    public static string? OfMirror(ITypeSymbol mirror) => CdkTypeFacts.Of(mirror).Mirror;

    /// <summary>The same by the names of the type and of those it derives from.</summary>
    public static string? FindMirror(ITypeSymbol mirror)
    {
        for (var type = mirror; type is not null; type = type.BaseType)
        {
            if (CdkSymbols.ModuleOf(type) is { Length: > 0 } module && type.Name.StartsWith("Cfn", StringComparison.Ordinal))
            {
                return Of(module, type.Name.Substring("Cfn".Length));
            }
        }

        return null;
    }

    /// <summary>The type of the resource behind a construct, <c>Node.DefaultChild</c>: of the same name.</summary>
    public static string? OfConstruct(ITypeSymbol type) => CdkSymbols.ModuleOf(type) is { Length: > 0 } module ? Of(module, type.Name) : null;

    private static string Of(string module, string name)
    {
        var service = module.StartsWith("AWS.", StringComparison.Ordinal) ? module.Substring("AWS.".Length) : module;
        service = Services.TryGetValue(service, out var renamed) ? renamed : service;
        var type = "AWS::" + service + "::" + name;
        return ByName.TryGetValue(type, out var known) ? known : type;
    }

    /// <summary>The properties as they stand in the template.</summary>
    public static CdkMap PropertiesOf(CdkConstruct construct) =>
        construct.Type.Name == "CfnResource" && construct.Properties.Find("Properties") is CdkMap raw ? raw : construct.Properties;
}
