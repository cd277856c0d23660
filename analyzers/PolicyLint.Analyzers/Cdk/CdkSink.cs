using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A place where a policy is put to use.</summary>
/// <param name="Owner">What it is put on; sinks with the same owner and kind make one document.</param>
/// <param name="Kind">What it is used as.</param>
/// <param name="Value">The statements or the document.</param>
/// <param name="Place">Where it is put there.</param>
/// <param name="Guard">When.</param>
/// <param name="IsComplete">Whether nothing else can be put there.</param>
internal sealed record CdkSink(object Owner, KindJudgement Kind, CdkNode Value, Place Place, Guard Guard, bool IsComplete)
{
    /// <summary>The construct or the unknown object that the policy hangs on; null if none is known.</summary>
    public CdkNode? Holder { get; init; }

    /// <summary>The type of <see cref="Holder"/> in the code.</summary>
    public Microsoft.CodeAnalysis.ITypeSymbol? HolderType { get; init; }

    /// <summary>The name of an inline policy; null if it has none of its own.</summary>
    public CdkText? Name { get; init; }
}
