using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>
/// What the values of a Resource are for the actions of AWS. A statement names many actions on few types, and several rules ask the
/// same of them: each question is answered once.
/// </summary>
internal sealed class ClauseResources
{
    private readonly ImmutableArray<WrittenValue> _values;
    private ResourceText?[]? _texts;
    private ImmutableArray<Arn?> _arns;
    private ImmutableArray<string> _services;
    private bool _hasServices;
    private WideResources? _wide;
    private List<(ImmutableArray<ActionResource> Resources, bool MayBe)>? _sets;
    private List<(ResourceType Type, bool MayBe)>? _types;

    private ClauseResources(ValueClause clause)
    {
        _values = clause.Values;
        IsScoped = !clause.IsNegated && !clause.IsOpen && !clause.Values.IsEmpty && AreArns(clause.Values);
    }

    /// <summary>Whether they are listed, each of them, and none is <c>*</c>.</summary>
    public bool IsScoped { get; }

    /// <summary>The fields of each value, in their order; null for what is no ARN of six fields.</summary>
    public ImmutableArray<Arn?> Arns => _arns.IsDefault ? _arns = Parse(_values) : _arns;

    /// <summary>Those of a clause; it remembers them.</summary>
    public static ClauseResources Of(ValueClause clause)
    {
        if (clause.Meaning is ClauseResources known)
        {
            return known;
        }

        var resources = new ClauseResources(clause);
        clause.Meaning = resources;
        return resources;
    }

    /// <summary>The services of the values, one for several that follow each other; default where one of them is not known.</summary>
    public ImmutableArray<string> Services
    {
        get
        {
            if (!_hasServices)
            {
                _services = FindServices(Arns);
                _hasServices = true;
            }

            return _services;
        }
    }

    /// <summary>Those of the values that are every resource, or every one of a type.</summary>
    /// <param name="hasVariables">Whether <c>${…}</c> is a policy variable in the document.</param>
    public WideResources Wide(bool hasVariables) => _wide ??= new WideResources(_values, hasVariables);

    /// <summary>Whether some value may be of a type that is listed for an action.</summary>
    public bool MayBe(ImmutableArray<ActionResource> resources)
    {
        if (resources.IsEmpty)
        {
            return false;
        }

        _sets ??= [];
        foreach (var known in _sets)
        {
            if (known.Resources == resources)
            {
                return known.MayBe;
            }
        }

        var mayBe = IsAny(resources);
        _sets.Add((resources, mayBe));
        return mayBe;
    }

    private bool IsAny(ImmutableArray<ActionResource> resources)
    {
        foreach (var resource in resources)
        {
            if (MayBe(resource.Type))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayBe(ResourceType type)
    {
        _types ??= [];
        foreach (var known in _types)
        {
            if (ReferenceEquals(known.Type, type))
            {
                return known.MayBe;
            }
        }

        var mayBe = IsAny(type);
        _types.Add((type, mayBe));
        return mayBe;
    }

    private bool IsAny(ResourceType type)
    {
        _texts ??= new ResourceText?[_values.Length];
        for (var index = 0; index < _values.Length; index++)
        {
            var answer = _values[index].Value is KnownValue { Content: var text }
                ? type.MayBe(_texts[index] ??= new ResourceText(text))
                : type.MayBe(_values[index].Value);
            if (answer != Answer.No)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreArns(ImmutableArray<WrittenValue> values)
    {
        foreach (var value in values)
        {
            if (value.Text is not { } text ? value.Value is not PatternValue : !text.StartsWith(Arn.Prefix, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<string> FindServices(ImmutableArray<Arn?> arns)
    {
        var services = ImmutableArray.CreateBuilder<string>(1);
        foreach (var one in arns)
        {
            if (one is not { } arn || ArnFieldText.HasWildcard(arn.Text, arn.Service) || ArnFieldText.IsOpen(arn.Text, arn.Service, "service"))
            {
                return default;
            }

            if (services.Count == 0 || !arn.Is(arn.Service, services[services.Count - 1]))
            {
                services.Add(arn[arn.Service]);
            }
        }

        return services.DrainToImmutable();
    }

    private static ImmutableArray<Arn?> Parse(ImmutableArray<WrittenValue> values)
    {
        var arns = ImmutableArray.CreateBuilder<Arn?>(values.Length);
        foreach (var value in values)
        {
            arns.Add(Arn.Parse(value.Value));
        }

        return arns.MoveToImmutable();
    }
}
