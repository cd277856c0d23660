using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes policies, and the identities they hang on, of what was found in the code of one member.</summary>
internal sealed class CdkInventory
{
    private readonly BlockEvaluator _block;
    private readonly InventoryBuilder _inventory = new();
    private readonly Dictionary<CdkNode, List<HeldPolicy>> _held = [];
    private readonly Dictionary<CdkNode, PolicyKind> _firstUse = [];
    private readonly HashSet<CdkNode> _boundaries = [];
    private int _parts;

    private CdkInventory(BlockEvaluator block) => _block = block;

    /// <summary>The overrides that let everyone into a policy that is not known here.</summary>
    public List<CdkOverride> Opened { get; } = [];

    /// <summary>The documents that a method makes which is looked at by itself as well.</summary>
    public HashSet<PolicyDocument> OfHelpers { get; } = [];

    /// <summary>The policies whose kind is known, and the users, groups and roles they hang on.</summary>
    public static CdkInventory OfSinks(BlockEvaluator block)
    {
        var inventory = new CdkInventory(block);
        inventory.CollectBoundaries();
        inventory.ReadSinks();
        inventory.ReadTemplateTypes();
        inventory.ReadOverrides();
        new CdkIdentities(block, inventory._inventory, inventory._held).Add();
        inventory.AddResources();
        return inventory;
    }

    public Inventory ToInventory() => _inventory.ToInventory();

    /// <summary>The statements and documents of which no use was found, each a policy of some kind.</summary>
    public static Inventory OfRest(BlockEvaluator block)
    {
        var inventory = new InventoryBuilder();
        var kind = new KindJudgement(PolicyKind.Identity, PolicyKinds.All);
        foreach (var statement in block.Statements)
        {
            if (!statement.IsUsed && !statement.IsOfHelper)
            {
                inventory.Add(Alone(statement, kind));
            }
        }

        foreach (var document in block.Documents)
        {
            if (document is { IsUsed: false, Json: { } json } && PolicyContent.Of(json, Guard.Always, Origin.Written) is { } written)
            {
                inventory.Add(new PolicyDocument(written, kind));
            }
        }

        return inventory.ToInventory();
    }

    /// <summary>The statements that come from methods and fields, as they are judged where they are made.</summary>
    public static Inventory OfMembers(BlockEvaluator block)
    {
        var inventory = new InventoryBuilder();
        foreach (var statement in block.Statements)
        {
            if (statement is { IsOfHelper: true, IsUsed: true })
            {
                inventory.Add(Alone(statement, new KindJudgement(PolicyKind.Identity, PolicyKinds.All)));
            }
        }

        return inventory.ToInventory();
    }

    private static PolicyDocument Alone(CdkStatement statement, KindJudgement kind)
    {
        // Whoever uses it may add to it: what is not there yet is no mistake.
        statement.Share();
        return new PolicyDocument(PolicyContent.OfStatements([new CdkItem(statement, Guard.Always)], true, statement.Place, Origin.Written), kind);
    }

    private void CollectBoundaries()
    {
        foreach (var construct in _block.Constructs)
        {
            if (construct.Properties.Find("PermissionsBoundary") is CdkConstruct boundary)
            {
                _boundaries.Add(boundary);
            }
        }

        foreach (var call in _block.Calls)
        {
            if (call is { Receiver: CdkBoundaryScope, Arguments: [CdkConstruct boundary] })
            {
                _boundaries.Add(boundary);
            }
        }
    }

    /// <summary>The statements that are put on the same thing are one policy; a document of JSON is one of its own.</summary>
    private void ReadSinks()
    {
        foreach (var group in _block.Sinks.GroupBy(sink => (sink.Owner, sink.Kind)))
        {
            var first = group.First();
            var items = new List<CdkItem>();
            var known = new HashSet<CdkItem>();
            var isOpen = false;
            foreach (var sink in group)
            {
                isOpen |= !sink.IsComplete;
                Flatten(sink.Value, sink.Guard, items, ref isOpen, sink);
            }

            // One statement may be given twice, and a document be used in two places: it is still one.
            items.RemoveAll(item => !known.Add(item with { Use = null }));
            if (items.Count == 0)
            {
                continue;
            }

            var document = new PolicyDocument(PolicyContent.OfStatements(items, isOpen, items[0].Node.Place, Origin.Written), KindOf(first));
            foreach (var sink in group)
            {
                Hold(sink, document);
            }

            Add(document, first);
        }
    }

    private KindJudgement KindOf(CdkSink sink) =>
        sink.Kind.Presumed == PolicyKind.Identity && sink.Holder is { } holder && _boundaries.Contains(holder)
            ? sink.Kind with { Presumed = PolicyKind.Boundary }
            : sink.Kind;

