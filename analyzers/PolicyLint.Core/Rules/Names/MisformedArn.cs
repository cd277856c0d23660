using PolicyLint.Catalog;
using PolicyLint.Matching;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN of Resource or NotResource that no resource of AWS has, so that it matches nothing.</summary>
/// <param name="Written">The ARN.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Form">A form that its resource begins like; null where none does.</param>
internal readonly record struct MisformedArn(WrittenArn Written, ArnFault Fault, ArnForm? Form);
