using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A call that ties things of CDK together: a user to a group, a policy to a role.</summary>
/// <param name="Receiver">What it is called on.</param>
/// <param name="Type">The receiver's type in the code.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Arguments">Its arguments, in the order of the parameters.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Guard">When it is called.</param>
internal sealed record CdkCall(CdkNode Receiver, ITypeSymbol? Type, string Method, CdkNode[] Arguments, Place Place, Guard Guard);
