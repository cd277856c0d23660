using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>An item of a list, and when it is there, seen from the list.</summary>
internal readonly record struct CdkItem(CdkNode Node, Guard Guard);
