using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Where a template refers to its own identities, policies and access keys: who uses a role, who gives a secret away.</summary>
internal sealed class TemplateReferences
{
    private readonly TemplateValues _values;
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TemplateUse>> _uses = new(StringComparer.Ordinal);

    private readonly List<RoleProperty> _roleProperties = [];

    private TemplateReferences(TemplateScope scope) => _values = new TemplateValues(scope, new TemplateMessages());

    public static TemplateReferences In(TemplateScope scope, IReadOnlyList<TemplateResource> resources, SyntaxNode outputs)
    {
        var references = new TemplateReferences(scope);
        foreach (var resource in resources)
        {
            if (IsIdentity(resource.Type))
            {
                references._identities.Add(resource.LogicalId);
            }
        }

        foreach (var resource in resources)
        {
            references.Look(resource.Properties, resource);
        }

        foreach (var output in outputs.Members)
        {
            references.Look(output.Value.Member("Value"), null);
        }

        return references;
    }

    /// <summary>Whether something is imported from a stack that is not here, so that there is more than these templates.</summary>
    public bool HasUnreadImport { get; private set; }

    /// <summary>The properties of resources that ask for a role.</summary>
    public IReadOnlyList<RoleProperty> RoleProperties => _roleProperties;

    public IReadOnlyList<TemplateUse> Of(string logicalId) => _uses.TryGetValue(logicalId, out var uses) ? uses : [];

    /// <summary>Whether an output, or a resource that is none of IAM, refers to it: what is done there is not seen.</summary>
    public bool IsExported(string logicalId)
    {
        foreach (var use in Of(logicalId))
        {
            if (use.Owner is not { } owner || !IsIdentity(owner.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIdentity(string type) =>
        type.StartsWith("AWS::IAM::", StringComparison.Ordinal) || type.StartsWith("AWS::SSO::", StringComparison.Ordinal)
        || type.StartsWith("AWS::Serverless::", StringComparison.Ordinal);

    private void Look(SyntaxNode node, TemplateResource? owner)
    {
        if (node.IsScalar && node.Tag is null)
        {
            return;
        }

        if (FunctionCall.Of(node) is { } call)
        {
            LookAtCall(call, node, owner);
        }

        foreach (var member in node.Members)
        {
            if (owner is not null && RoleProperty.Is(owner, member.Name))
            {
                _roleProperties.Add(new RoleProperty(owner, member.Name.Value, member.Value));
            }

            Look(member.Value, owner);
        }

        foreach (var item in node.Items)
        {
            Look(item, owner);
        }
    }

    private void LookAtCall(FunctionCall call, SyntaxNode node, TemplateResource? owner)
    {
        switch (call.Name)
        {
            case FunctionCall.Ref:
                Add(call.Argument.Value, null, node, owner);
                break;
            case "Fn::ImportValue":
                HasUnreadImport |= !_values.IsImported(call);
                break;
            case FunctionCall.GetStackOutput:
                HasUnreadImport = true;
                break;
            case "Fn::GetAtt":
                AddAttribute(call, node, owner);
                break;
            case "Fn::Sub" when call.Arguments is [{ Kind: SyntaxKind.String } text, ..]:
                foreach (var name in SubText.Names(text.Value))
                {
                    AddDotted(name, node, owner);
                }

                break;
        }
    }

    private void AddAttribute(FunctionCall call, SyntaxNode node, TemplateResource? owner)
    {
        if (call.Argument.Kind != SyntaxKind.Sequence)
        {
            AddDotted(call.Argument.Value, node, owner);
            return;
        }

        string? logicalId = null;
        foreach (var item in call.Argument.Items)
        {
            if (logicalId is not null)
            {
                Add(logicalId, item.Value, node, owner);
                return;
            }

            logicalId = item.Value;
            if (!_identities.Contains(logicalId))
            {
                return;
            }
        }
    }

    private void AddDotted(string name, SyntaxNode node, TemplateResource? owner)
    {
        var dot = name.IndexOf('.');
        if (dot < 0)
        {
            Add(name, null, node, owner);
            return;
        }

        Add(name.Substring(0, dot), name.Substring(dot + 1), node, owner);
    }

    private void Add(string logicalId, string? attribute, SyntaxNode node, TemplateResource? owner)
    {
        if (!_identities.Contains(logicalId))
        {
            return;
        }

        if (!_uses.TryGetValue(logicalId, out var uses))
        {
            uses = [];
            _uses[logicalId] = uses;
        }

        uses.Add(new TemplateUse(owner, logicalId, attribute, node));
    }
}
