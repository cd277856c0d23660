using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>What the functions of one template refer to: its parameters, mappings, conditions and resources.</summary>
internal sealed class TemplateScope
{
    private const int MaximumNegations = 8;

    private static readonly string[] Sections = ["Parameters", "Mappings", "Conditions", "Resources"];

    private readonly Dictionary<string, SyntaxNode> _parameters;
    private readonly Dictionary<string, SyntaxNode> _conditions;
    private readonly Dictionary<string, SyntaxNode> _resources;

    public TemplateScope(string name, SyntaxNode template, TemplateApp? app, ImmutableDictionary<string, Value>? bindings = null)
    {
        Name = name;
        App = app;
        Mappings = template.Member("Mappings");
        Bindings = bindings ?? ImmutableDictionary<string, Value>.Empty;
        Transforms = new TemplateTransforms(template);
        IsWhole = Transforms.AddNothing && IsWellFormed(template) && !Sections.Any(section => HoldsFunction(template.Member(section)));
        _parameters = Index(template.Member("Parameters"));
        _conditions = Index(template.Member("Conditions"));
        _resources = Index(template.Member("Resources"));
    }

    /// <summary>The template's name, which keeps its logical ids apart from those of others.</summary>
    public string Name { get; }

    /// <summary>The templates this one is read with; null for the inside of a SAM policy template.</summary>
    public TemplateApp? App { get; }

    public SyntaxNode Mappings { get; }

    /// <summary>Parameters whose value is given: those of a SAM policy template.</summary>
    public ImmutableDictionary<string, Value> Bindings { get; }

    public bool IsServerless => Transforms.IsServerless;

    /// <summary>What changes the template before it is deployed.</summary>
    public TemplateTransforms Transforms { get; }

    /// <summary>Whether no macro, loop or included file may add what is not written, and no slip in the text hides what is.</summary>
    public bool IsWhole { get; }

    public SyntaxNode? Parameter(string name) => _parameters.TryGetValue(name, out var parameter) ? parameter : null;

    /// <summary>The resource's CloudFormation type, or null if there is none of this name.</summary>
    public string? TypeOf(string logicalId) => _resources.TryGetValue(logicalId, out var resource) ? resource.Member("Type").Value : null;

    /// <summary>All of a resource; missing if there is none of this name.</summary>
    public SyntaxNode Resource(string logicalId) => _resources.TryGetValue(logicalId, out var resource) ? resource : default;

    /// <summary>The file that holds the template of a nested stack, as AWS CDK notes it; null if nothing says so.</summary>
    public string? NestedFile(string logicalId) =>
        _resources.TryGetValue(logicalId, out var resource) && resource.Member("Metadata").Member("aws:asset:path") is { Kind: SyntaxKind.String } path
            ? path.Value
            : null;

    public bool HasCondition(string name) => _conditions.ContainsKey(name);

    /// <summary>The term for a condition; one that only negates another is that other, so that both exclude each other.</summary>
    public GuardTerm Term(string condition, bool holds)
    {
        for (var depth = 0; depth < MaximumNegations && Negated(condition) is { } negated; depth++)
        {
            condition = negated;
            holds = !holds;
        }

        return new GuardTerm(new GuardCondition(Name, condition), holds);
    }

    private string? Negated(string condition)
    {
        if (!_conditions.TryGetValue(condition, out var definition)
            || FunctionCall.Of(definition) is not { Name: "Fn::Not", Arguments: [var inner] })
        {
            return null;
        }

        if (inner.Tag == "!Condition")
        {
            return inner.Value;
        }

        var name = inner.Count == 1 ? inner.Member(FunctionCall.Condition) : default;
        return name.Kind == SyntaxKind.String ? name.Value : null;
    }

    // The inside of a SAM policy template has no text.
    private static bool IsWellFormed(SyntaxNode template) => template == default || template.Tree.Errors.IsEmpty;

    private static bool HoldsFunction(SyntaxNode section)
    {
        foreach (var member in section.Members)
        {
            if (FunctionCall.IsName(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, SyntaxNode> Index(SyntaxNode section)
    {
        var index = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (var member in section.Members)
        {
            index[member.Name.Value] = member.Value;
        }

        return index;
    }
}
