using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A change of the template behind a construct: <c>AddPropertyOverride</c>.</summary>
/// <param name="Receiver">The construct, or what stands for it.</param>
/// <param name="Type">The receiver's type in the code.</param>
/// <param name="Path">The path below Properties.</param>
/// <param name="Value">What is set there.</param>
/// <param name="Place">Where the value is written.</param>
/// <param name="Guard">When.</param>
internal sealed record CdkOverride(CdkNode Receiver, ITypeSymbol? Type, string Path, CdkNode Value, Place Place, Guard Guard);
