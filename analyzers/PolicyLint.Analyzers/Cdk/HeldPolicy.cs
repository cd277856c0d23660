using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A policy that a construct is or has.</summary>
/// <param name="Document">The policy.</param>
/// <param name="Use">What it is used as.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is set.</param>
/// <param name="Guard">When.</param>
internal sealed record HeldPolicy(PolicyDocument Document, PolicyKind Use, Value Name, Place Place, Guard Guard);
