namespace PolicyLint.Analyzers.Cdk;

/// <summary>The identity of a hole: an attribute of an object of the code. The same attribute of the same object is the same text.</summary>
/// <param name="Owner">A node, a symbol or the owner's own reference.</param>
/// <param name="Attribute">The attribute, with its arguments.</param>
internal sealed record CdkReference(object Owner, string Attribute)
{
    /// <summary>What tells an object of the code from others: the same variable is the same object, even where it is not known.</summary>
    public static object IdentityOf(CdkNode node) => node is CdkUnknown unknown ? unknown.Hole.Identity : node;
}
