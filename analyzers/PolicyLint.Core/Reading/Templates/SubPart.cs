using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>A piece of the text of Fn::Sub: text as it stands (no value), or what <c>${…}</c> stands for.</summary>
internal readonly record struct SubPart(TextSpan Span, Value? Value);