    private void Add(PolicyDocument document, CdkSink sink)
    {
        if (sink.Holder is CdkConstruct holder)
        {
            var type = TemplateTypes.Of(holder) ?? TypeOf(holder.Type, sink.Kind);
            _inventory.Add(document, new PolicyHolder(CdkIdentities.LogicalIdOf(holder), type, holder.Place) { IsExported = true });
            if (_block.HelperPlaces.Contains(holder.Place.SourceSpan))
            {
                OfHelpers.Add(document);
            }

            return;
        }

        _inventory.Add(document);
    }

    private static string TypeOf(ITypeSymbol type, KindJudgement kind) =>
        CdkSymbols.IsOrDerives(type, "ManagedPolicy") ? "AWS::IAM::ManagedPolicy"
        : CdkSymbols.ModuleOf(type) == "AWS.IAM" ? "AWS::IAM::" + type.Name
        : kind.ResourceType ?? "AWS::IAM::Policy";

    private void Hold(CdkSink sink, PolicyDocument document)
    {
        if (sink.Holder is { } holder)
        {
            Hold(CdkIdentities.KeyOf(holder), new HeldPolicy(document, document.Kind.Presumed, sink.Name?.Value ?? Value.Known("DefaultPolicy"), sink.Place, sink.Guard));
        }
    }

    private void Hold(object key, HeldPolicy policy)
    {
        if (key is not CdkNode node)
        {
            return;
        }

        if (!_held.TryGetValue(node, out var policies))
        {
            policies = [];
            _held[node] = policies;
        }

        policies.Add(policy);
    }

    private void Flatten(CdkNode node, Guard guard, List<CdkItem> items, ref bool isOpen, CdkSink sink)
    {
        // An object that is in many others is there many times.
        if (_parts++ > EvaluationLimits.Parts)
        {
            isOpen = true;
            return;
        }

        switch (node)
        {
            case CdkStatement statement:
                statement.IsUsed = true;
                items.Add(new CdkItem(statement, guard));
                break;
            case CdkDocument { Json: { } json } document:
                document.IsUsed = true;
                ReadJson(json, guard, sink);
                isOpen |= document.IsOpen;
                Flatten(document.Statements, guard, items, ref isOpen, sink);
                break;
            case CdkDocument document:
                isOpen |= document.IsOpen;
                Flatten(document.Statements, guard, items, ref isOpen, sink);
                break;
            case CdkList list:
                isOpen |= list.IsOpen;
                foreach (var item in list.Items)
                {
                    Flatten(item.Node, guard.And(item.Guard), items, ref isOpen, sink);
                }

                break;
            case CdkChoice choice when guard.Terms.Length < EvaluationLimits.Choices:
                Flatten(choice.WhenTrue, guard.And(choice.Term), items, ref isOpen, sink);
                Flatten(choice.WhenFalse, guard.And(choice.Term with { Holds = !choice.Term.Holds }), items, ref isOpen, sink);
                break;
            case CdkPrincipal { Parts.IsEmpty: false } composite:
                foreach (var part in composite.Parts)
                {
                    Flatten(part.Node, guard.And(part.Guard), items, ref isOpen, sink);
                }

                break;
            case CdkPrincipal:
                items.Add(new CdkItem(node, guard));
                break;
            case CdkConstruct or CdkUnknown when sink.Kind.Presumed == PolicyKind.Trust && Nouns.Of((node as CdkConstruct)?.Type ?? (node as CdkUnknown)?.Type) is "user" or "role":
                items.Add(new CdkItem(node, guard, sink.Place));
                break;
            case CdkNull:
                break;
            default:
                isOpen = true;
                break;
        }
    }

    private void ReadJson(CdkNode json, Guard guard, CdkSink sink)
    {
        if (PolicyContent.Of(json, guard, OriginAt(json, sink.Kind.Presumed, sink.Place)) is { } written)
        {
            var document = new PolicyDocument(written, KindOf(sink));
            Hold(sink, document);
            Add(document, sink);
        }
    }

    /// <summary>What is used as two kinds of policy is judged as the second one where it is put to that use.</summary>
    private Origin OriginAt(CdkNode node, PolicyKind kind, Place use)
    {
        if (!_firstUse.TryGetValue(node, out var first))
        {
            _firstUse[node] = kind;
            return Origin.Written;
        }

        return first == kind ? Origin.Written : new Origin(OriginKind.Synthesised, use, "a policy that is used here as another kind");
    }

    /// <summary>The buckets, tables and queues that policies may be about.</summary>
    private void AddResources()
    {
        foreach (var construct in _block.Constructs)
        {
            if ((TemplateTypes.Of(construct) ?? TemplateTypes.OfConstruct(construct.Type)) is { } type && !type.StartsWith("AWS::IAM::", StringComparison.Ordinal)
                && ResourceTypes.Find(type) is { } facts)
            {
                _inventory.Add(new Resource(construct.Variable ?? CdkIdentities.LogicalIdOf(construct), type, construct.Place)
                {
                    Guard = construct.Guard,
                    ArnType = facts.ArnType,
                    ArnText = ArnTextOf(construct, facts),
                });
            }
        }
    }

