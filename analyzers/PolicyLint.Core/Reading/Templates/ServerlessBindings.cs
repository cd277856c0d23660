using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Gives the parameters of a SAM policy template their values.</summary>
internal static class ServerlessBindings
{
    /// <summary>The values given; one that is missing is a hole of its own.</summary>
    public static ImmutableDictionary<string, Value> ToBindings(this SyntaxMemberList given, SyntaxNode parameters, TemplateValues values)
    {
        var bindings = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        foreach (var parameter in parameters.Items)
        {
            bindings[parameter.Value] = Value.Unknown(parameter.Value);
        }

        foreach (var member in given)
        {
            bindings[member.Name.Value] = values.Of(member.Value);
        }

        return bindings.ToImmutable();
    }

    /// <summary>Whether a list of names holds this one.</summary>
    public static bool Has(this SyntaxNode names, string name)
    {
        foreach (var item in names.Items)
        {
            if (item.Is(name))
            {
                return true;
            }
        }

        return false;
    }
}
