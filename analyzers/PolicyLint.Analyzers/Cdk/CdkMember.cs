using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A name with its value, and when it is there, seen from the map.</summary>
/// <param name="Name">The key of a dictionary, the name of a property.</param>
/// <param name="NamePlace">Where the name stands.</param>
/// <param name="NameText">The key as a text of its own; null for a property.</param>
/// <param name="Value">The value.</param>
/// <param name="Guard">When it is there.</param>
internal readonly record struct CdkMember(string Name, Place NamePlace, CdkText? NameText, CdkNode Value, Guard Guard);
