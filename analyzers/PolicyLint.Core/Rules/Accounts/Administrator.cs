using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Accounts;

/// <summary>Somebody who may do everything, and through what.</summary>
/// <param name="Identity">Who.</param>
/// <param name="Via">The policy, in words: <c>AdministratorAccess of group admins</c>.</param>
/// <param name="Place">Where that is attached.</param>
/// <param name="Caveats">What is not known and may narrow it, each the end of a sentence that begins with "unless".</param>
public sealed record Administrator(IamIdentity Identity, string Via, Place Place, ImmutableArray<string> Caveats);
