using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Reading.Templates;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Puts the statements and documents together that are put to the same use.</summary>
/// <param name="block">What was found in the code.</param>
/// <param name="inventory">Takes the policies.</param>
/// <param name="held">Takes what constructs have.</param>
/// <param name="boundaries">Knows what is used as a boundary.</param>
internal sealed class SinkPolicies(CdkBlock block, InventoryBuilder inventory, HeldPolicies held, CdkBoundaries boundaries)
{
    private readonly Dictionary<CdkNode, PolicyKind> _firstUse = [];
    private int _parts;

    /// <summary>The documents that a method makes which is looked at by itself as well.</summary>
    public HashSet<PolicyDocument> OfHelpers { get; } = [];

    /// <summary>The statements that are put on the same thing are one policy; a document of JSON is one of its own.</summary>
    public void ReadSinks()
    {
        foreach (var group in block.Sinks.GroupBy(sink => (sink.Owner, sink.Kind)))
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

            var document = new PolicyDocument(PolicyContent.OfStatements(items, isOpen, items[0].Node.Place, Origin.Written), boundaries.KindOf(first));
            foreach (var sink in group)
            {
                Hold(sink, document);
            }

            Add(document, first);
        }
    }

    public void Add(PolicyDocument document, CdkSink sink)
    {
        if (sink.Holder is CdkConstruct holder)
        {
            var type = TemplateTypes.Of(holder) ?? TypeOf(holder.Type, sink.Kind);
            inventory.Add(document, new PolicyHolder(CdkIdentities.LogicalIdOf(holder), type, holder.Place)
            {
                IsExported = true,
                Services = PolicyProperties.Of(type) is [var only] ? [.. only.Services] : [],
            });
            if (block.HelperPlaces.Contains(holder.Place.SourceSpan))
            {
                OfHelpers.Add(document);
            }

            return;
        }

        inventory.Add(document);
    }

    private static string TypeOf(ITypeSymbol type, KindJudgement kind) =>
        CdkSymbols.IsOrDerives(type, "ManagedPolicy") ? "AWS::IAM::ManagedPolicy"
        : CdkSymbols.ModuleOf(type) == "AWS.IAM" ? "AWS::IAM::" + type.Name
        : kind.ResourceType ?? "AWS::IAM::Policy";

    public void Hold(CdkSink sink, PolicyDocument document)
    {
        if (sink.Holder is { } holder)
        {
            held.Add(CdkIdentities.KeyOf(holder), new HeldPolicy(document, document.Kind.Presumed, sink.Name?.Value ?? Value.Known("DefaultPolicy"), sink.Place, sink.Guard));
        }
    }

    public void Flatten(CdkNode node, Guard guard, List<CdkItem> items, ref bool isOpen, CdkSink sink)
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

    public void ReadJson(CdkNode json, Guard guard, CdkSink sink)
    {
        if (PolicyContent.Of(json, guard, OriginAt(json, sink.Kind.Presumed, sink.Place)) is { } written)
        {
            var document = new PolicyDocument(written, boundaries.KindOf(sink));
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
}
