using Microsoft.CodeAnalysis;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Finds what only C# code can do wrong with a policy.</summary>
internal sealed class CdkRemarks
{
    private const int MaximumDepth = 12;

    private readonly CdkBlock _block;
    private readonly List<(RuleDescriptor Rule, Place Place, string Argument)> _found = [];
    private readonly HashSet<CdkNode> _seen = [];

    private CdkRemarks(CdkBlock block) => _block = block;

    /// <summary>What was found, each with its place and what its message names.</summary>
    /// <param name="block">What was read, after its policies were put together.</param>
    public static List<(RuleDescriptor Rule, Place Place, string Argument)> Of(CdkBlock block)
    {
        var remarks = new CdkRemarks(block);
        remarks.AddOfStatements();
        remarks.AddOfTemplateTypes();
        remarks.AddOfTrust();
        remarks.AddOfSecrets();
        return remarks._found;
    }

    private void Add(RuleDescriptor rule, Place place, string argument = "") => _found.Add((rule, place, argument));

    private void AddOfStatements()
    {
        foreach (var statement in _block.Statements)
        {
            if (statement.IsOfHelper)
            {
                continue;
            }

            AddAnonymous(statement.Elements, 0);
            if (statement.Json is { } json)
            {
                AddAnonymous(json, 0);
            }

            AddRoot(statement);
        }

        foreach (var document in _block.Documents)
        {
            AddAnonymous(document.Json!, 0);
        }
    }

    private void AddAnonymous(CdkNode node, int depth)
    {
        if (depth > MaximumDepth || (node is CdkContainer && !_seen.Add(node)))
        {
            return;
        }

        switch (node)
        {
            case CdkMap { IsAnonymous: true }:
                Add(CdkCodeRules.AnonymousPolicy, node.Place);
                break;
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    AddAnonymous(member.Value, depth + 1);
                }

                break;
            case CdkList list:
                foreach (var item in list.Items)
                {
                    AddAnonymous(item.Node, depth + 1);
                }

                break;
        }
    }

    /// <summary>The account itself in an Allow without conditions, where it is not the statement that makes a key work.</summary>
    private void AddRoot(CdkStatement statement)
    {
        if (!statement.IsUsed || statement.IsOpen || statement.Elements.IsOpen || statement.Elements.Find(ElementNames.Principal) is not CdkList principals
            || !IsAllow(statement) || statement.Elements.Members.Exists(member => member.Name == ElementNames.Condition) || IsOfKey(statement))
        {
            return;
        }

        foreach (var item in principals.Items)
        {
            AddRoot(item.Node);
        }
    }

    private void AddRoot(CdkNode principal)
    {
        if (principal is CdkPrincipal { IsAccountRoot: true, Conditions.IsEmpty: true } root && !_block.HelperPlaces.Contains(root.Place.SourceSpan))
        {
            Add(CdkCodeRules.AccountRootPrincipal, root.Place);
        }
    }

    private static bool IsAllow(CdkStatement statement)
    {
        var effects = statement.Elements.Members.FindAll(member => member.Name == ElementNames.Effect);
        return effects.Count == 0 || effects.TrueForAll(member => member.Value is CdkText { Value: KnownValue { Content: "Allow" } });
    }

    private static bool IsOfKey(CdkStatement statement) =>
        statement.Elements.Find(ElementNames.Action) is CdkList { Items: [{ Node: CdkText { Value: KnownValue first } }, ..] }
        && first.Content.StartsWith("kms:", StringComparison.OrdinalIgnoreCase);

    private void AddOfTrust()
    {
        foreach (var sink in _block.Sinks)
        {
            if (sink is { Kind.Presumed: PolicyKind.Trust, Value: CdkPrincipal principal })
            {
                AddRoot(principal);
                foreach (var part in principal.Parts)
                {
                    AddRoot(part.Node);
                }
            }
        }
    }

    private void AddOfSecrets()
    {
        foreach (var secret in _block.Secrets)
        {
            if (!secret.IsPassword && secret.Content is CdkText { Value: KnownValue { Content.Length: > 0 } })
            {
                Add(CdkCodeRules.SecretInCode, secret.Place);
            }
        }
    }

    private void AddOfTemplateTypes()
    {
        foreach (var construct in _block.Constructs)
        {
            if (TemplateTypes.Of(construct) is not { } type)
            {
                continue;
            }

            foreach (var property in PolicyProperties.Of(type))
            {
                foreach (var found in CdkPropertyWalk.Find(TemplateTypes.PropertiesOf(construct), property.Path, construct.Guard))
                {
                    AddAnonymous(found.Value, 0);
                    if (found.Value is CdkText { Value: KnownValue } or CdkJson { IsText: true } && IsObject(found.Parent.Type, property.Path))
                    {
                        Add(CdkCodeRules.TextAsPolicy, found.Value.Place, construct.Display);
                    }
                }
            }
        }
    }

    private static bool IsObject(ITypeSymbol? props, string path)
    {
        var name = path.Substring(path.LastIndexOf('.') + 1);
        return CdkSymbols.IsCdk(props) && props!.GetMembers(name) is [IPropertySymbol { Type.SpecialType: SpecialType.System_Object }];
    }
}
