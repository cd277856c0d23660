using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Knows which managed policies the code uses as boundaries.</summary>
internal sealed class CdkBoundaries
{
    private readonly HashSet<CdkNode> _boundaries = [];

    public CdkBoundaries(CdkBlock block)
    {
        foreach (var construct in block.Constructs)
        {
            if (construct.Properties.Find("PermissionsBoundary") is CdkConstruct boundary)
            {
                _boundaries.Add(boundary);
            }
        }

        foreach (var call in block.Calls)
        {
            if (call is { Receiver: CdkBoundaryScope, Arguments: [CdkConstruct boundary] })
            {
                _boundaries.Add(boundary);
            }
        }
    }

    public bool Contains(CdkNode policy) => _boundaries.Contains(policy);

    /// <summary>What a policy is that is put to use: a boundary, if what it is put on is one.</summary>
    public KindJudgement KindOf(CdkSink sink) =>
        sink.Kind.Presumed == PolicyKind.Identity && sink.Holder is { } holder && _boundaries.Contains(holder)
            ? sink.Kind with { Presumed = PolicyKind.Boundary }
            : sink.Kind;
}
