using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules;

/// <summary>
/// The values of a Resource that are every resource, or every one of a type, and of which types they are every one. A statement names
/// many actions on few types, and several rules ask the same of them: each question is answered once.
/// </summary>
internal sealed class WideResources
{
    private const int None = int.MaxValue;

    private static readonly char[] Wildcards = ['*', '?'];

    private static readonly GlobRules Rules = new(false, false);

    private readonly ImmutableArray<WrittenValue> _values;
    private readonly List<(int Index, Arn Arn)> _wide = [];
    private readonly int _everything = None;
    private List<(ResourceType Type, int Index)>? _types;

    public WideResources(ImmutableArray<WrittenValue> values, bool hasVariables)
    {
        _values = values;
        for (var index = 0; index < _values.Length; index++)
        {
            var value = _values[index].Value;
            if (value.Text == "*" || ResourceMatching.CoversEverything(value, hasVariables) == Answer.Yes)
            {
                _everything = Math.Min(index, _everything);
            }
            else if (WideStatement.IsEveryOfSomeType(value, hasVariables) && ResourceMatching.ArnText(value) is { } text && Arn.Parse(text) is { } arn)
            {
                _wide.Add((index, arn));
            }
        }
    }

    /// <summary>The first value that is every resource of a type and not of all; null if there is none.</summary>
    public WrittenValue? FirstOfType => _wide.Count == 0 ? null : _values[_wide[0].Index];

    /// <summary>The first value that is every resource, or every one of a type that an action works on; null if there is none.</summary>
    public WrittenValue? Of(CatalogAction action)
    {
        var first = _everything;
        if (_wide.Count > 0)
        {
            foreach (var resource in action.Resources)
            {
                first = Math.Min(first, IndexOf(resource.Type));
            }
        }

        return first == None ? null : _values[first];
    }

    private int IndexOf(ResourceType type)
    {
        _types ??= [];
        foreach (var known in _types)
        {
            if (ReferenceEquals(known.Type, type))
            {
                return known.Index;
            }
        }

        var index = None;
        foreach (var (wide, arn) in _wide)
        {
            if (Covers(arn, type))
            {
                index = wide;
                break;
            }
        }

        _types.Add((type, index));
        return index;
    }

    private static bool Covers(Arn arn, ResourceType type)
    {
        if (!ArnFieldText.HasWildcard(arn.Text, arn.Service) && !type.MayBeOfService(arn.Text, arn.Service))
        {
            return false;
        }

        // What stands before the first wildcard of the resource must stand in the type too.
        var open = arn.Text.IndexOfAny(Wildcards, arn.Resource.Start);
        var head = TextSpan.FromBounds(arn.Resource.Start, open < 0 ? arn.Text.Length : open);
        if (type.ArnPattern.AsSpan().IndexOf(arn.Text.AsSpan(head.Start, head.Length)) < 0)
        {
            return false;
        }

        // A resource is of one partition, and most are only reached within one account: those fields may be as they are.
        var widest = Widest(type.ArnPattern)
            .Replace("${Partition}", arn[arn.Partition])
            .Replace("${Account}", arn[arn.Account]);
        return GlobPattern.Parse(arn.Text, Rules).Covers(GlobPattern.Parse(widest, Rules)) == Answer.Yes;
    }

    /// <summary>The pattern with an asterisk for each placeholder but those of partition and account.</summary>
    private static string Widest(string pattern)
    {
        var start = 0;
        while ((start = pattern.IndexOf("${", start, StringComparison.Ordinal)) >= 0)
        {
            var end = pattern.IndexOf('}', start);
            if (end < 0)
            {
                return pattern;
            }

            var name = pattern.Substring(start, end - start + 1);
            if (name is "${Partition}" or "${Account}")
            {
                start = end;
            }
            else
            {
                pattern = pattern.Substring(0, start) + "*" + pattern.Substring(end + 1);
            }
        }

        return pattern;
    }
}
