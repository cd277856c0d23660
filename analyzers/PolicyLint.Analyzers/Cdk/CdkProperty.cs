using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A value that the path of a property leads to.</summary>
/// <param name="Value">The value.</param>
/// <param name="Parent">The object it is a property of.</param>
/// <param name="Place">Where the property is set.</param>
/// <param name="Guard">When.</param>
internal readonly record struct CdkProperty(CdkNode Value, CdkMap Parent, Place Place, Guard Guard);
