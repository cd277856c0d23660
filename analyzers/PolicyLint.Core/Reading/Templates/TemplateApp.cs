using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>
/// Templates that are deployed together: the stacks of a CDK app, or the templates given in one run. What one exports the others
/// import; a nested stack has its parameters from its parent.
/// </summary>
/// <param name="inventory">Takes policies, identities and resources of all templates.</param>
/// <param name="parameters">The values of parameters that are given from outside, for every template but nested ones.</param>
internal sealed class TemplateApp(InventoryBuilder inventory, ImmutableDictionary<string, string> parameters)
{
    /// <summary>Imports and outputs lead from stack to stack; only a circle of stacks, which cannot be deployed, leads further.</summary>
    private const int MaximumDepth = 16;

    /// <summary>The longest value of a parameter: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html</summary>
    private const int MaximumLength = 4_096;

    private readonly List<TemplateReader> _readers = [];
    private readonly HashSet<TemplateReference> _boundaries = [];
    private readonly HashSet<TemplateReference> _sessionPolicies = [];
    private readonly Dictionary<string, TemplateReader> _byFileName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TemplateReader Parent, SyntaxNode Parameters)> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<SourceText> _searched = [];
    private Dictionary<string, (TemplateReader Reader, SyntaxNode Value)>? _exports;
    private readonly Dictionary<SyntaxNode, Value?> _followed = [];
    private int _depth;

    public InventoryBuilder Inventory => inventory;

    public IdentityIndex Index { get; } = new(inventory);

    /// <summary>What a manifest beside the templates says of constructs; null if there is none.</summary>
    public ManifestPaths? Manifest { get; set; }

    public bool IsEmpty => _readers.Count == 0;

    public void Add(SyntaxNode template, List<SyntaxTree> trees, TemplateMessages messages)
    {
        var source = template.Place.Source;
        if (_searched.Add(source))
        {
            inventory.AddAccessKeyIds(AccessKeyIds.In(source));
        }

        var reader = new TemplateReader(template, this, trees, messages);
        _readers.Add(reader);
        _byFileName[FileName(reader.Name)] = reader;
    }

    public void Read()
    {
        if (IsEmpty)
        {
            return;
        }

        Each(reader => reader.FindResources());
        Each(reader => reader.ReadPolicies());
        Each(reader => reader.ReadIdentities());
        Each(reader => reader.Connect());
        inventory.IsWhole = _readers.TrueForAll(reader => reader.IsWhole);
    }

    public void AddBoundary(TemplateReference policy) => _boundaries.Add(policy);

    public bool IsBoundary(TemplateReference policy) => _boundaries.Contains(policy);

    public void AddSessionPolicy(TemplateReference policy) => _sessionPolicies.Add(policy);

    public bool IsSessionPolicy(TemplateReference policy) => _sessionPolicies.Contains(policy);

    /// <summary>Ties a nested stack to its template, if that is here.</summary>
    public void AddNested(TemplateReader parent, string file, SyntaxNode given)
    {
        if (_byFileName.TryGetValue(FileName(file), out var nested) && nested != parent)
        {
            _parents[nested.Name] = (parent, given);
        }
    }

    /// <summary>Whether the template in this file is here.</summary>
    public bool Has(string file) => _byFileName.ContainsKey(FileName(file));

    /// <summary>The value given to a parameter from outside, or by the stack that nests this template; null if there is none.</summary>
    public Value? Given(string template, string parameter)
    {
        if (!_parents.TryGetValue(template, out var parent))
        {
            return parameters.TryGetValue(parameter, out var text) ? Value.Known(text) : null;
        }

        var node = parent.Parameters.Member(parameter);
        return node.Kind == SyntaxKind.Missing ? null : Follow(parent.Parent, node);
    }

    /// <summary>Those of the parameters given from outside that a template has.</summary>
    public ImmutableArray<string> TakenParameters =>
        [.. parameters.Keys.Where(name => _readers.Exists(reader => !_parents.ContainsKey(reader.Name) && reader.HasParameter(name)))];

    /// <summary>What an export of these templates gives; null if none of them has it.</summary>
    public Value? Import(string name)
    {
        _exports ??= Exports();
        return _exports.TryGetValue(name, out var export) ? Follow(export.Reader, export.Value) : null;
    }

    /// <summary>What a nested stack puts out; null if its template is not here.</summary>
    public Value? Output(string file, string name) =>
        _byFileName.TryGetValue(FileName(file), out var nested) && nested.Output(name) is { Kind: not SyntaxKind.Missing } node
            ? Follow(nested, node)
            : null;

    /// <summary>The value of a node, found once; null inside of itself.</summary>
    private Value? Follow(TemplateReader reader, SyntaxNode node)
    {
        if (_followed.TryGetValue(node, out var known))
        {
            return known;
        }

        if (_depth >= MaximumDepth)
        {
            return null;
        }

        _followed[node] = null;
        _depth++;
        var value = reader.Quietly(node);
        _depth--;
        var isLong = ValueText.Alternatives(value).Any(alternative => ValueText.Length(alternative) > MaximumLength);
        return _followed[node] = isLong ? null : value;
    }

    private Dictionary<string, (TemplateReader Reader, SyntaxNode Value)> Exports()
    {
        var exports = new Dictionary<string, (TemplateReader Reader, SyntaxNode Value)>(StringComparer.Ordinal);
        foreach (var reader in _readers)
        {
            foreach (var (name, value) in reader.Exports())
            {
                exports[name] = (reader, value);
            }
        }

        return exports;
    }

    private void Each(Action<TemplateReader> phase) => _readers.ForEach(phase);

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
