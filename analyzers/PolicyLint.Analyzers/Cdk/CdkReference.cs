namespace PolicyLint.Analyzers.Cdk;

/// <summary>The identity of a hole: an attribute of an object of the code. The same attribute of the same object is the same text.</summary>
/// <param name="Owner">A node, a symbol or the owner's own reference.</param>
/// <param name="Attribute">The attribute, with its arguments.</param>
internal sealed record CdkReference(object Owner, string Attribute);
