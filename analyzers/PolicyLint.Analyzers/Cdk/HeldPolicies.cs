using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The policies that constructs are or have.</summary>
internal sealed class HeldPolicies
{
    private readonly Dictionary<CdkNode, List<HeldPolicy>> _held = [];

    public void Add(object key, HeldPolicy policy)
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

    /// <summary>Those of one construct, in the order found.</summary>
    public IReadOnlyList<HeldPolicy> Of(CdkNode node) => _held.TryGetValue(node, out var policies) ? policies : [];

    /// <summary>The first of one construct that is used as a kind; null if there is none.</summary>
    public HeldPolicy? Find(CdkNode node, PolicyKind use) => _held.TryGetValue(node, out var policies) ? policies.Find(policy => policy.Use == use) : null;
}
