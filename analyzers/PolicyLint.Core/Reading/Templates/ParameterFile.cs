using System.Collections.Immutable;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>A file of template parameters, in the forms of the AWS CLI, of CodePipeline, and flat.</summary>
/// <remarks>https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/#options</remarks>
public static class ParameterFile
{
    /// <summary>The values by name, or null where the text is no such file. A value that is kept as it was is not there.</summary>
    public static ImmutableDictionary<string, string>? Read(SourceText text)
    {
        var tree = JsonSyntaxReader.Read(text.Mapped);
        if (!tree.Errors.IsEmpty)
        {
            return null;
        }

        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        return tree.Root.Kind switch
        {
            SyntaxKind.Sequence when AddList(tree.Root, values) => values.ToImmutable(),
            SyntaxKind.Mapping when AddMembers(tree.Root, values) => values.ToImmutable(),
            _ => null,
        };
    }

    private static bool AddList(SyntaxNode list, ImmutableDictionary<string, string>.Builder values)
    {
        foreach (var item in list.Items)
        {
            if (item.Kind == SyntaxKind.String && item.Value.IndexOf('=') is var equals and > 0)
            {
                values[item.Value.Substring(0, equals)] = item.Value.Substring(equals + 1);
                continue;
            }

            var name = item.Member("ParameterKey");
            if (name.Kind != SyntaxKind.String)
            {
                return false;
            }

            if (item.Member("ParameterValue") is { IsScalar: true, Kind: not SyntaxKind.Missing } value)
            {
                values[name.Value] = value.Value;
            }
        }

        return true;
    }

    private static bool AddMembers(SyntaxNode root, ImmutableDictionary<string, string>.Builder values)
    {
        var inner = root.Member("Parameters");
        foreach (var member in inner.Kind == SyntaxKind.Mapping ? inner.Members : root.Members)
        {
            if (!member.Value.IsScalar)
            {
                return false;
            }

            values[member.Name.Value] = member.Value.Value;
        }

        return true;
    }
}