    /// <summary>What gives the ARN of a construct that is in a variable.</summary>
    private static string? ArnTextOf(CdkConstruct construct, ResourceTypeFacts facts)
    {
        if (construct.Variable is not { } variable)
        {
            return null;
        }

        return CdkSymbols.ArnPropertyOf(construct.Type) is { } property ? variable + "." + property
            : construct.Type.Name == "CfnResource" && facts.ArnAttribute is { } attribute ? "Token.AsString(" + variable + ".GetAtt(\"" + attribute + "\"))"
            : null;
    }

    private void ReadTemplateTypes()
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
                    ReadTemplateProperty(construct, type, property, found);
                }
            }
        }
    }

    private void ReadTemplateProperty(CdkConstruct construct, string type, PolicyProperty property, CdkProperty found)
    {
        if (KindOf(construct, type, property) is not { } kind)
        {
            return;
        }

        if (found.Value is CdkUnknown or CdkMap or CdkJson or CdkDocument { Json: not null } && UnreadParts.Of(found.Value) is not null)
        {
            _block.NotRead.Add(found.Value);
        }

        var name = found.Parent.Find("PolicyName") ?? found.Parent.Find("ManagedPolicyName");
        var sink = new CdkSink((construct, property.Path, found.Value), kind, found.Value, found.Place, found.Guard, true)
        {
            Holder = construct,
            HolderType = construct.Type,
            Name = name as CdkText ?? new CdkText(construct.Place, Value.Known(CdkIdentities.LogicalIdOf(construct)), []),
        };
        if (property.Use == PropertyUse.ResourceStatement || found.Value is CdkDocument or CdkChoice)
        {
            var items = new List<CdkItem>();
            var isOpen = false;
            var value = found.Value is CdkMap statement ? new CdkStatement(found.Value.Place, Guard.Always, false) { Json = statement } : found.Value;
            Flatten(value, found.Guard, items, ref isOpen, sink);
            if (items.Count > 0)
            {
                var document = new PolicyDocument(PolicyContent.OfStatements(items, isOpen, items[0].Node.Place, Origin.Written), kind);
                Hold(sink, document);
                Add(document, sink);
            }

            return;
        }

        ReadJson(found.Value, found.Guard, sink);
    }

    /// <summary>A whole policy that is set is read; a value that is set in a policy is judged in it, if that policy is known.</summary>
    private void ReadOverrides()
    {
        foreach (var change in _block.Overrides)
        {
            if (CdkOverrides.Find(change) is not { } found)
            {
                continue;
            }

            var construct = change.Receiver as CdkConstruct;
            if (found.Steps.Length == 0)
            {
                if (construct is not null)
                {
                    ReadTemplateProperty(construct, found.Type, found.Property, new CdkProperty(change.Value, construct.Properties, change.Place, change.Guard));
                }

                continue;
            }

            if (!Override(change, construct, found.Property, found.Steps) && CdkOverrides.LetsEveryoneIn(change, found.Steps))
            {
                Opened.Add(change);
            }
        }
    }

    private bool Override(CdkOverride change, CdkConstruct? construct, PolicyProperty property, string[] steps)
    {
        var use = property.Use == PropertyUse.Trust ? PolicyKind.Trust : PolicyKind.Identity;
        if (construct is null || !_held.TryGetValue(construct, out var policies) || policies.Find(policy => policy.Use == use) is not { } held
            || PolicyOverride.Apply(held.Document.Written, steps, change.Value, change.Place) is not { } written)
        {
            return false;
        }

        _inventory.Add(new PolicyDocument(written, held.Document.Kind));
        return true;
    }

    private KindJudgement? KindOf(CdkConstruct construct, string type, PolicyProperty property)
    {
        switch (property.Use)
        {
            case PropertyUse.Iot or PropertyUse.IotTemplate or PropertyUse.PermissionTemplate or PropertyUse.Serverless:
                return null;
            case PropertyUse.IdentityOrBoundary:
                var presumed = _boundaries.Contains(construct) ? PolicyKind.Boundary : PolicyKind.Identity;
                return new KindJudgement(presumed, PolicyKinds.Identity | PolicyKinds.Boundary, string.Empty, type);
            case PropertyUse.Organization:
                return (TemplateTypes.PropertiesOf(construct).Find("Type") as CdkText)?.Value.Text switch
                {
                    "SERVICE_CONTROL_POLICY" => KindJudgement.Certain(PolicyKind.ServiceControl, type),
                    "RESOURCE_CONTROL_POLICY" => KindJudgement.Certain(PolicyKind.ResourceControl, type),
                    _ => null,
                };
            default:
                var kind = property.Use switch
                {
                    PropertyUse.Trust => PolicyKind.Trust,
                    PropertyUse.Resource or PropertyUse.ResourceStatement => PolicyKind.Resource,
                    PropertyUse.Endpoint => PolicyKind.Endpoint,
                    PropertyUse.Session => PolicyKind.Session,
                    _ => PolicyKind.Identity,
                };
                return KindJudgement.Certain(kind, type);
        }
    }
}
