using PolicyLint.Model;
using PolicyLint.Reading.Templates;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Reads the policies that stand in properties of a template: those of the types that mirror a resource, and overrides.</summary>
/// <param name="block">What was found in the code.</param>
/// <param name="inventory">Takes the policies.</param>
/// <param name="held">What constructs have.</param>
/// <param name="boundaries">Knows what is used as a boundary.</param>
/// <param name="policies">Puts policies together.</param>
internal sealed class TemplatePolicies(CdkBlock block, InventoryBuilder inventory, HeldPolicies held, CdkBoundaries boundaries, SinkPolicies policies)
{
    /// <summary>The overrides that let everyone into a policy that is not known here.</summary>
    public List<CdkOverride> Opened { get; } = [];

    public void ReadTemplateTypes()
    {
        foreach (var construct in block.Constructs)
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
            block.NotRead.Add(found.Value);
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
            policies.Flatten(value, found.Guard, items, ref isOpen, sink);
            if (items.Count > 0)
            {
                var document = new PolicyDocument(PolicyContent.OfStatements(items, isOpen, items[0].Node.Place, Origin.Written), kind);
                policies.Hold(sink, document);
                policies.Add(document, sink);
            }

            return;
        }

        policies.ReadJson(found.Value, found.Guard, sink);
    }

    /// <summary>A whole policy that is set is read; a value that is set in a policy is judged in it, if that policy is known.</summary>
    public void ReadOverrides()
    {
        foreach (var change in block.Overrides)
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
        if (construct is null || held.Find(construct, use) is not { } policy
            || PolicyOverride.Apply(policy.Document.Written, steps, change.Value, change.Place) is not { } written)
        {
            return false;
        }

        inventory.Add(new PolicyDocument(written, policy.Document.Kind));
        return true;
    }

    private KindJudgement? KindOf(CdkConstruct construct, string type, PolicyProperty property)
    {
        switch (property.Use)
        {
            case PropertyUse.Iot or PropertyUse.IotTemplate or PropertyUse.PermissionTemplate or PropertyUse.Serverless:
                return null;
            case PropertyUse.IdentityOrBoundary:
                var presumed = boundaries.Contains(construct) ? PolicyKind.Boundary : PolicyKind.Identity;
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
