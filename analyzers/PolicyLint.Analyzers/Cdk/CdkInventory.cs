using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes policies, and the identities they hang on, of what was found in the code of one member.</summary>
internal sealed class CdkInventory
{
    private readonly InventoryBuilder _inventory = new();
    private readonly SinkPolicies _policies;
    private readonly TemplatePolicies _templates;

    private CdkInventory(CdkBlock block)
    {
        var held = new HeldPolicies();
        var boundaries = new CdkBoundaries(block);
        _policies = new SinkPolicies(block, _inventory, held, boundaries);
        _templates = new TemplatePolicies(block, _inventory, held, boundaries, _policies);
        _policies.ReadSinks();
        _templates.ReadTemplateTypes();
        _templates.ReadOverrides();
        new CdkIdentities(block, _inventory, held).Add();
        new CdkResources(block, _inventory).Add();
    }

    /// <summary>The overrides that let everyone into a policy that is not known here.</summary>
    public List<CdkOverride> Opened => _templates.Opened;

    /// <summary>The documents that a method makes which is looked at by itself as well.</summary>
    public HashSet<PolicyDocument> OfHelpers => _policies.OfHelpers;

    /// <summary>The policies whose kind is known, and the users, groups and roles they hang on.</summary>
    public static CdkInventory OfSinks(CdkBlock block) => new(block);

    public Inventory ToInventory() => _inventory.ToInventory();

    /// <summary>The statements and documents of which no use was found, each a policy of some kind.</summary>
    public static Inventory OfRest(CdkBlock block)
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
    public static Inventory OfMembers(CdkBlock block)
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
}
